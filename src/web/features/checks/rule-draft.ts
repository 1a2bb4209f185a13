import { canOnlyAsk } from '../../../domain/check-rule.ts'
import type { CheckRule, CheckSeverity, CheckTest } from '../../../domain/check-rule.ts'
import { exact, roundedText } from '../../../domain/exact.ts'
import type { DecimalText } from '../../../domain/figure.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { parseRate } from '../../../domain/number-parse.ts'
import type { UnitKind } from '../../../domain/unit.ts'

/** The numbers a kind of rule is set by. Percent are typed as 30 and kept as 0.3. */
export const thresholds = {
  range: [
    { name: 'minimum', as: 'number', isOptional: true },
    { name: 'maximum', as: 'number', isOptional: true },
  ],
  partOfWhole: [],
  sumOfParts: [],
  jump: [
    { name: 'share', as: 'percent' },
    { name: 'minimumHeads', as: 'whole' },
    { name: 'minimumShare', as: 'percent' },
  ],
  outlier: [
    { name: 'modifiedZ', as: 'number' },
    { name: 'minimumValues', as: 'whole' },
    { name: 'minimumHeads', as: 'whole' },
    { name: 'minimumShare', as: 'percent' },
  ],
  farFromPeers: [
    { name: 'factor', as: 'number' },
    { name: 'minimumUnits', as: 'whole' },
  ],
  unitSlip: [{ name: 'tolerance', as: 'percent' }],
} as const satisfies Record<CheckTest['kind'], readonly Threshold[]>

interface Threshold {
  name: string
  as: 'number' | 'whole' | 'percent'
  isOptional?: boolean
}

export type ThresholdName = (typeof thresholds)[CheckTest['kind']][number]['name']

/** A rule as far as it is written. */
export interface RuleDraft {
  code: string
  kind: CheckTest['kind']
  nameVi: string
  nameEn: string
  messageVi: string
  messageEn: string
  severity: CheckSeverity
  /** Null for every one. */
  elements: readonly string[] | null
  unitKinds: readonly UnitKind[] | null
  part: string
  whole: string
  parts: readonly string[]
  numbers: Readonly<Partial<Record<ThresholdName, string>>>
}

export type DraftProblems = Partial<Record<ThresholdName, 'number' | 'whole'>>

/** What a new rule of each kind begins with: the thresholds of methods §9. */
const usual: Partial<Record<ThresholdName, string>> = {
  share: '0.3',
  minimumHeads: '2',
  minimumShare: '0.05',
  modifiedZ: '3.5',
  minimumValues: '5',
  factor: '2',
  minimumUnits: '4',
  tolerance: '0.3',
}

export function newDraft(code: string, locale: Locale): RuleDraft {
  return {
    code,
    kind: 'range',
    nameVi: '',
    nameEn: '',
    messageVi: '',
    messageEn: '',
    severity: 'ask',
    elements: null,
    unitKinds: null,
    part: '',
    whole: '',
    parts: [],
    numbers: numbersOf(usual, locale),
  }
}

export function ruleToDraft({ code, name, message, severity, elements, unitKinds, test }: CheckRule, locale: Locale): RuleDraft {
  const own: Readonly<Record<string, string | number | readonly string[] | null>> = test
  const values = Object.fromEntries(thresholds[test.kind].map(({ name: each }) => [each, own[each] == null ? '' : String(own[each])]))
  return {
    ...newDraft(code, locale),
    kind: test.kind,
    nameVi: name.vi,
    nameEn: name.en,
    messageVi: message?.vi ?? '',
    messageEn: message?.en ?? '',
    severity,
    elements,
    unitKinds,
    ...(test.kind === 'partOfWhole' && { part: test.part, whole: test.whole }),
    ...(test.kind === 'sumOfParts' && { parts: test.parts, whole: test.whole }),
    numbers: { ...numbersOf(usual, locale), ...numbersOf(values, locale) },
  }
}

/** The rule that was written, switched off; or what is wrong with its numbers. */
export function draftToRule(draft: RuleDraft): { rule: CheckRule } | { problems: DraftProblems } {
  const read = thresholds[draft.kind].map((threshold: Threshold) => ({ threshold, ...readNumber(draft.numbers, threshold) }))
  const problems = Object.fromEntries(read.flatMap(({ threshold, problem }) => (problem === null ? [] : [[threshold.name, problem]])))
  if (Object.keys(problems).length > 0) return { problems }
  const valueOf = (name: ThresholdName): DecimalText | null => read.find(({ threshold }) => threshold.name === name)?.value ?? null
  const test = testOf(draft, valueOf)
  const message = { vi: draft.messageVi.trim(), en: draft.messageEn.trim() }
  return {
    rule: {
      code: draft.code,
      name: { vi: draft.nameVi.trim(), en: draft.nameEn.trim() || draft.nameVi.trim() },
      message: message.vi === '' ? null : { vi: message.vi, en: message.en || message.vi },
      severity: canOnlyAsk(test) ? 'ask' : draft.severity,
      elements: draft.elements,
      unitKinds: draft.unitKinds,
      test,
      isOn: false,
    },
  }
}

function testOf({ kind, part, whole, parts }: RuleDraft, valueOf: (name: ThresholdName) => DecimalText | null): CheckTest {
  const number = (name: ThresholdName) => Number(valueOf(name) ?? 0)
  const worth = { minimumHeads: number('minimumHeads'), minimumShare: number('minimumShare') }
  switch (kind) {
    case 'range':
      return { kind, minimum: valueOf('minimum'), maximum: valueOf('maximum') }
    case 'partOfWhole':
      return { kind, part, whole }
    case 'sumOfParts':
      return { kind, parts, whole }
    case 'jump':
      return { kind, share: number('share'), ...worth }
    case 'outlier':
      return { kind, modifiedZ: number('modifiedZ'), minimumValues: number('minimumValues'), ...worth }
    case 'farFromPeers':
      return { kind, factor: number('factor'), minimumUnits: number('minimumUnits') }
    case 'unitSlip':
      return { kind, tolerance: number('tolerance') }
  }
}

function readNumber(
  numbers: RuleDraft['numbers'],
  { name, as, isOptional }: Threshold,
): { value: DecimalText | null; problem: 'number' | 'whole' | null } {
  const typed =
    Object.entries(numbers)
      .find(([each]) => each === name)?.[1]
      ?.trim() ?? ''
  if (typed === '' && isOptional === true) return { value: null, problem: null }
  const parsed = parseRate(typed, { signed: true })
  if (parsed.kind !== 'value' && parsed.kind !== 'zero') return { value: null, problem: 'number' }
  if (as === 'whole' && exact(parsed.value).d !== 1n) return { value: null, problem: 'whole' }
  return { value: as === 'percent' ? shortest(exact(parsed.value).div(100)) : parsed.value, problem: null }
}

/** As people type them: percent as whole numbers where they are. */
function numbersOf(values: Readonly<Record<string, string | undefined>>, locale: Locale): RuleDraft['numbers'] {
  const percents = Object.values(thresholds)
    .flat()
    .filter((threshold: Threshold) => threshold.as === 'percent')
    .map((threshold: Threshold) => threshold.name)
  const shown = Object.entries(values).map(([name, value = '']) => {
    if (value === '') return [name, '']
    return [name, formatNumber(percents.includes(name) ? shortest(exact(value).mul(100)) : value, locale)]
  })
  return Object.fromEntries(shown)
}

function shortest(value: ReturnType<typeof exact>): DecimalText {
  let decimals = 0
  while (decimals < 10 && !exact(roundedText(value, decimals)).equals(value)) decimals += 1
  return roundedText(value, decimals)
}
