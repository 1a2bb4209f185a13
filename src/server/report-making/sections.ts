import type { SlideKind } from '../../domain/report/deck.ts'
import { footnotesOf } from './footnotes.ts'
import { indicatorSection } from './indicator-section.ts'
import type { Made, Maker } from './piece.ts'
import { plainPiece } from './piece.ts'
import type { Making } from './making.ts'
import { aboutText } from './place-words.ts'
import { resultsSection } from './results-section.ts'
import { targetTable } from './target-table.ts'
import { unitRowsOf, unitTable } from './unit-table.ts'

/** Which maker makes which kind of slide. */
export const makers: Record<SlideKind, Maker> = {
  title: ({ resolution, locale }) => ({ ...plainPiece, title: '', subtitle: resolution.name[locale] }),
  results: resultsSection,
  indicator: indicatorSection,
  table: targetTableSection,
  unitTable: (making, { unitKinds }) => {
    const { heatMap } = making.overview()
    return {
      ...plainPiece,
      title: making.text.titles.unitTable,
      subtitle: aboutText(making),
      blocks: [{ kind: 'table', table: unitTable(making, unitRowsOf(making, unitKinds)), annex: false }],
      footnotes: cardFootnotes(making),
      illustrative: heatMap.columns.some(({ illustrative }) => illustrative.length > 0),
    }
  },
  shortcomings: wordsOnly('shortcomings'),
  causes: wordsOnly('causes'),
  tasks: wordsOnly('tasks'),
  proposals: wordsOnly('proposals'),
  rewards: wordsOnly('rewards'),
  trend: indicatorSection,
  ranking: indicatorSection,
  contributions: indicatorSection,
  multiples: indicatorSection,
  slope: indicatorSection,
  heatMap: wordsOnly('heatMap'),
  unit: wordsOnly('unit'),
  text: wordsOnly('text'),
}

/** A slide that has only what people write on it. */
function wordsOnly(kind: 'shortcomings' | 'causes' | 'tasks' | 'proposals' | 'rewards' | 'heatMap' | 'unit' | 'text'): Maker {
  return ({ text }) => ({ ...plainPiece, title: text.titles[kind] })
}

function targetTableSection(making: Making): Made {
  const { cards } = making.overview()
  return {
    ...plainPiece,
    title: making.text.titles.table,
    subtitle: aboutText(making),
    blocks: [{ kind: 'table', table: targetTable(making, '01'), annex: false }],
    footnotes: cardFootnotes(making),
    illustrative: cards.some((card) => card.assessment.illustrative),
  }
}

function cardFootnotes(making: Making): string[] {
  const named = making.overview().cards.map(({ shortName, assessment }) => ({ name: shortName[making.locale], assessment }))
  return footnotesOf(making, named)
}
