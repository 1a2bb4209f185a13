/** A place or body that holds figures: a territory (country … commune) or a facility (hospital, health centre …). */

/** `code@validFrom`: identity is the pair, because a code may be used again for another place. Example: `673@1979-03-14`. */
export type UnitId = string

/** `yyyy-mm-dd`, a calendar day in Asia/Ho_Chi_Minh. Days compare as text. */
export type Day = string

export const territoryKinds = ['country', 'region', 'province', 'ground', 'district', 'commune'] as const
export const facilityKinds = ['department', 'hospital', 'healthCentre', 'subDepartment', 'privateSector'] as const
export const unitKinds = [...territoryKinds, ...facilityKinds] as const

/**
 * `ground` is a former territory that is still judged after a merger ("địa bàn Lâm Đồng trước 01/7/2025").
 * `department` is the provincial department of health; `privateSector` the one pseudo-unit of private facilities per territory.
 */
export type UnitKind = (typeof unitKinds)[number]

export type TerritoryKind = (typeof territoryKinds)[number]

/** True for units with people living in them: these hold ratios; facilities only contribute counts. */
export function isTerritory(kind: UnitKind): kind is TerritoryKind {
  return (territoryKinds as readonly UnitKind[]).includes(kind)
}

export interface Unit {
  id: UnitId
  /** The official code as printed (NSO code of a territory, the department's code of a facility). */
  code: string
  kind: UnitKind
  name: string
  shortName: string
  /** Names it is also known by: other spellings, abbreviations, names on older papers. */
  aliases: readonly string[]
  validFrom: Day
  /** The last day it existed, or null while it exists. */
  validTo: Day | null
  illustrative: boolean
}

/**
 * The three links of a unit, each dated: where it stands, who runs it, what its counts go to.
 * For a territory `location` is the territory it lies in, and its counts go there too unless `countsTowards` says otherwise.
 */
export const linkKinds = ['location', 'manager', 'countsTowards'] as const
export type LinkKind = (typeof linkKinds)[number]

export interface UnitLink {
  unit: UnitId
  link: LinkKind
  to: UnitId
  validFrom: Day
  validTo: Day | null
}

export const successionKinds = ['merge', 'split', 'rename', 'transfer'] as const
export type SuccessionKind = (typeof successionKinds)[number]

/** One step of a reorganisation: `predecessor` went into `successor` on `effectiveOn` (the first day of the new state). */
export interface Succession {
  predecessor: UnitId
  successor: UnitId
  kind: SuccessionKind
  effectiveOn: Day
  /** The part of the predecessor's counts that went to this successor, 0 < share ≤ 1; below 1 it is an estimate. */
  share: number
}

/** True when the unit exists on the given day. */
export function isValidOn(span: { validFrom: Day; validTo: Day | null }, day: Day): boolean {
  return span.validFrom <= day && (span.validTo === null || day <= span.validTo)
}
