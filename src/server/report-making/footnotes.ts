import type { AssessmentView } from '../views/assessment-view.ts'
import { stages } from '../../domain/figure.ts'
import type { Stage } from '../../domain/figure.ts'
import { vocabulary } from '../../words/vocabulary.ts'
import type { Making } from './making.ts'
import { countText } from './number-text.ts'
import type { PointView } from './trend-series.ts'

interface Footed {
  name: string
  assessment: AssessmentView
}

/** Where the numbers come from, their stages, what is not complete, and that some are illustrative: each once. */
export function footnotesOf(making: Making, assessments: readonly Footed[]): string[] {
  const { text, locale } = making
  const views = assessments.map(({ assessment }) => assessment)
  const kinds = [...new Set(views.flatMap(({ populationKind }) => populationKind ?? []))]
  return [
    text.foot.source,
    ...(views.some(({ basis }) => basis === 'published') ? [text.foot.published] : []),
    ...(views.some(({ basis }) => basis === 'derivedFromRates') ? [text.foot.derived] : []),
    ...kinds.map((kind) => text.foot.population(vocabulary[locale].population[kind])),
    ...stageNotes(
      making,
      views.map(({ stage }) => stage),
    ),
    ...assessments.flatMap((each) => incompleteNote(making, each)),
    ...spanNotes(making),
    ...illustrativeNote(
      making,
      views.some(({ illustrative }) => illustrative),
    ),
  ]
}

/** What has to be said of values that are not final. */
export function stageNotes({ text }: Making, told: readonly (Stage | null)[]): string[] {
  return stages.filter((stage) => stage !== 'final' && told.includes(stage)).map((stage) => text.foot.stage[stage])
}

export function illustrativeNote({ text }: Making, isIllustrative: boolean): string[] {
  return isIllustrative ? [text.foot.illustrative] : []
}

function incompleteNote({ text, locale }: Making, { name, assessment: { completeness } }: Footed): string[] {
  if (completeness === null || completeness.missing.length === 0) return []
  return [text.foot.complete(name, countText(completeness.unitsReported, locale), countText(completeness.unitsOwed, locale))]
}

/** Where a line is cut, and why. */
export function breakNotes({ text }: Making, points: readonly PointView[]): string[] {
  return points.flatMap(({ year, breakBefore, shown }) => (breakBefore === null || shown === null ? [] : [text.foot.break[breakBefore](year)]))
}

/** Of everything the cards of the overview show, and which stretch of time it is of. */
export function cardFootnotes(making: Making): string[] {
  const named = making.overview().cards.map(({ shortName, assessment }) => ({ name: shortName[making.locale], assessment }))
  return footnotesOf(making, named)
}

/** What a review of six months has to say of its figures. */
function spanNotes(making: Making): string[] {
  const { text, locale, span, year } = making
  if (span.isYearInstead) return [text.foot.yearInstead(year)]
  if (!span.isHalf) return []
  const whole = making.overview().cards.filter(({ indicator }) => span.wholeYear.has(indicator))
  const namesOf = (isShown: boolean) =>
    whole
      .filter(({ assessment }) => (assessment.shown !== null) === isShown)
      .map(({ shortName }) => shortName[locale])
      .join(', ')
  const [told, missing] = [namesOf(true), namesOf(false)]
  return [text.foot.half(year), ...(told === '' ? [] : [text.foot.wholeYear(told, year)]), ...(missing === '' ? [] : [text.foot.noHalf(missing)])]
}
