import { exact, sum } from './exact.ts'
import type { Exact } from './exact.ts'
import type { DecimalText, Element } from './figure.ts'
import { farFromPeers, jump, outlier, shortText, unitSlip } from './odd-value.ts'
import type { OddReason, OddValueInput } from './odd-value.ts'
import type { UnitKind } from './unit.ts'

/** What a rule looks at. Shares are parts of 1; `part` and the like are codes of elements. */
export type CheckTest =
  /** Between two numbers, edges included; null for no edge. */
  | { kind: 'range'; minimum: DecimalText | null; maximum: DecimalText | null }
  /** One number is counted inside another of the same unit and period. */
  | { kind: 'partOfWhole'; part: string; whole: string }
  /** Several numbers of the same unit and period make up another; looked at once all of them are there. */
  | { kind: 'sumOfParts'; parts: readonly string[]; whole: string }
  | { kind: 'jump'; share: number; minimumHeads: number; minimumShare: number }
  | { kind: 'outlier'; modifiedZ: number; minimumValues: number; minimumHeads: number; minimumShare: number }
  | { kind: 'farFromPeers'; factor: number; minimumUnits: number }
  | { kind: 'unitSlip'; tolerance: number }

export const checkKinds = [
  'range',
  'partOfWhole',
  'sumOfParts',
  'jump',
  'outlier',
  'farFromPeers',
  'unitSlip',
] as const satisfies readonly CheckTest['kind'][]

/** `refuse`: the number is not taken. `ask`: it is taken with an explanation, which stays with it. */
export const checkSeverities = ['refuse', 'ask'] as const
export type CheckSeverity = (typeof checkSeverities)[number]

/** A rule as the administrator keeps it. */
export interface CheckRule {
  code: string
  name: { vi: string; en: string }
  /** The sentence people read, with `{so}` for the number typed and `{moc}` for what it is held against; null for the product's own sentence. */
  message: { vi: string; en: string } | null
  severity: CheckSeverity
  /** Null for every element; of a rule over several numbers the elements of its test. */
  elements: readonly string[] | null
  /** Null for every kind of unit. */
  unitKinds: readonly UnitKind[] | null
  test: CheckTest
  isOn: boolean
}

/** A number to be checked, with what the rules hold it against. */
export interface CheckedFigure extends Pick<OddValueInput, 'value' | 'valueKind' | 'earlier' | 'lastYear' | 'peers'> {
  element: Element['code']
  unitKind: UnitKind
  /** The number of another element of the same unit, period and stage; null while there is none. */
  neighbour: (element: string) => Exact | null
}

/** What a rule found: the statistical reasons of methods §9, or a number held against another. */
export type CheckReason =
  | OddReason
  | { kind: 'range'; edge: 'minimum' | 'maximum'; limit: DecimalText }
  | { kind: 'partOfWhole'; whole: string; limit: DecimalText }
  | { kind: 'sumOfParts'; whole: string; sum: DecimalText; limit: DecimalText }

export interface Finding {
  rule: CheckRule
  reason: CheckReason
}

const statistical: readonly CheckTest['kind'][] = ['unitSlip', 'jump', 'outlier', 'farFromPeers']

/** True for the rules that only ask: a number is never refused for being rare. */
export function canOnlyAsk(test: CheckTest): boolean {
  return statistical.includes(test.kind)
}

/** The elements a test names itself; null where the rule says which. */
export function elementsOfTest(test: CheckTest): readonly string[] | null {
  if (test.kind === 'partOfWhole') return [test.part, test.whole]
  return test.kind === 'sumOfParts' ? [...test.parts, test.whole] : null
}

/** True when the rule has to do with the element in a unit of the kind, whether or not it is switched on. */
export function concerns(rule: Pick<CheckRule, 'elements' | 'unitKinds' | 'test'>, element: string, unitKind: UnitKind): boolean {
  const elements = elementsOfTest(rule.test) ?? rule.elements
  return (elements?.includes(element) ?? true) && (rule.unitKinds?.includes(unitKind) ?? true)
}

/**
 * The rules that hold for the element in a unit of the kind: all that are on and over several numbers or a range, and of each statistical kind
 * the most particular one, so that "beds of hospitals may jump by half" takes the place of "nothing may jump by a third".
 */
export function rulesFor(rules: readonly CheckRule[], element: string, unitKind: UnitKind): readonly CheckRule[] {
  const held = rules.filter((rule) => rule.isOn && concerns(rule, element, unitKind))
  return held.filter(
    (rule) => !canOnlyAsk(rule.test) || !held.some((other) => other.test.kind === rule.test.kind && takesPlaceOf(other, rule, rules)),
  )
}

function takesPlaceOf(other: CheckRule, rule: CheckRule, rules: readonly CheckRule[]): boolean {
  const difference = particularity(other) - particularity(rule)
  return difference > 0 || (difference === 0 && rules.indexOf(other) > rules.indexOf(rule))
}

function particularity({ elements, unitKinds }: CheckRule): number {
  return (elements === null ? 0 : 2) + (unitKinds === null ? 0 : 1)
}

/** What the rules say of the number, the most telling first; of an ordinary number nothing. */
export function findings(rules: readonly CheckRule[], figure: CheckedFigure): readonly Finding[] {
  const found = rulesFor(rules, figure.element, figure.unitKind).flatMap((rule) => {
    const reason = reasonOf(rule.test, figure)
    return reason === null ? [] : [{ rule, reason }]
  })
  return found.toSorted((a, b) => weightOf(a) - weightOf(b))
}

const telling: readonly CheckReason['kind'][] = ['range', 'partOfWhole', 'sumOfParts', 'unitSlip', 'jump', 'outlier', 'farFromPeers']

function weightOf({ rule, reason }: Finding): number {
  return (rule.severity === 'refuse' ? 0 : telling.length) + telling.indexOf(reason.kind)
}

/** What one test says of the number, or null. */
export function reasonOf(test: CheckTest, figure: CheckedFigure): CheckReason | null {
  switch (test.kind) {
    case 'range':
      return outOfRange(test, figure.value)
    case 'partOfWhole':
      return aboveWhole(test, figure)
    case 'sumOfParts':
      return notTheSum(test, figure)
    case 'jump':
      return jump(figure, test)
    case 'outlier':
      return outlier(figure, test)
    case 'farFromPeers':
      return farFromPeers(figure, test)
    case 'unitSlip':
      return unitSlip(figure, test)
  }
}

function outOfRange({ minimum, maximum }: Extract<CheckTest, { kind: 'range' }>, value: Exact): CheckReason | null {
  if (minimum !== null && value.lt(exact(minimum))) return { kind: 'range', edge: 'minimum', limit: minimum }
  return maximum !== null && value.gt(exact(maximum)) ? { kind: 'range', edge: 'maximum', limit: maximum } : null
}

function aboveWhole({ part, whole }: Extract<CheckTest, { kind: 'partOfWhole' }>, { element, value, neighbour }: CheckedFigure): CheckReason | null {
  const partValue = element === part ? value : neighbour(part)
  const wholeValue = element === whole ? value : neighbour(whole)
  if (partValue === null || wholeValue === null || partValue.lte(wholeValue)) return null
  return { kind: 'partOfWhole', whole, limit: shortText(element === part ? wholeValue : partValue) }
}

function notTheSum({ parts, whole }: Extract<CheckTest, { kind: 'sumOfParts' }>, { element, value, neighbour }: CheckedFigure): CheckReason | null {
  const valueOf = (code: string) => (code === element ? value : neighbour(code))
  const [wholeValue, partValues] = [valueOf(whole), parts.map(valueOf).filter((part) => part !== null)]
  if (wholeValue === null || partValues.length < parts.length) return null
  const total = sum(partValues)
  return total.equals(wholeValue) ? null : { kind: 'sumOfParts', whole, sum: shortText(total), limit: shortText(wholeValue) }
}

/** What the number was expected to be near, to be named in a sentence. */
export function expectedBy(reason: CheckReason): DecimalText {
  switch (reason.kind) {
    case 'unitSlip':
      return reason.suggestion
    case 'jump':
      return reason.lastYear
    case 'outlier':
    case 'farFromPeers':
      return reason.median
    case 'range':
    case 'partOfWhole':
    case 'sumOfParts':
      return reason.limit
  }
}

/** The number the sentence speaks of: the rate among peers, the sum of the parts, else the number itself. */
export function foundBy(reason: CheckReason, value: DecimalText): DecimalText {
  if (reason.kind === 'farFromPeers') return reason.rate
  return reason.kind === 'sumOfParts' ? reason.sum : value
}

export type RuleProblem = 'noName' | 'onlyAsks' | 'noEdge' | 'edgesCross' | 'sameElement' | 'tooFewParts' | 'notPositive' | 'unknownElement'

/** Why the rule cannot be kept as it is written, or null. `elements` are the codes that exist. */
export function ruleProblem(rule: Omit<CheckRule, 'isOn'>, elements: readonly string[]): RuleProblem | null {
  const { test } = rule
  if (rule.name.vi.trim() === '') return 'noName'
  if (rule.severity === 'refuse' && canOnlyAsk(test)) return 'onlyAsks'
  const named = [...(elementsOfTest(test) ?? []), ...(rule.elements ?? [])]
  if (named.some((element) => !elements.includes(element))) return 'unknownElement'
  return testProblem(test)
}

function testProblem(test: CheckTest): RuleProblem | null {
  switch (test.kind) {
    case 'range':
      if (test.minimum === null && test.maximum === null) return 'noEdge'
      return test.minimum !== null && test.maximum !== null && exact(test.minimum).gt(exact(test.maximum)) ? 'edgesCross' : null
    case 'partOfWhole':
      return test.part === test.whole ? 'sameElement' : null
    case 'sumOfParts':
      if (new Set([...test.parts, test.whole]).size < test.parts.length + 1) return 'sameElement'
      return test.parts.length < 2 ? 'tooFewParts' : null
    case 'jump':
      return test.share > 0 ? null : 'notPositive'
    case 'outlier':
      return test.modifiedZ > 0 && test.minimumValues >= 3 ? null : 'notPositive'
    case 'farFromPeers':
      return test.factor > 1 && test.minimumUnits >= 1 ? null : 'notPositive'
    case 'unitSlip':
      return test.tolerance > 0 && test.tolerance < 1 ? null : 'notPositive'
  }
}
