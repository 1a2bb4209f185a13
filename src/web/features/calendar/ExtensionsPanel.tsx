import { useState } from 'react'
import type { CalendarPage } from '../../../contract/calendar.ts'
import { useApi } from '../../api/api.ts'
import { useText } from '../../locales/catalogue.ts'
import { calendarTexts } from '../../locales/calendar.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { Button } from '../../ui/button/Button.tsx'
import styles from './calendar.module.css'
import { ExtensionDialog } from './ExtensionDialog.tsx'
import { useKeep } from './use-keep.ts'

/** Who has more time for a report of the year, and why. */
export function ExtensionsPanel({ page }: { page: CalendarPage }) {
  const text = useText(calendarTexts)
  const words = useText(vocabulary)
  const [isAdding, setIsAdding] = useState(false)
  const { keep, isBusy } = useKeep(useApi().calendar.extend.mutationOptions())
  return (
    <section className={styles['panel']} aria-labelledby="extensions-title">
      <h2 id="extensions-title">{text.extensions}</h2>
      {page.extensions.length === 0 ? <p className={styles['faint']}>{text.noExtensions(String(page.year))}</p> : null}
      <ul className={styles['lines']}>
        {page.extensions.map(({ reporter, period, stage, due, plainDue, reason }) => (
          <li key={`${reporter.id} ${period} ${stage}`}>
            <span>
              {text.extensionLine(reporter.name, `${words.stage[stage]} ${period}`, due)}
              <span className={styles['faint']}>
                {plainDue === null ? '' : `${text.insteadOf(plainDue)} · `}
                {reason}
              </span>
            </span>
            {page.mayEdit ? (
              <Button size="small" isBusy={isBusy} onClick={() => keep({ reporter: reporter.id, period, stage, due: null, reason: '' })}>
                {text.takeBack}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {page.mayEdit ? (
        <p className={styles['acts']} data-screen-only>
          <Button onClick={() => setIsAdding(true)}>{text.extendTitle}</Button>
        </p>
      ) : null}
      {isAdding ? <ExtensionDialog page={page} onClose={() => setIsAdding(false)} /> : null}
    </section>
  )
}
