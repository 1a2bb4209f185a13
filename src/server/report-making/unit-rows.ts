import type { IndicatorPage } from '../../contract/indicator.ts'
import { isVerdict } from '../../domain/mark.ts'
import { compareVietnamese } from '../../domain/text-fold.ts'
import type { UnitKind } from '../../domain/unit.ts'

export type UnitRow = IndicatorPage['units'][number]

/** Units with a value of their own or that could have one, from the best, those without a value last; of the given kinds only, where some are given. */
export function rankedUnits({ units, indicator }: IndicatorPage, kinds: readonly UnitKind[] | null): UnitRow[] {
  const sign = indicator.direction === 'lower' ? 1 : -1
  return units
    .filter(({ unit, assessment }) => assessment.mark !== 'contributes' && assessment.mark !== 'notApplicable' && isOfKinds(unit.kind, kinds))
    .toSorted(
      (a, b) => missingLast(a, b) || sign * (Number(a.assessment.shown) - Number(b.assessment.shown)) || compareVietnamese(a.unit.name, b.unit.name),
    )
}

function missingLast(a: UnitRow, b: UnitRow): number {
  return Number(a.assessment.shown === null) - Number(b.assessment.shown === null)
}

/** True where no kinds are asked for, or this is one of them. */
export function isOfKinds(kind: UnitKind, kinds: readonly UnitKind[] | null): boolean {
  return kinds === null || kinds.length === 0 || kinds.includes(kind)
}

/** The units judged by a target of their own. */
export function judgedUnits(rows: readonly UnitRow[]): UnitRow[] {
  return rows.filter(({ assessment }) => isVerdict(assessment.mark) && assessment.target?.own === true)
}

export interface ContributionParts {
  /** Who holds back most comes first. */
  rows: readonly { row: UnitRow }[]
  /** What the units do not explain: "chênh lệch với số công bố". */
  difference: number | null
  /** value − target: what rows and difference add up to. */
  gap: number
}

/** Each unit's part in the distance to the target; null where no unit has one. */
export function contributionParts({ units, differenceRow }: IndicatorPage): ContributionParts | null {
  const parts = units.flatMap((row) => (row.contribution === null ? [] : [{ row, value: row.contribution }])).toSorted((a, b) => a.value - b.value)
  if (parts.length === 0) return null
  const difference = differenceRow?.contribution ?? null
  return { rows: parts.map(({ row }) => ({ row })), difference, gap: parts.reduce((sum, { value }) => sum + value, difference ?? 0) }
}
