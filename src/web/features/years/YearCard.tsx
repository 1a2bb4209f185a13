import { useState } from 'react'
import type { YearsPage } from '../../../contract/year.ts'
import { formatMoment, formatNumber } from '../../../domain/number-format.ts'
import { useText } from '../../locales/catalogue.ts'
import { yearsTexts } from '../../locales/years.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Icon } from '../../ui/icon/Icon.tsx'
import { CloseYearDialog } from './CloseYearDialog.tsx'
import { ReopenYearDialog } from './ReopenYearDialog.tsx'
import { UnfinishedUnits } from './UnfinishedUnits.tsx'
import styles from './years.module.css'

export type ClosableYear = YearsPage['years'][number]

interface YearCardProps {
  year: ClosableYear
  department: string
  may: YearsPage['may']
}

/** A year: closed since when and by whom, or open with who has not finished; and what can be done with it. */
export function YearCard({ year, department, may }: YearCardProps) {
  const text = useText(yearsTexts)
  const locale = useLocale()
  const [asked, setAsked] = useState<'close' | 'reopen' | null>(null)
  const { closing, unfinished, past } = year
  const name = String(year.year)
  const count = (number: number) => formatNumber(String(number), locale)
  const whyNotId = `why-not-${name}`
  return (
    <li className={styles['card']} data-closed={closing !== null || undefined}>
      <div className={styles['head']}>
        <h2>{text.year(name)}</h2>
        <span className={styles['state']} data-closed={closing !== null || undefined}>
          <Icon name={closing === null ? 'sheet' : 'lock'} size={1} />
          {closing === null ? text.open : text.closed}
        </span>
        <div className={styles['acts']}>
          {closing === null ? (
            <Button size="small" disabled={!may.close} aria-label={text.closeYear(name)} onClick={() => setAsked('close')}>
              {text.close}
            </Button>
          ) : (
            <Button
              size="small"
              disabled={!may.reopen}
              aria-label={text.reopenYear(name)}
              aria-describedby={may.reopen ? undefined : whyNotId}
              onClick={() => setAsked('reopen')}
            >
              {text.reopen}
            </Button>
          )}
        </div>
      </div>
      {closing === null || may.reopen ? null : (
        <p id={whyNotId} className={styles['soft']}>
          {text.onlyLeaders}
        </p>
      )}
      {closing === null ? null : (
        <p>
          {text.closedBy(formatMoment(closing.closedAt), closing.closedBy ?? text.system)}
          {closing.unfinished === 0 ? '.' : `, ${text.closedOver(count(closing.unfinished))}.`}
        </p>
      )}
      {unfinished.length === 0 ? <p className={styles['soft']}>{text.finished}</p> : <UnfinishedUnits units={unfinished} />}
      {past.length === 0 ? null : (
        <details>
          <summary>{text.past}</summary>
          <ul className={styles['past']}>
            {past.map(({ id, closedAt, reopenedAt, reopenedBy, reason }) => (
              <li key={id}>{text.pastLine(formatMoment(closedAt), formatMoment(reopenedAt ?? closedAt), reopenedBy ?? text.system, reason ?? '')}</li>
            ))}
          </ul>
        </details>
      )}
      {asked === 'close' ? <CloseYearDialog year={year} department={department} onClose={() => setAsked(null)} /> : null}
      {asked === 'reopen' && closing !== null ? <ReopenYearDialog year={year.year} closing={closing.id} onClose={() => setAsked(null)} /> : null}
    </li>
  )
}
