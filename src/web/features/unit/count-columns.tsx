import type { ComponentProps } from 'react'
import { formatNumber } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { segmentsOf } from '../../charts/segments.ts'
import { Sparkline } from '../../charts/Sparkline.tsx'
import { unitText } from '../../locales/unit.ts'
import { Figure } from '../../ui/figure/Figure.tsx'
import type { Table } from '../../ui/table/Table.tsx'
import { countToLine } from './count-years.ts'
import type { UnitCount } from './count-years.ts'
import styles from './unit.module.css'

type CountColumn = ComponentProps<typeof Table<UnitCount>>['columns'][number]

/** The columns of the unit's counts: what is counted, each year, and the line through them. */
export function countColumns(years: readonly number[], locale: Locale): CountColumn[] {
  const text = unitText[locale].counts
  const name: CountColumn = {
    key: 'element',
    header: text.element,
    isRowHeader: true,
    cell: (count) => (
      <>
        {count.name[locale]} <span className={styles.faint}>({count.measureUnit[locale]})</span>
      </>
    ),
  }
  const ofYear = (year: number): CountColumn => ({
    key: String(year),
    header: String(year),
    align: 'end',
    cell: (count) => <YearCell count={count} year={year} />,
  })
  const trend: CountColumn = { key: 'trend', header: text.trend, cell: (count) => <CountLine count={count} from={years[0] ?? 0} locale={locale} /> }
  return [name, ...years.map(ofYear), trend]
}

function YearCell({ count, year }: { count: UnitCount; year: number }) {
  const each = count.years.find((one) => one.year === year)
  return <Figure value={each?.value ?? null} size="column" stage={each?.stage ?? null} isIllustrative={each?.illustrative ?? false} />
}

function CountLine({ count, from, locale }: { count: UnitCount; from: number; locale: Locale }) {
  const points = countToLine(count, from)
  const known = segmentsOf(points).flat()
  const [first, last] = [known.at(0), known.at(-1)]
  if (first === undefined || last === undefined) return null
  const [begin = '', end = ''] = [first, last].map((point) => `${formatNumber(point.shown, locale)} (${point.year})`)
  return (
    <div className={styles.countLine}>
      <Sparkline points={points} band={null} height={30} label={unitText[locale].counts.trendLabel(count.name[locale], begin, end)} />
    </div>
  )
}
