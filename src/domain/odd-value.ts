import { exact, quotient, roundedText, sum } from './exact.ts'
import type { Exact } from './exact.ts'
import type { DecimalText, Element } from './figure.ts'

/** A value and what it is compared with. Thresholds come with each question, from a rule (check-rule.ts). */
export interface OddValueInput {
  value: Exact
  valueKind: Element['valueKind']
  /** The same cell in earlier years, oldest first, since the last break of its definition; missing years left out. */
  earlier: readonly Exact[]
  /** Last year's value, or null where it is missing or lies across a break. */
  lastYear: Exact | null
  /** The rate (the value itself, or made from it), the middle of the other units of its kind in the same period and how many they are; null where there are none. */
  peers: { rate: Exact; median: Exact; units: number } | null
}

/** A change worth a question: at least so many heads of a count, and at least this part of what it is compared with. */
interface Worth {
  minimumHeads: number
  minimumShare: number
}

/** Why a value is questioned, with the numbers the question names. Shares are parts of 1. */
export type OddReason =
  /** It would fit if it were `times` smaller (`tooLarge`) or larger: ‰ for %, a digit too many, a part typed for a per cent. */
  | { kind: 'unitSlip'; direction: 'tooLarge' | 'tooSmall'; times: 10 | 100 | 1000; expected: DecimalText; suggestion: DecimalText }
  /** `share` is null when last year was 0. */
  | { kind: 'jump'; lastYear: DecimalText; change: DecimalText; share: DecimalText | null; limit: DecimalText }
  | { kind: 'outlier'; modifiedZ: DecimalText; median: DecimalText; years: number; limit: DecimalText }
  /** `ratio` is the rate over the median of its kind, null when that median is 0. */
  | { kind: 'farFromPeers'; rate: DecimalText; median: DecimalText; ratio: DecimalText | null; units: number; limit: DecimalText }

/**
 * The modified z-score of Iglewicz and Hoaglin (NIST/SEMATECH handbook 1.3.5.17) of a value among `values`, which contain it:
 * 0.6745 × (value − median) / MAD; with a MAD of 0 (value − median) / (1.253314 × mean absolute deviation). 0 when all values are equal.
 */
export function modifiedZ(value: Exact, values: readonly Exact[]): Exact {
  const middle = medianOf(values)
  const deviations = values.map((other) => other.sub(middle).abs())
  const distance = value.sub(middle)
  const spread = medianOf(deviations)
  if (spread.gt(0)) return distance.mul(exact('0.6745')).div(spread)
  const meanDeviation = sum(deviations).div(values.length)
  return quotient(distance, meanDeviation.mul(exact('1.253314'))) ?? exact(0)
}

/** The middle value, or the mean of the two middle ones. Throws when there is none. */
export function medianOf(values: readonly Exact[]): Exact {
  const sorted = values.toSorted((a, b) => a.compare(b))
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  if (low === undefined || high === undefined) throw new Error('no median of nothing')
  return low.add(high).div(2)
}

/** Far from the middle of its own years, by the modified z-score; needs `minimumValues` years, the value itself among them. */
export function outlier(
  { value, valueKind, earlier }: OddValueInput,
  { modifiedZ: limit, minimumValues, ...worth }: Worth & { modifiedZ: number; minimumValues: number },
): OddReason | null {
  const values = [...earlier, value]
  if (values.length < minimumValues) return null
  const median = medianOf(values)
  const score = modifiedZ(value, values)
  if (score.abs().lte(exact(limit)) || !isWorthAsking(value.sub(median), median, valueKind, worth)) return null
  return {
    kind: 'outlier',
    modifiedZ: roundedText(score, 2),
    median: shortText(median),
    years: values.length,
    limit: shortText(exact(limit)),
  }
}

/** Changed by more than `share` of last year's value. */
export function jump({ value, valueKind, lastYear }: OddValueInput, { share: most, ...worth }: Worth & { share: number }): OddReason | null {
  if (lastYear === null) return null
  const change = value.sub(lastYear)
  const limit = exact(most)
  if (change.abs().lte(lastYear.abs().mul(limit)) || !isWorthAsking(change, lastYear, valueKind, worth)) return null
  const share = quotient(change, lastYear.abs())
  return { kind: 'jump', lastYear: shortText(lastYear), change: shortText(change), share: share && shortText(share), limit: shortText(limit) }
}

/** A change of one head, or of a few per cent, is no news, however still the series was. */
function isWorthAsking(change: Exact, base: Exact, valueKind: Element['valueKind'], worth: Worth): boolean {
  if (valueKind === 'count' && change.abs().lt(exact(worth.minimumHeads))) return false
  return change.abs().gte(base.abs().mul(exact(worth.minimumShare)))
}

/** A rate beyond `factor` times or below a `factor`-th of the middle of its kind; needs `minimumUnits` others. */
export function farFromPeers({ peers }: OddValueInput, { factor: most, minimumUnits }: { factor: number; minimumUnits: number }): OddReason | null {
  if (peers === null || peers.units === 0 || peers.units < minimumUnits) return null
  const { median } = peers
  const factor = exact(most)
  const [size, usual] = [peers.rate.abs(), median.abs()]
  if (size.lte(usual.mul(factor)) && size.gte(usual.div(factor))) return null
  const ratio = quotient(peers.rate, median)
  return {
    kind: 'farFromPeers',
    rate: shortText(peers.rate),
    median: shortText(median),
    ratio: ratio && shortText(ratio),
    units: peers.units,
    limit: shortText(factor),
  }
}

/** Would fit within `tolerance` of what is expected if it were ten, a hundred or a thousand times smaller or larger. */
export function unitSlip(input: OddValueInput, { tolerance: near }: { tolerance: number }): OddReason | null {
  const expected = expectedOf(input)
  if (expected === null || expected.equals(0)) return null
  const tolerance = expected.abs().mul(exact(near))
  if (input.value.sub(expected).abs().lte(tolerance)) return null
  for (const times of [10, 100, 1000] as const) {
    for (const direction of ['tooLarge', 'tooSmall'] as const) {
      const suggestion = direction === 'tooLarge' ? input.value.div(times) : input.value.mul(times)
      const isLikely = suggestion.sub(expected).abs().lte(tolerance) && (input.valueKind === 'rate' || suggestion.d === 1n)
      if (isLikely) return { kind: 'unitSlip', direction, times, expected: shortText(expected), suggestion: exactText(suggestion) }
    }
  }
  return null
}

/** What the value may be expected near: last year's, else the middle of its own years, else (a rate only) of its kind. */
function expectedOf({ valueKind, lastYear, earlier, peers }: OddValueInput): Exact | null {
  if (lastYear !== null) return lastYear
  if (earlier.length > 0) return medianOf(earlier)
  return valueKind === 'rate' && peers !== null && peers.units > 0 ? peers.median : null
}

/** As few decimals as hold the number, at most three: these are named in a sentence. */
export function shortText(value: Exact): DecimalText {
  return fewestDecimals(value, 3)
}

/** All decimals: this one may be taken over as the answer. */
function exactText(value: Exact): DecimalText {
  return fewestDecimals(value, 20)
}

function fewestDecimals(value: Exact, most: number): DecimalText {
  let decimals = 0
  while (decimals < most && !exact(roundedText(value, decimals)).equals(value)) decimals += 1
  return roundedText(value, decimals)
}
