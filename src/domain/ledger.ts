import type { Element, FigureKey, MissingReason, Stage, DecimalText } from './figure.ts'
import type { Indicator } from './indicator.ts'
import type { Period } from './period.ts'
import { defaultPopulationOrder } from './population.ts'
import type { Population, PopulationChoice, PopulationKind } from './population.ts'
import type { CommuneRecognition, RecognitionSource } from './recognition.ts'
import type { Resolution } from './resolution.ts'
import type { Target } from './target.ts'
import type { Succession, Unit, UnitLink } from './unit.ts'

/**
 * Everything a verdict reads, as it was known at one moment (`asOf`). The only way from stored rows to a verdict:
 * the overview, an indicator's page, "why", the slide and every file are computed from one of these.
 */
export interface Ledger {
  asOf: string
  units: readonly Unit[]
  links: readonly UnitLink[]
  successions: readonly Succession[]
  elements: readonly Element[]
  indicators: readonly Indicator[]
  resolutions: readonly Resolution[]
  targets: readonly Target[]
  populations: readonly Population[]
  /** Decisions on communes, withdrawn and expired ones too. */
  recognitions: readonly CommuneRecognition[]
  settings: Settings
  /** The effective figures only: one per (subject, element, period). */
  figures: readonly EffectiveFigure[]
  /** The figures that are owed and not in force, each with the reason: not due yet, not sent, sent but not approved. What is not here nobody owes. */
  owed: readonly OwedFigure[]
}

/** A figure as it counts now: approved, of the most final stage. */
export interface EffectiveFigure extends FigureKey {
  /** Null for what was counted from recognitions and not typed by anybody. */
  version: number | null
  stage: Stage
  /** Null with a `missingReason`: the unit answered that it has no number. */
  value: DecimalText | null
  missingReason: MissingReason | null
  definition: number
  illustrative: boolean
  /** "suy ra từ tỷ suất công bố" and the like are made from this. */
  source: string | null
}

export interface OwedFigure extends FigureKey {
  reason: MissingReason
}

/** What the department may change; each with the default of methods.md. */
export interface Settings {
  /** Not met but within this part of the bound is "gần đạt". */
  near: number
  /** Not met by more than this part of the bound is "còn thấp". */
  low: number
  /** The same two for a bound of 0, in the indicator's own unit. */
  nearAbsolute: number
  lowAbsolute: number
  /** Which kind of population is used, the first that is there; a choice for certain years goes before it. */
  populationOrder: readonly PopulationKind[]
  populationChoices: readonly PopulationChoice[]
  /** Territories whose recognised communes are counted from the decisions instead of typed figures, and from when on. */
  recognitionSources: readonly RecognitionSource[]
}

export const defaultSettings: Settings = {
  near: 0.05,
  low: 0.1,
  nearAbsolute: 0.05,
  lowAbsolute: 0.1,
  populationOrder: defaultPopulationOrder,
  populationChoices: [],
  recognitionSources: [],
}

/** The period a yearly screen reads. */
export function yearPeriod(year: number): Period {
  return String(year)
}
