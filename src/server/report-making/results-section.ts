import type { Card } from '../../contract/overview.ts'
import { isReached, isVerdict } from '../../domain/mark.ts'
import { formatNumber } from '../../domain/number-format.ts'
import type { Draft } from '../../domain/report/lines.ts'
import { answerOfCard } from './answer.ts'
import { cardFootnotes } from './footnotes.ts'
import type { Making } from './making.ts'
import { countText, withUnit } from './number-text.ts'
import type { Made } from './piece.ts'
import { plainPiece } from './piece.ts'
import { aboutText, periodStart } from './place-words.ts'

/** How many targets are met, and every one of them as a tile. */
export function resultsSection(making: Making): Made {
  const { resolution } = making.overview()
  const cards = concernedCards(making)
  return {
    ...plainPiece,
    title: making.text.titles.results,
    subtitle: aboutText(making),
    drafts: resultDrafts(making),
    linesRole: 'lede',
    blocks: [{ kind: 'answers', answers: cards.map((card) => answerOfCard(making, card)) }],
    footnotes: [...cardFootnotes(making), ...(resolution.caveat === null ? [] : [resolution.caveat[making.locale]])],
    illustrative: cards.some((card) => card.assessment.illustrative),
  }
}

/** The cards of the indicators that concern the ground. */
export function concernedCards(making: Making): Card[] {
  return making.overview().cards.filter(({ assessment }) => assessment.mark !== 'notApplicable')
}

function resultDrafts(making: Making): Draft[] {
  const { outstanding } = making.overview()
  const cards = concernedCards(making)
  const { text, locale } = making
  const judged = cards.filter(({ assessment }) => isVerdict(assessment.mark))
  const reached = judged.filter(({ assessment }) => isReached(assessment.mark))
  const exceeded = judged.filter(({ assessment }) => assessment.mark === 'exceeded').length
  const unmet = judged.filter(({ assessment }) => !isReached(assessment.mark))
  const open = cards.filter(({ assessment }) => assessment.mark === 'noData')
  const count = (number: number) => countText(number, locale)
  const lede =
    judged.length === 0
      ? text.results.noVerdict(periodStart(making))
      : text.results.lede(periodStart(making), count(judged.length), count(reached.length), exceeded === 0 ? null : count(exceeded))
  return [
    { key: 'results.lede', text: lede },
    ...(reached.length === 0 ? [] : [{ key: 'results.reached', text: text.results.reached(namesOf(making, reached)) }]),
    ...(unmet.length === 0 ? [] : [{ key: 'results.unmet', text: text.results.unmet(namesOf(making, unmet)) }]),
    ...(open.length === 0 ? [] : [{ key: 'results.open', text: text.results.open(namesOf(making, open)) }]),
    ...(outstanding.owed === 0 ? [] : [{ key: 'results.reports', text: text.results.reports(count(outstanding.approved), count(outstanding.owed)) }]),
  ]
}

function namesOf({ text, locale }: Making, cards: readonly Card[]): string {
  const names = cards.map(({ shortName, measureUnit, assessment: { shown } }) => {
    if (shown === null) return shortName[locale]
    return text.results.item(shortName[locale], withUnit(formatNumber(shown, locale), measureUnit[locale], locale))
  })
  return names.join('; ')
}
