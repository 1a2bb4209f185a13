import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Mine } from '../../contract/progress.ts'
import { formatNumber } from '../../domain/number-format.ts'
import { useApi } from '../api/api.ts'
import { useText } from '../locales/catalogue.ts'
import { dueTexts } from '../locales/due.ts'
import { vocabulary } from '../../words/vocabulary.ts'
import { paths } from '../paths.ts'
import { useLocale } from '../stores/preferences.ts'
import { MailAddress } from './MailAddress.tsx'
import { ReminderNotices } from './ReminderNotices.tsx'
import { StandingLabel, TimelyLabel } from './StandingLabel.tsx'
import styles from './due.module.css'

type Sheet = Mine['sheets'][number]

/** "Tôi còn nợ gì": the sheets the account still owes, most urgent first, each a link; reminders until they are read. Nothing for who owes for nobody. */
export function DuePanel() {
  const { data } = useQuery(useApi().due.mine.queryOptions())
  if (data === undefined) return null
  const { sheets, next, reminders, mail } = data
  if (sheets.length === 0 && next === null && reminders.length === 0) return null
  return (
    <section className={styles['due']} aria-labelledby="due-title" data-screen-only>
      <ReminderNotices reminders={reminders} />
      {sheets.length === 0 ? <NothingOwed next={next} /> : <Owed sheets={sheets} />}
      {mail.isConfigured ? <MailAddress address={mail.address} /> : null}
    </section>
  )
}

function NothingOwed({ next }: { next: Mine['next'] }) {
  const text = useText(dueTexts)
  const words = useText(vocabulary)
  return (
    <p id="due-title">
      {text.none} {next === null ? null : text.next(words.stage[next.stage], String(next.year), next.due)}
    </p>
  )
}

function Owed({ sheets }: { sheets: readonly Sheet[] }) {
  const text = useText(dueTexts)
  const locale = useLocale()
  const units = new Set(sheets.map(({ reporter }) => reporter.id))
  const [first] = sheets
  const list = (
    <ul className={styles['list']}>
      {sheets.map((sheet) => (
        <li key={`${sheet.reporter.id} ${sheet.year} ${sheet.stage}`}>
          <DueLine sheet={sheet} hasUnit={units.size > 1} />
        </li>
      ))}
    </ul>
  )
  if (units.size > 1 || sheets.length === 1 || first === undefined) {
    return (
      <>
        <h2 id="due-title" className={styles['title']}>
          {text.title}
        </h2>
        {list}
      </>
    )
  }
  const others = formatNumber(String(sheets.length - 1), locale)
  return (
    <>
      <h2 id="due-title" className={styles['title']}>
        {text.title}
      </h2>
      <DueLine sheet={first} hasUnit={false} />
      <details>
        <summary>{text.more(others)}</summary>
        <ul className={styles['list']}>
          {sheets.slice(1).map((sheet) => (
            <li key={`${sheet.year} ${sheet.stage}`}>
              <DueLine sheet={sheet} hasUnit={false} />
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

function DueLine({ sheet, hasUnit }: { sheet: Sheet; hasUnit: boolean }) {
  const text = useText(dueTexts)
  const words = useText(vocabulary)
  const locale = useLocale()
  const what = text.what(words.stage[sheet.stage], String(sheet.year))
  const number = (value: number) => formatNumber(String(value), locale)
  return (
    <div className={styles['line']}>
      <Link to={paths.sheet} search={{ reporter: sheet.reporter.id, year: sheet.year }} className={styles['link']}>
        {hasUnit ? `${sheet.reporter.name}: ${what}` : what}
      </Link>
      <TimelyLabel standing={sheet.standing} />
      <span className={styles['faint']}>
        {sheet.due === null ? null : `${text.due(sheet.due)}${sheet.extension === null ? '' : ` (${text.extended})`} · `}
        {text.filled(number(sheet.filled), number(sheet.cells))}
      </span>
      <StandingLabel standing={sheet.standing.standing} />
      {sheet.reason === null ? null : <span className={styles['reason']}>{text.reason(sheet.reason)}</span>}
    </div>
  )
}
