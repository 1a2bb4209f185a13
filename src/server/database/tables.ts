import type { Generated } from 'kysely'

/**
 * The tables as both databases hold them (docs/decisions explains the choices): days and moments are ISO text, truth values are 0/1,
 * decimals are text, structured values are JSON text. A versioned row carries `recorded_at` and `superseded_at`: it is never changed or
 * removed, a correction adds a row and closes the old one, so that every screen can be read as of a past moment.
 */
export interface Tables {
  unit: UnitTable
  unit_link: UnitLinkTable
  succession: SuccessionTable
  element: ElementTable
  indicator: IndicatorTable
  resolution: ResolutionTable
  target: TargetTable
  population: PopulationTable
  setting: SettingTable
  duty: DutyTable
  figure: FigureTable
  approval: ApprovalTable
  report: ReportTable
  report_event: ReportEventTable
  audit: AuditTable
  idempotency: IdempotencyTable
  revision: RevisionTable
  account: AccountTable
  assignment: AssignmentTable
  session: SessionTable
  one_time_code: OneTimeCodeTable
}

interface Versioned {
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
  kind: string
  name: string
  short_name: string
  /** JSON array of names. */
  aliases: string
  /** Names folded for search: no marks, đ→d, lower case. */
  folded: string
  valid_from: string
  valid_to: string | null
  illustrative: number
  source: string | null
}

export interface UnitLinkTable extends Versioned {
  unit: string
  link: string
  to_unit: string
  valid_from: string
  valid_to: string | null
}

export interface SuccessionTable extends Versioned {
  predecessor: string
  successor: string
  kind: string
  effective_on: string
  share: string
}

/** One row per element and version of its definition. */
export interface ElementTable extends Versioned {
  code: string
  definition: number
  /** JSON: name, measureUnit, text in both languages. */
  content: string
  value_kind: string
  source: string | null
}

export interface IndicatorTable extends Versioned {
  code: string
  /** JSON of the domain's Indicator. */
  content: string
}

export interface ResolutionTable extends Versioned {
  code: string
  /** JSON of the domain's Resolution. */
  content: string
}

export interface TargetTable extends Versioned {
  resolution: string
  indicator: string
  scope_unit: string | null
  scope_kind: string | null
  year: number
  purpose: string
  /** JSON of the domain's Goal. */
  goal: string
  /** JSON of the domain's Baseline, or null. */
  baseline: string | null
  clause: string | null
  source: string | null
  illustrative: number
}

export interface PopulationTable extends Versioned {
  unit: string
  year: number
  kind: string
  value: number
  source: string | null
  illustrative: number
}

export interface SettingTable extends Versioned {
  name: string
  /** JSON. */
  value: string
}

/** Which reporter owes which element of which subject, and from when to when. */
export interface DutyTable extends Versioned {
  reporter: string
  element: string
  subject: string
  valid_from: string
  valid_to: string | null
  /** JSON array of stages. */
  stages: string
}

/** Append-only: one row per version of a figure. */
export interface FigureTable {
  version: Generated<number>
  subject: string
  element: string
  period: string
  stage: string
  value: string | null
  missing_reason: string | null
  definition: number
  reported_by: string | null
  note: string | null
  source: string | null
  illustrative: number
  recorded_at: string
  recorded_by: string | null
}

/** Which figure versions were approved, when, by whom and through which report; closed when a newer version of the same cell and stage is approved. */
export interface ApprovalTable {
  figure: number
  report: number | null
  approved_at: string
  approved_by: string | null
  superseded_at: string | null
}

/** One report per reporter, period and stage. */
export interface ReportTable {
  id: Generated<number>
  reporter: string
  period: string
  stage: string
  state: string
  /** Why it was returned or reopened, shown on top of the sheet. */
  reason: string | null
  state_since: string
  /** Grows with every act: two people acting on one report see each other. */
  lock: number
}

export interface ReportEventTable {
  id: Generated<number>
  report: number
  act: string
  from_state: string
  to_state: string
  reason: string | null
  at: string
  by_account: string | null
}

/** One line per change, written in the transaction of the change. */
export interface AuditTable {
  id: Generated<number>
  at: string
  account: string | null
  act: string
  resource: string
  resource_id: string
  /** Unit whose people may read the line, or null for the department only. */
  unit: string | null
  /** JSON of what changed: { before, after, … }; never a secret. */
  detail: string
  request: string | null
}

/** Answers already given, by key, so that a retry after a lost answer stores nothing twice. */
export interface IdempotencyTable {
  key: string
  account: string
  procedure: string
  input_hash: string
  reply: string
  at: string
}

/** A counter that grows with every change of what a verdict reads: the ETag of the overview. */
export interface RevisionTable {
  name: string
  value: number
}

export interface AccountTable {
  id: string
  username: string
  display_name: string
  /** Null until a password is chosen with a one-time code. */
  password_hash: string | null
  disabled_at: string | null
  failed_attempts: number
  locked_until: string | null
  /** 1 for the accounts of the sample workspace, which its sign-in page offers in one click. */
  sample: number
  locale: string
  created_at: string
}

/** A role over a unit (with what it runs, when `descendants`), dated. */
export interface AssignmentTable {
  id: Generated<number>
  account: string
  role: string
  unit: string | null
  descendants: number
  valid_from: string
  valid_to: string | null
}

export interface SessionTable {
  /** SHA-256 of the token in the cookie. */
  token_hash: string
  account: string
  created_at: string
  last_seen_at: string
  expires_at: string
}

export interface OneTimeCodeTable {
  code_hash: string
  account: string
  purpose: string
  created_at: string
  expires_at: string
  used_at: string | null
  attempts: number
}
