import type { IndicatorPage } from '../../../contract/indicator.ts'
import { marksBestFirst } from '../../../domain/mark.ts'
import type { Mark } from '../../../domain/mark.ts'
import { compareVietnamese } from '../../../domain/text-fold.ts'
import type { UnitKind } from '../../../domain/unit.ts'

export type UnitRow = IndicatorPage['units'][number]

/** Units that have a value of their own or could have one; the others only hand on counts. */
export function ratioUnits(units: readonly UnitRow[]): UnitRow[] {
  return units.filter(({ assessment: { mark } }) => mark !== 'contributes' && mark !== 'notApplicable')
}

/** Units whose counts go into a territory, without a value of their own. */
export function contributors(units: readonly UnitRow[]): UnitRow[] {
  return units.filter(({ assessment: { mark } }) => mark === 'contributes')
}

export interface UnitFilter {
  marks: readonly Mark[]
  kinds: readonly UnitKind[]
}

/** The units with one of the wished marks and kinds. An empty list asks for all. */
export function filterUnits(units: readonly UnitRow[], { marks, kinds }: UnitFilter): UnitRow[] {
  return units.filter(
    ({ unit, assessment }) => (marks.length === 0 || marks.includes(assessment.mark)) && (kinds.length === 0 || kinds.includes(unit.kind)),
  )
}

export type UnitOrder = 'rank' | 'name' | 'contribution'

/** Units in the wished order. By rank: those without one follow, those with a value first. By contribution: who holds back most comes first. */
export function sortUnits(units: readonly UnitRow[], order: UnitOrder): UnitRow[] {
  const byName = (a: UnitRow, b: UnitRow) => compareVietnamese(a.unit.name, b.unit.name)
  if (order === 'name') return units.toSorted(byName)
  if (order === 'contribution') return units.toSorted((a, b) => lastIfNull(a.contribution) - lastIfNull(b.contribution) || byName(a, b))
  return units.toSorted((a, b) => lastIfNull(a.rank) - lastIfNull(b.rank) || valueOrder(a, b) || byName(a, b))
}

function lastIfNull(value: number | null): number {
  return value ?? Number.MAX_VALUE
}

function valueOrder(a: UnitRow, b: UnitRow): number {
  const [left, right] = [a.assessment.shown, b.assessment.shown]
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  return Number(right) - Number(left)
}

export interface UnitGroup {
  kind: UnitKind
  /** In the wished order, with a value; ranked among themselves. */
  valued: readonly UnitRow[]
  /** Without a value: shown, but in no rank. */
  missing: readonly UnitRow[]
}

/** One group for each kind of unit, because a rank holds inside a kind only; groups in the order in which the server sends their kinds. */
export function groupUnits(units: readonly UnitRow[], order: UnitOrder): UnitGroup[] {
  const kinds = [...new Set(units.map(({ unit }) => unit.kind))]
  return kinds.map((kind) => {
    const sorted = sortUnits(
      units.filter(({ unit }) => unit.kind === kind),
      order,
    )
    return {
      kind,
      valued: sorted.filter(({ assessment }) => assessment.shown !== null),
      missing: sorted.filter(({ assessment }) => assessment.shown === null),
    }
  })
}

/** How many of the units judged by a target of their own have reached it. */
export function reachedCount(units: readonly UnitRow[]): { reached: number; judged: number } {
  const verdicts = new Set<Mark>(marksBestFirst.slice(0, marksBestFirst.indexOf('noTarget')))
  const judged = units.filter(({ assessment }) => verdicts.has(assessment.mark) && assessment.target?.own === true)
  return { reached: judged.filter(({ assessment }) => assessment.mark === 'met' || assessment.mark === 'exceeded').length, judged: judged.length }
}

/** The highest and the lowest of the ranked units; null with fewer than two. */
export function endsOf(units: readonly UnitRow[]): { highest: UnitRow; lowest: UnitRow } | null {
  const ranked = units.filter(({ rank }) => rank !== null).toSorted((a, b) => Number(b.assessment.shown) - Number(a.assessment.shown))
  const [highest, lowest] = [ranked.at(0), ranked.at(-1)]
  return highest === undefined || lowest === undefined || highest === lowest ? null : { highest, lowest }
}

/** The units whose value changed since the year before, from the largest rise to the largest fall. */
export function changedUnits(units: readonly UnitRow[]): { row: UnitRow; change: number }[] {
  return units.flatMap((row) => (row.effects === null ? [] : [{ row, change: row.effects.change }])).toSorted((a, b) => b.change - a.change)
}
