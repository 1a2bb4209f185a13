import type { IndicatorPage } from '../../contract/indicator.ts'
import { isReached, isVerdict, marks } from '../../domain/mark.ts'
import { hasMetAll } from '../../domain/report/hold-back.ts'
import type { Draft } from '../../domain/report/lines.ts'
import { isUnmet, outstandingNames, pagesOf } from './drafts-shortcomings.ts'
import { goalInSentence } from './goal-text.ts'
import type { Making } from './making.ts'
import { sizeText } from './measure-words.ts'
import { countText, measuredText } from './number-text.ts'
import { periodText } from './place-words.ts'
import { draft, listed, unitInSentence } from './sentences.ts'
import { judgedUnits } from './unit-rows.ts'

const mostUnits = 5

/** What the figures ask for: heads still needed, here and in which units, the yearly gain, communes and reports that are left. */
export function taskDrafts(making: Making): Draft[] {
  const pages = pagesOf(making)
  const kept = pages.filter(({ scope }) => isReached(scope.assessment.mark)).map(({ indicator }) => indicator.shortName[making.locale])
  const names = outstandingNames(making)
  return [
    ...pages.filter(isUnmet).flatMap((page) => {
      const key = (part: string) => `tasks.${page.indicator.code}.${part}`
      const { communes } = page
      return [
        ...draft(key('need'), communes === null ? needText(making, page) : null),
        ...draft(key('units'), communes === null ? unitsText(making, page) : null),
        ...draft(key('communes'), communes === null || communes.failing.length === 0 ? null : communesText(making, communes)),
        ...draft(key('gain'), gainText(making, page)),
      ]
    }),
    ...draft('tasks.keep', kept.length === 0 ? null : making.text.tasks.keep(kept.join('; '))),
    ...draft('tasks.reports', names.length === 0 ? null : making.text.tasks.reports(listed(making, names, mostUnits))),
  ]
}

function needText(making: Making, { indicator, scope: { assessment } }: IndicatorPage): string | null {
  const { text, locale } = making
  const { need, target } = assessment
  if (need === null || need === 0 || target === null || indicator.needLabel === null || indicator.direction !== 'higher') return null
  return text.tasks.need(countText(need, locale), indicator.needLabel[locale], goalInSentence(target, making, indicator.measureUnit[locale]))
}

/** The units that lack most against targets of their own. */
function unitsText(making: Making, { indicator, units }: IndicatorPage): string | null {
  const { text, locale } = making
  const label = indicator.needLabel
  if (label === null || indicator.direction !== 'higher') return null
  const lacking = judgedUnits(units)
    .flatMap(({ unit, assessment: { need } }) => (need === null || need === 0 ? [] : [{ unit, need }]))
    .toSorted((a, b) => b.need - a.need)
  if (lacking.length === 0) return null
  const names = lacking.map(({ unit, need }) => text.tasks.unit(unitInSentence(unit.name, locale), countText(need, locale), label[locale]))
  return text.tasks.units(listed(making, names, mostUnits))
}

function communesText(making: Making, { failing }: NonNullable<IndicatorPage['communes']>): string {
  const names = failing.map(({ commune }) => unitInSentence(commune.name, making.locale))
  return making.text.tasks.communes(listed(making, names, mostUnits))
}

/** What must be gained each year from now on, beside what past years usually gained. */
function gainText(making: Making, { indicator, scope }: IndicatorPage): string | null {
  const { text, locale, year } = making
  const { progress, assessment } = scope
  const gain = progress.yearlyGain
  const due = assessment.target?.year ?? year
  if (gain === null || due <= year || gain.needed === 0) return null
  const measured = (value: number) => sizeText(making, indicator, measuredText(Math.abs(value), indicator.decimals + 1, locale))
  const told = gain.needed > 0 ? text.tasks.gain : text.tasks.fall
  const sentence = told(indicator.shortName[locale], due, measured(gain.needed))
  if (gain.median === null) return sentence
  return text.tasks.past(sentence, text.tasks[gain.median < 0 ? 'fell' : 'rose'](measured(gain.median)))
}

/** Units that met every target of their own, and units that have met one they had not met before. Nothing else is known that would be rewarded. */
export function rewardDrafts(making: Making): Draft[] {
  const { text, locale, year } = making
  const { heatMap } = making.overview()
  const { id, name } = heatMap.units
  const markAt = (codes: readonly number[], place: number) => marks[codes[place] ?? -1] ?? 'notApplicable'
  const own = ownTargets(making)
  const metAll = id.flatMap((unit, place) => {
    if (place === 0) return []
    const judged = heatMap.columns.filter(({ indicator }) => own.has(`${indicator} ${unit}`)).map(({ mark }) => markAt(mark, place))
    return hasMetAll(judged) ? [text.units.item(unitInSentence(name[place] ?? '', locale), text.level.share(countText(judged.length, locale)))] : []
  })
  const improved = heatMap.columns.flatMap(({ indicator, mark, previousMark }) => {
    const names = id.flatMap((unit, place) => {
      const [before, now] = [markAt(previousMark, place), markAt(mark, place)]
      const rose = isVerdict(before) && !isReached(before) && isReached(now)
      return place > 0 && rose && own.has(`${indicator} ${unit}`) ? [unitInSentence(name[place] ?? '', locale)] : []
    })
    const shortName = making.register.indicator(indicator)?.shortName[locale] ?? indicator
    return draft(
      `rewards.${indicator}.improved`,
      names.length === 0 ? null : text.rewards.improved(shortName, year - 1, listed(making, names, mostUnits)),
    )
  })
  const all = metAll.length === 0 ? null : text.rewards.metAll(periodText(making), listed(making, metAll, mostUnits * 2))
  return [...draft('rewards.metAll', all), ...improved]
}

/** "indicator unit" of every unit that has a target of its own, judged or not: what was not sent was not reached. */
function ownTargets(making: Making): Set<string> {
  const pages = pagesOf(making)
  return new Set(
    pages.flatMap(({ indicator, units }) =>
      units.flatMap(({ unit, assessment }) => (assessment.target?.own === true ? [`${indicator.code} ${unit.id}`] : [])),
    ),
  )
}
