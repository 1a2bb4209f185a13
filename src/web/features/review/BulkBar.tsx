import { useQueryClient } from '@tanstack/react-query'
import { formatNumber } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { reviewTexts } from '../../locales/review.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import type { SentReport } from './BulkOutcome.tsx'
import type { Queued } from './QueueList.tsx'
import styles from './queue.module.css'

interface BulkBarProps {
  reports: readonly Queued[]
  chosen: ReadonlySet<number>
  onChoose: (chosen: ReadonlySet<number>) => void
  /** Called with what became of each report that was sent. */
  onDone: (sent: readonly SentReport[]) => void
}

/** Approves together what has nothing to look at; the server looks at each again and may leave some. */
export function BulkBar({ reports, chosen, onChoose, onDone }: BulkBarProps) {
  const text = useText(reviewTexts).bulk
  const locale = useLocale()
  const queryClient = useQueryClient()
  const { state, act } = useKeyedMutation(useApi().report.approveClean.mutationOptions())
  const clean = reports.filter(({ bulk }) => bulk === 'clean')
  const picked = clean.filter(({ id }) => chosen.has(id))
  const count = (number: number) => formatNumber(String(number), locale)
  const approve = () =>
    act(
      { reports: picked.map(({ id, lock }) => ({ id, lock })) },
      {
        onSuccess: ({ outcomes }) => {
          const sent = outcomes.flatMap(({ id, outcome }) => {
            const report = picked.find((each) => each.id === id)
            return report === undefined ? [] : [{ report, outcome }]
          })
          const approved = sent.filter(({ outcome }) => outcome === 'approved').length
          if (approved > 0) showToast({ tone: 'done', message: text.done(count(approved)) })
          onDone(sent)
          onChoose(new Set())
          void queryClient.invalidateQueries()
        },
      },
    )
  return (
    <div className={styles['bulk']} data-screen-only>
      {clean.length === 0 ? (
        <p className={styles['since']}>{text.nothing}</p>
      ) : (
        <div className={styles['bulkActs']}>
          {picked.length === 0 ? null : (
            <Button size="small" look="primary" icon="check" isBusy={state.isPending} onClick={approve}>
              {text.approve(count(picked.length))}
            </Button>
          )}
          <Button size="small" onClick={() => onChoose(picked.length === clean.length ? new Set() : new Set(clean.map(({ id }) => id)))}>
            {picked.length === clean.length ? text.none : text.all(count(clean.length))}
          </Button>
        </div>
      )}
      {state.error === null ? null : (
        <p role="alert" className={styles['refusal']}>
          {refusalSentence(state.error, locale)}
        </p>
      )}
    </div>
  )
}
