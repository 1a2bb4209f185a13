import { useQuery } from '@tanstack/react-query'
import { formatNumber } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { useText } from '../../locales/catalogue.ts'
import { calendarTexts } from '../../locales/calendar.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Table } from '../../ui/table/Table.tsx'
import styles from './calendar.module.css'

/** For the administrator: how many letters went out, and which could not. */
export function LettersPanel() {
  const text = useText(calendarTexts)
  const locale = useLocale()
  const { data } = useQuery(useApi().calendar.letters.queryOptions())
  if (data === undefined || !data.isMailConfigured) return null
  const number = (value: number) => formatNumber(String(value), locale)
  const { letterColumns: columns } = text
  return (
    <section className={styles['panel']} aria-labelledby="letters-title">
      <h2 id="letters-title">{text.mail}</h2>
      <p>{text.letters(number(data.sent), number(data.waiting), number(data.failed.length))}</p>
      {data.failed.length === 0 ? null : (
        <Table
          caption={text.failedLetters}
          rows={data.failed}
          rowKey={({ id }) => String(id)}
          columns={[
            { key: 'account', header: columns.account, isRowHeader: true, cell: ({ account }) => account },
            { key: 'address', header: columns.address, cell: ({ address }) => address },
            { key: 'subject', header: columns.subject, cell: ({ subject }) => subject },
            { key: 'problem', header: columns.problem, cell: ({ problem }) => (problem === 'interrupted' ? text.interrupted : problem) },
          ]}
        />
      )}
    </section>
  )
}
