import type { DecimalText } from '../../domain/figure.ts'
import type { KeptForm, ScoreLayer } from '../../domain/commune-scores.ts'
import type { RecognitionKind } from '../../domain/recognition.ts'
import type { JsonText } from './json-text.ts'
import type { Versioned } from './versioned-tables.ts'

export interface ScoreFormTable extends Versioned {
  code: string
  content: JsonText<KeptForm>
}

/** One answer of a commune's score sheet: a criterion, or a knock-out item with a score of 0 or 1. */
export interface CommuneScoreTable extends Versioned {
  commune: string
  year: number
  layer: ScoreLayer
  item: string
  score: DecimalText | null
  maximum: DecimalText | null
  illustrative: number
}

/** One decision on one commune. */
export interface RecognitionTable extends Versioned {
  commune: string
  decision_number: string
  decided_on: string
  kind: RecognitionKind
  valid_from: string
  valid_to: string | null
  withdrawn_on: string | null
  withdrawn_reason: string | null
  source: string | null
  illustrative: number
}
