import { ChartKey } from '../../charts/ChartKey.tsx'
import type { KeyEntry } from '../../charts/ChartKey.tsx'
import { useText } from '../../locales/catalogue.ts'
import { chartTexts } from '../../locales/charts.ts'
import type { UnitRow } from './unit-rows.ts'

/** The signs that the shown rows use, and no others. */
export function RankingKey({ year, rows }: { year: number; rows: readonly UnitRow[] }) {
  const text = useText(chartTexts)
  const some = (isSo: (row: UnitRow) => boolean, entry: KeyEntry) => (rows.some(isSo) ? [entry] : [])
  return (
    <ChartKey
      entries={[
        ...some(({ assessment }) => assessment.target?.own === true, { sign: 'ownBound', label: text.ownBound }),
        ...some(({ assessment }) => assessment.target?.own === true, { sign: 'band', label: text.band }),
        ...some(({ assessment }) => assessment.target?.own === false, { sign: 'referenceBound', label: text.referenceBound }),
        ...some(({ previous }) => previous !== null, { sign: 'previous', label: text.previous(year - 1) }),
        ...some(({ assessment }) => assessment.stage === 'estimate', { sign: 'estimate', label: text.estimate }),
        ...some(({ assessment }) => assessment.shown === null, { sign: 'missing', label: text.missing }),
      ]}
    />
  )
}
