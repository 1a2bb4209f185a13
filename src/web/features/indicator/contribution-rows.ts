import type { IndicatorPage } from '../../../contract/indicator.ts'
import { bandValues, goalBand } from '../../charts/goal-band.ts'
import { closedSum } from '../../../domain/closed-sum.ts'
import type { UnitRow } from './unit-rows.ts'

export interface ContributionRow {
  row: UnitRow
  value: number
  /** For a table: with so many decimals that the rows, the difference and the total add up as printed. */
  text: string
}

export interface Contributions {
  /** Who holds back most comes first. */
  rows: readonly ContributionRow[]
  /** What the units do not explain: "chênh lệch với số công bố". */
  difference: { value: number; text: string } | null
  total: { value: number; text: string }
  /** The value and the edge of the target it is measured against. */
  bound: number | null
}

/** Who lifts and who holds back, closed by the difference row; null where no unit has a part in it. */
export function contributionsOf({ units, differenceRow, scope, indicator }: IndicatorPage): Contributions | null {
  const parts = units.flatMap((row) => (row.contribution === null ? [] : [{ row, value: row.contribution }])).toSorted((a, b) => a.value - b.value)
  if (parts.length === 0) return null
  const values = [...parts.map((part) => part.value), ...(differenceRow === null ? [] : [differenceRow.contribution])]
  const printed = closedSum(values, indicator.decimals + 1)
  const total = values.reduce((sum, value) => sum + value, 0)
  return {
    rows: parts.map((part, index) => ({ ...part, text: printed.parts[index] ?? '0' })),
    difference: differenceRow === null ? null : { value: differenceRow.contribution, text: printed.parts.at(-1) ?? '0' },
    total: { value: total, text: printed.total },
    bound: boundBehind(scope.assessment, total),
  }
}

/** The edge of the target whose distance the rows add up to. */
function boundBehind({ shown, target }: IndicatorPage['scope']['assessment'], gap: number): number | null {
  if (shown === null || target === null) return null
  const wanted = Number(shown) - gap
  const edges = bandValues(goalBand(target.goal))
  return edges.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? null
}
