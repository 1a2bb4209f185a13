import { Link } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import type { IndicatorPage } from '../../../contract/indicator.ts'
import { formatSigned } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { paths } from '../../paths.ts'
import { Figure } from '../../ui/figure/Figure.tsx'
import type { Table } from '../../ui/table/Table.tsx'
import { differenceText } from '../../../domain/closed-sum.ts'
import type { UnitRow } from './unit-rows.ts'
import styles from './indicator.module.css'

type UnitColumn = ComponentProps<typeof Table<UnitRow>>['columns'][number]

/** The columns of the contributors: who, of which kind, how many, and what that does to the distance where it goes there directly. */
export function contributorColumns(page: IndicatorPage, rows: readonly UnitRow[], locale: Locale): UnitColumn[] {
  const { contributors: text, ranking, columns: heads } = indicatorText[locale]
  const columns: UnitColumn[] = [
    { key: 'unit', header: ranking.unit, isRowHeader: true, cell: (row) => <ContributorLink page={page} row={row} /> },
    { key: 'kind', header: heads.kind, cell: ({ unit }) => vocabulary[locale].unitKind[unit.kind] },
    { key: 'count', header: text.count, align: 'end', cell: (row) => <Count row={row} /> },
  ]
  if (rows.every(({ contribution }) => contribution === null)) return columns
  const toDistance = ({ contribution }: UnitRow) =>
    contribution === null ? text.within : formatSigned(differenceText(contribution, page.indicator.decimals + 1), locale)
  return [...columns, { key: 'contribution', header: text.contribution, align: 'end', cell: toDistance }]
}

function Count({ row: { assessment } }: { row: UnitRow }) {
  const { numerator, stage, illustrative, missingReason } = assessment
  return <Figure value={numerator} size="column" stage={stage} isIllustrative={illustrative} missingReason={missingReason} />
}

/** To the unit, with resolution and year. */
export function ContributorLink({ page, row: { unit } }: { page: IndicatorPage; row: UnitRow }) {
  const search = { resolution: page.resolution.code, year: page.year }
  return (
    <Link className={styles.unitLink} to={paths.unit} params={{ unit: unit.id }} search={search} preload={false}>
      {unit.name}
    </Link>
  )
}
