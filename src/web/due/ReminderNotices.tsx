import { useQueryClient } from '@tanstack/react-query'
import type { Mine } from '../../contract/progress.ts'
import { useApi } from '../api/api.ts'
import { useKeyedMutation } from '../api/keyed-mutation.ts'
import { useText } from '../locales/catalogue.ts'
import { dueTexts } from '../locales/due.ts'
import { vocabulary } from '../../words/vocabulary.ts'
import { Button } from '../ui/button/Button.tsx'
import { Icon } from '../ui/icon/Icon.tsx'
import styles from './due.module.css'

/** The newest reminder of each report, until it is read. */
export function ReminderNotices({ reminders }: { reminders: Mine['reminders'] }) {
  const text = useText(dueTexts)
  const words = useText(vocabulary)
  const api = useApi()
  const queries = useQueryClient()
  const { state, act } = useKeyedMutation(api.due.markRead.mutationOptions())
  const newest = reminders.filter((one, place) => reminders.findIndex((other) => isOfSameReport(one, other)) === place)
  return newest.map((reminder) => {
    const { id, by, at, reporter, stage, year } = reminder
    const what = `${text.what(words.stage[stage], String(year))}, ${reporter.name}`
    const read = () => {
      act({ reporter: reporter.id, upTo: id }, { onSuccess: () => void queries.invalidateQueries({ queryKey: api.due.mine.key() }) })
    }
    return (
      <p key={id} className={styles['notice']} role="status">
        <Icon name="info" />
        <span>{text.reminded(by ?? text.calendarItself, at, what)}</span>
        <Button size="small" isBusy={state.isPending} onClick={read}>
          {text.read}
        </Button>
      </p>
    )
  })
}

function isOfSameReport(a: Mine['reminders'][number], b: Mine['reminders'][number]): boolean {
  return a.reporter.id === b.reporter.id && a.year === b.year && a.stage === b.stage
}
