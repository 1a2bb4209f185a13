import { elementsOfTest } from '../../domain/check-rule.ts'
import type { CheckSeverity } from '../../domain/check-rule.ts'
import { exact } from '../../domain/exact.ts'
import { impossibilities } from '../../domain/impossible-value.ts'
import type { EnteredValue, PartOfWhole } from '../../domain/impossible-value.ts'
import type { Element } from '../../domain/figure.ts'
import { sharesOf } from '../../domain/share.ts'
import type { Indicator, TermSource } from '../../domain/indicator.ts'
import { exactToText } from '../../domain/measure-inputs.ts'
import { lastDayOf } from '../../domain/period.ts'
import { openPlaces } from '../../domain/place-index.ts'
import { isTerritory } from '../../domain/unit.ts'
import { refusal } from '../http/refuse.ts'
import type { UnitRegister } from '../permission-scopes.ts'
import type { CellKey } from '../stores/figures.ts'
import { findingsOf, findingToView } from '../views/past-figures.ts'
import type { LookedAt, PastFigures } from '../views/past-figures.ts'

/**
 * Holds the number against the rules the department keeps. Throws BROKEN_RULE for one that is refused, NEEDS_EXPLANATION for one that is asked
 * about and has no note. Sums of parts wait for the signing: while they are typed one of them is always behind.
 */
export async function requireRules(past: PastFigures, looked: LookedAt, note: string | null, neighbours: Neighbours): Promise<void> {
  const beside = new Map<string, string | null>()
  for (const element of namedBeside(past, looked)) beside.set(element, await neighbours(element))
  const found = findingsOf(past, looked, (element) => beside.get(element) ?? null).filter(({ reason }) => reason.kind !== 'sumOfParts')
  const views = (severity: CheckSeverity) => found.filter(({ rule }) => rule.severity === severity).map((each) => findingToView(each, looked.value))
  const broken = views('refuse')
  if (broken.length > 0) throw refusal('BROKEN_RULE', { broken })
  const reasons = note === null ? views('ask') : []
  if (reasons.length > 0) throw refusal('NEEDS_EXPLANATION', { reasons })
}

function namedBeside({ checks }: PastFigures, { element }: LookedAt): Set<string> {
  const pairs = checks.filter(({ isOn, test }) => isOn && elementsOfTest(test)?.includes(element) === true)
  return new Set(pairs.flatMap(({ test }) => elementsOfTest(test) ?? []).filter((other) => other !== element))
}

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
