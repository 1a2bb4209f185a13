import { exact } from '../../domain/exact.ts'
import { impossibilities } from '../../domain/impossible-value.ts'
import type { EnteredValue, PartOfWhole } from '../../domain/impossible-value.ts'
import type { Element } from '../../domain/figure.ts'
import type { Indicator, TermSource } from '../../domain/indicator.ts'
import { exactToText } from '../../domain/measure-inputs.ts'
import { lastDayOf } from '../../domain/period.ts'
import { openPlaces } from '../../domain/place-index.ts'
import { isTerritory } from '../../domain/unit.ts'
import { refusal } from '../http/refuse.ts'
import type { UnitRegister } from '../permission-scopes.ts'
import type { CellKey } from '../stores/figures.ts'

/** The other values of the same subject, period and stage, by element: what is stored now. */
export type Neighbours = (element: string) => Promise<string | null>

interface Entry {
  cell: CellKey
  element: Element
  value: string
}

/** Refuses what no explanation can make true: a part that is more than its whole. */
export async function requirePossible(
  { cell, element, value }: Entry,
  indicators: readonly Indicator[],
  register: UnitRegister,
  neighbours: Neighbours,
): Promise<void> {
  for (const { part, whole } of sharesOf(indicators)) {
    if (element.code !== part && keyOf(whole) !== element.code) continue
    const entered = [{ element: element.code, valueKind: element.valueKind, value: exact(value), signed: true }]
    const other = element.code === part ? await otherValue(cell, whole, register, neighbours) : await neighbours(part)
    if (other === null) continue
    const otherCode = element.code === part ? keyOf(whole) : part
    refuseIfMore([...entered, { element: otherCode, valueKind: element.valueKind, value: exact(other) }], { part, whole: keyOf(whole) }, otherCode)
  }
}

function refuseIfMore(entered: readonly EnteredValue[], pair: PartOfWhole, otherElement: string): void {
  for (const found of impossibilities(entered, [pair])) {
    if (found.kind !== 'partAboveWhole') continue
    const limit = exactToText(otherElement === pair.whole ? found.wholeValue : found.partValue)
    throw refusal('INVALID_FIGURE', { problem: 'partAboveWhole', limit, otherElement })
  }
}

interface Share {
  part: string
  whole: TermSource
}

/** Shares in per cent, where one thing is counted inside another: communes recognised and communes. */
function sharesOf(indicators: readonly Indicator[]): Share[] {
  return indicators.flatMap(({ formula, naturalLimit }) => {
    if (formula.kind !== 'ratio' || naturalLimit !== formula.factor) return []
    const [part, secondPart] = formula.numerator
    const [whole, secondWhole] = formula.denominator
    if (part === undefined || whole === undefined || secondPart !== undefined || secondWhole !== undefined) return []
    return part.source.kind === 'element' ? [{ part: part.source.element, whole: whole.source }] : []
  })
}

/** The code of an element; of something that is only counted, what stands in its place in an import's formula. */
function keyOf(source: TermSource): string {
  if (source.kind === 'element') return source.element
  return source.kind === 'population' ? 'population' : `units(${source.unitKind})`
}

async function otherValue({ subject, period }: CellKey, whole: TermSource, register: UnitRegister, neighbours: Neighbours): Promise<string | null> {
  if (whole.kind === 'element') return neighbours(whole.element)
  const unit = register.units.find((each) => each.id === subject)
  if (whole.kind === 'population' || unit === undefined || !isTerritory(unit.kind)) return null
  return String(openPlaces(register).countWithin(subject, whole.unitKind, lastDayOf(period)))
}
