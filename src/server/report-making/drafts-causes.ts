import type { IndicatorPage } from '../../contract/indicator.ts'
import type { CommuneState } from '../../domain/commune-standing.ts'
import { differenceText } from '../../domain/closed-sum.ts'
import { grouped } from '../../domain/grouped.ts'
import { formatSigned } from '../../domain/number-format.ts'
import type { Draft } from '../../domain/report/lines.ts'
import { changeText, heldBackText } from './drafts-indicator.ts'
import { isUnmet, pagesOf } from './drafts-shortcomings.ts'
import { goalInSentence } from './goal-text.ts'
import type { Making } from './making.ts'
import { countText, measuredText } from './number-text.ts'
import { draft, listed } from './sentences.ts'
import { contributionParts } from './unit-rows.ts'

type Communes = NonNullable<IndicatorPage['communes']>

const mostIndicators = 6

/** What the figures say of why targets are not met: what moved the rate, which units hold it back, by what communes fail, what was asked of the units. */
export function causeDrafts(making: Making): Draft[] {
  return pagesOf(making)
    .filter(isUnmet)
    .slice(0, mostIndicators)
    .flatMap((page) => {
      const key = (part: string) => `causes.${page.indicator.code}.${part}`
      const hasParts = (making.change(page.indicator.code)?.effects ?? null) !== null
      return [
        ...draft(key('effects'), hasParts ? changeText(making, page, page.indicator.shortName[making.locale]) : null),
        ...draft(key('units'), page.communes === null ? unitsText(making, page) : null),
        ...draft(key('communes'), page.communes === null ? null : communesText(making, page.communes)),
        ...draft(key('coherence'), coherenceText(making, page)),
      ]
    })
}

function unitsText(making: Making, page: IndicatorPage): string | null {
  const { text, locale } = making
  const held = heldBackText(making, page)
  const parts = contributionParts(page)
  if (held === null || parts === null) return null
  const gap = formatSigned(differenceText(parts.gap, page.indicator.decimals), locale)
  return text.causes.units(page.indicator.shortName[locale], gap, held)
}

/** By what the communes fail, most of them first; where nothing was scored, how they stand. */
function communesText(making: Making, { failing }: Communes): string | null {
  const { text, locale } = making
  if (failing.length === 0) return null
  const count = (items: readonly unknown[]) => countText(items.length, locale)
  const reasons = failing.flatMap((each) => each.reasons)
  const byReason = grouped(reasons, ({ kind, criterion }) => `${kind} ${criterion ?? ''}`)
  const told = [...byReason.values()]
    .toSorted((a, b) => b.length - a.length)
    .flatMap((same) => {
      const [first] = same
      if (first === undefined) return []
      if (first.kind !== 'criterion') return [text.causes[first.kind](count(same))]
      return first.criterion === null ? [] : [text.causes.criterion(first.criterion, count(same))]
    })
  const states = [...grouped(failing, ({ state }) => state)].map(([state, same]: [CommuneState, readonly unknown[]]) =>
    text.causes.state[state](count(same)),
  )
  return text.causes.communes(count(failing), listed(making, told.length === 0 ? states : told.slice(0, mostReasons), mostReasons))
}

const mostReasons = 4

const tolerance = 1e-9

/**
 * The targets given to the territories do not reach the common one, with what facilities add directly as it is now: a territory's rate leaves out the
 * provincial facilities on its ground (methods §8).
 */
function coherenceText(making: Making, { indicator, scope, units }: IndicatorPage): string | null {
  const { coherence, assessment } = scope
  if (coherence === null || coherence.weighted === null || assessment.target === null || indicator.direction !== 'higher') return null
  const facilities = units.reduce((sum, { contribution, assessment: { mark } }) => (mark === 'contributes' ? sum + (contribution ?? 0) : sum), 0)
  const total = coherence.weighted + facilities
  if (total >= coherence.bound - tolerance) return null
  const { locale } = making
  const reached = measuredText(total, indicator.decimals + 1, locale)
  return making.text.causes.coherence(indicator.shortName[locale], reached, goalInSentence(assessment.target, making, indicator.measureUnit[locale]))
}
