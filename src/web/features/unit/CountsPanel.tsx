import type { UnitPage } from '../../../contract/unit.ts'
import { Chart } from '../../charts/Chart.tsx'
import { fileNameOf } from '../../charts/chart-table.ts'
import { useText } from '../../locales/catalogue.ts'
import { unitText } from '../../locales/unit.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Table } from '../../ui/table/Table.tsx'
import { countColumns } from './count-columns.tsx'
import { yearsOf } from './count-years.ts'
import { countsTable } from './counts-table.ts'

/** The counts the unit reports itself, by year, each with its line. */
export function CountsPanel({ page }: { page: UnitPage }) {
  const text = useText(unitText).counts
  const locale = useLocale()
  const years = yearsOf(page.counts)
  if (years.length === 0) return null
  return (
    <Chart
      title={text.title}
      subject={`${page.unit.name} · ${page.year}`}
      lede={text.lede}
      table={countsTable(page, years, locale)}
      isTable
      fileName={fileNameOf(page.unit.shortName, text.title)}
      source={null}
      isIllustrative={page.counts.some((count) => count.years.some(({ illustrative }) => illustrative))}
    >
      <Table
        caption={`${page.unit.name}: ${text.title}`}
        isCaptionHidden
        files={false}
        rows={page.counts}
        rowKey={({ element }) => element}
        columns={countColumns(years, locale)}
      />
    </Chart>
  )
}
