/** The tables of docs/import-format.md in the order in which they are read, with their columns. */
export const tableKinds = [
  'elements',
  'indicators',
  'units',
  'links',
  'successions',
  'resolutions',
  'targets',
  'populations',
  'figures',
  'duties',
  'recognitions',
  'scores',
] as const
export type TableKind = (typeof tableKinds)[number]

interface Columns {
  required: readonly string[]
  optional: readonly string[]
}

export const columnsOf: Readonly<Record<TableKind, Columns>> = {
  elements: {
    required: ['code', 'name_vi', 'name_en', 'measure_unit_vi', 'measure_unit_en', 'value_kind', 'definition', 'definition_vi', 'definition_en'],
    optional: ['source'],
  },
  indicators: {
    required: [
      'code',
      'name_vi',
      'name_en',
      'short_name_vi',
      'short_name_en',
      'measure_unit_vi',
      'measure_unit_en',
      'formula',
      'decimals',
      'direction',
      'applicability',
    ],
    optional: ['published_element', 'published_factor', 'natural_limit', 'need_vi', 'need_en', 'clause'],
  },
  units: { required: ['code', 'valid_from', 'kind', 'name'], optional: ['valid_to', 'short_name', 'aliases', 'illustrative', 'source'] },
  links: { required: ['unit', 'link', 'to', 'valid_from'], optional: ['valid_to'] },
  successions: { required: ['predecessor', 'successor', 'kind', 'effective_on'], optional: ['share'] },
  resolutions: {
    required: [
      'code',
      'name_vi',
      'name_en',
      'short_name_vi',
      'short_name_en',
      'scope',
      'baseline_year',
      'target_year',
      'first_year',
      'last_year',
      'indicators',
    ],
    optional: ['adopted_on', 'source', 'comparisons', 'caveat_vi', 'caveat_en'],
  },
  targets: {
    required: ['resolution', 'indicator', 'scope', 'year', 'purpose', 'goal'],
    optional: [
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
    ],
  },
  populations: { required: ['unit', 'year', 'kind', 'value'], optional: ['source', 'illustrative'] },
  figures: {
    required: ['unit', 'element', 'period', 'stage', 'value'],
    optional: ['missing_reason', 'definition', 'reported_by', 'note', 'source', 'illustrative', 'state', 'reason', 'sent_on'],
  },
  recognitions: {
    required: ['commune', 'decision_number', 'decided_on', 'kind'],
    optional: ['valid_from', 'valid_to', 'withdrawn_on', 'withdrawn_reason', 'source', 'illustrative'],
  },
  scores: { required: ['commune', 'year', 'layer', 'points'], optional: ['illustrative'] },
  duties: { required: ['reporter', 'element', 'subject', 'valid_from'], optional: ['valid_to', 'stages'] },
}
