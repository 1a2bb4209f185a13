import type { SlideKind } from '../../domain/report/deck.ts'
import type { ReportTable } from '../../domain/report/report.ts'
import { contributionsSection, multiplesSection, rankingSection, slopeSection, trendSection } from './chart-sections.ts'
import { cardFootnotes } from './footnotes.ts'
import { indicatorSection } from './indicator-section.ts'
import type { Making } from './making.ts'
import type { Maker } from './piece.ts'
import { plainPiece } from './piece.ts'
import { aboutText } from './place-words.ts'
import { resultsSection } from './results-section.ts'
import { causesSection, proposalsSection, rewardsSection, shortcomingsSection, tasksSection, textSection } from './review-sections.ts'
import { targetTable } from './target-table.ts'
import { unitSection } from './unit-section.ts'
import { heatMapTable, unitTable, unitTableBlocks } from './unit-table.ts'
import type { UnitRows } from './unit-table.ts'

/** Which maker makes which kind of slide. */
export const makers: Record<SlideKind, Maker> = {
  title: ({ resolution, locale }) => ({ ...plainPiece, title: '', subtitle: resolution.name[locale] }),
  results: resultsSection,
  indicator: indicatorSection,
  table: (making, { unitKinds }) => ({
    ...plainPiece,
    title: making.text.titles.table,
    subtitle: aboutText(making),
    blocks: [{ kind: 'table', table: targetTable(making, '01', unitKinds), annex: false }],
    linesFirst: false,
    footnotes: cardFootnotes(making),
    illustrative: making.overview().illustrative,
  }),
  unitTable: unitTableSection('unitTable', unitTable, 4),
  heatMap: unitTableSection('heatMap', heatMapTable, 8),
  shortcomings: shortcomingsSection,
  causes: causesSection,
  tasks: tasksSection,
  proposals: proposalsSection,
  rewards: rewardsSection,
  trend: trendSection,
  ranking: rankingSection,
  contributions: contributionsSection,
  multiples: multiplesSection,
  slope: slopeSection,
  unit: unitSection,
  text: textSection,
}

function unitTableSection(kind: 'unitTable' | 'heatMap', tableOf: (making: Making, rows: UnitRows) => ReportTable, mostColumns: number): Maker {
  return (making, { unitKinds }) => ({
    ...plainPiece,
    title: making.text.titles[kind],
    subtitle: aboutText(making),
    blocks: unitTableBlocks(making, unitKinds, tableOf, mostColumns),
    linesFirst: false,
    footnotes: cardFootnotes(making),
    illustrative: making.overview().heatMap.columns.some(({ illustrative }) => illustrative.length > 0),
  })
}
