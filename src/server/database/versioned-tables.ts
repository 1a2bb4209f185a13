import type { Generated } from 'kysely'
import type { Element, ElementDefinition, Stage } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { PopulationKind } from '../../domain/population.ts'
import type { Resolution } from '../../domain/resolution.ts'
import type { Baseline, Goal, TargetPurpose } from '../../domain/target.ts'
import type { LinkKind, SuccessionKind, UnitKind } from '../../domain/unit.ts'
import type { JsonText } from './json-text.ts'

export interface Versioned {
  /** Number of this version; grows. */
  version: Generated<number>
  recorded_at: string
  recorded_by: string | null
  superseded_at: string | null
}

/** Versions of a unit; `id` is `code@valid_from`. */
export interface UnitTable extends Versioned {
  id: string
  code: string
  kind: UnitKind
  name: string
  short_name: string
  aliases: JsonText<readonly string[]>
  /** Names folded for search: no marks, đ→d, lower case. */
  folded: string
  valid_from: string
  valid_to: string | null
  illustrative: number
  source: string | null
}

export interface UnitLinkTable extends Versioned {
  unit: string
  link: LinkKind
  to_unit: string
  valid_from: string
  valid_to: string | null
}

export interface SuccessionTable extends Versioned {
  predecessor: string
  successor: string
  kind: SuccessionKind
  effective_on: string
  share: string
}

/** One row per element and version of its definition. */
export interface ElementTable extends Versioned {
  code: string
  definition: number
  content: JsonText<Pick<Element, 'name' | 'measureUnit'> & Pick<ElementDefinition, 'text'>>
  value_kind: Element['valueKind']
  source: string | null
}

export interface IndicatorTable extends Versioned {
  code: string
  content: JsonText<Indicator>
}

export interface ResolutionTable extends Versioned {
  code: string
  content: JsonText<Resolution>
}

export interface TargetTable extends Versioned {
  resolution: string
  indicator: string
  /** A unit's id, or `kind:` and a kind of unit. */
  scope: string
  year: number
  purpose: TargetPurpose
  goal: JsonText<Goal>
  baseline: JsonText<Baseline> | null
  clause: string | null
  source: string | null
  illustrative: number
}

export interface PopulationTable extends Versioned {
  unit: string
  year: number
  kind: PopulationKind
  value: number
  source: string | null
  illustrative: number
  /** The day its source came out, where the department keeps it. */
  published_on: string | null
  /** Why an odd number is right. */
  note: string | null
}

export interface SettingTable extends Versioned {
  name: string
  value: JsonText<unknown>
}

/** Which reporter owes which element of which subject, and from when to when. */
export interface DutyTable extends Versioned {
  reporter: string
  element: string
  subject: string
  valid_from: string
  valid_to: string | null
  stages: JsonText<readonly Stage[]>
}
