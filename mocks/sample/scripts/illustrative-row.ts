import type { Cells } from './csv-text.ts'

/** What every made-up row says of itself. */
export const illustrativeSource = 'Dữ liệu minh họa của bộ mẫu'

export const figureColumns = [
  'unit',
  'element',
  'period',
  'stage',
  'value',
  'missing_reason',
  'definition',
  'reported_by',
  'note',
  'source',
  'illustrative',
  'state',
  'reason',
  'sent_on',
] as const
export type FigureRow = Cells<(typeof figureColumns)[number]>

export const populationColumns = ['unit', 'year', 'kind', 'value', 'source', 'illustrative'] as const
export type PopulationRow = Cells<(typeof populationColumns)[number]>

export const targetColumns = [
  'resolution',
  'indicator',
  'scope',
  'year',
  'purpose',
  'goal',
  'bound',
  'lower',
  'upper',
  'centre',
  'tolerance',
  'multiple',
  'goal_direction',
  'baseline_year',
  'baseline_value',
  'baseline_source',
  'clause',
  'source',
  'illustrative',
] as const
export type TargetRow = Cells<(typeof targetColumns)[number]>

/** The mark and the source that a made-up row carries. */
export const mark = { source: illustrativeSource, illustrative: 1 } as const
