import type { ReportStanding } from '../../domain/report-standing.ts'
import { useText } from '../locales/catalogue.ts'
import { dueTexts, timelyWords } from '../locales/due.ts'
import { useLocale } from '../stores/preferences.ts'
import { Icon } from '../ui/icon/Icon.tsx'
import type { IconName } from '../ui/icon/Icon.tsx'
import styles from './due.module.css'

const icons: Record<ReportStanding['standing'], IconName> = {
  notBegun: 'sheet',
  entering: 'sheet',
  sent: 'review',
  returned: 'warning',
  approved: 'check',
}

/** How far a report has come: a word and a shape. */
export function StandingLabel({ standing }: { standing: ReportStanding['standing'] }) {
  const words = useText(dueTexts).standing
  return (
    <span className={styles['standing']} data-standing={standing}>
      <Icon name={icons[standing]} size={1} />
      {words[standing]}
    </span>
  )
}

/** How it is by the calendar, in words; what is late stands out by weight and shape too. */
export function TimelyLabel({ standing }: { standing: ReportStanding }) {
  const locale = useLocale()
  const isLate = standing.timeliness === 'overdue' || standing.timeliness === 'late'
  return (
    <span className={styles['timely']} data-timeliness={standing.timeliness}>
      {isLate ? <Icon name="warning" size={1} /> : null}
      {timelyWords(standing, locale)}
    </span>
  )
}
