import type { Role } from '../contract/session.ts'
import type { Day, UnitId } from '../domain/unit.ts'
import type { UnitRegister } from './permission-scopes.ts'
import { isDissolved, isInDepartment, isRunBy } from './permission-scopes.ts'

/** Everything a procedure may be about. `readApproved` needs no role: every signed-in account has it. */
export const acts = [
  'readApproved',
  'readDrafts',
  'enterFigures',
  'submitReport',
  'signReport',
  'chooseSigning',
  'reviewReports',
  'closeYear',
  'reopenYear',
  'readAudit',
  'administer',
  'selfScore',
  'appraise',
  'keepCriteria',
  'keepPopulations',
  'keepCalendar',
  'importFiles',
  'keepDecks',
] as const
export type Act = (typeof acts)[number]

/**
 * Where an act holds: `ownUnit` is the unit of the assignment (with what it runs, when the assignment says so), `department` the unit of the
 * assignment with everything it runs and everything that lies in its territory, `everywhere` all of the workspace.
 */
export type Scope = 'ownUnit' | 'department' | 'everywhere'

/**
 * Who may do what, and where. What is not written here is refused. `submitReport` is preparing a report, and signing it where the unit signs in
 * one step; `signReport` is the signature of the head where it signs in two. The office closes a year, and only the leadership opens it again:
 * whoever enters and reviews figures cannot alone go back on what was settled. Sending a file is bound to no unit: what becomes of each figure in
 * it is. Decks of meetings belong to no unit either, and a council that oversees keeps its own.
 */
export const permissions: Record<Role, Partial<Record<Act, Scope>>> = {
  clerk: { readDrafts: 'ownUnit', enterFigures: 'ownUnit', submitReport: 'ownUnit', selfScore: 'ownUnit', importFiles: 'everywhere' },
  unitHead: {
    readDrafts: 'ownUnit',
    enterFigures: 'ownUnit',
    submitReport: 'ownUnit',
    signReport: 'ownUnit',
    chooseSigning: 'ownUnit',
    selfScore: 'ownUnit',
    importFiles: 'everywhere',
  },
  departmentReviewer: {
    readDrafts: 'department',
    enterFigures: 'department',
    submitReport: 'department',
    signReport: 'department',
    chooseSigning: 'department',
    reviewReports: 'department',
    closeYear: 'department',
    readAudit: 'department',
    selfScore: 'department',
    appraise: 'department',
    keepCriteria: 'department',
    keepPopulations: 'department',
    keepCalendar: 'department',
    importFiles: 'everywhere',
    keepDecks: 'everywhere',
  },
  departmentLeader: {
    readDrafts: 'department',
    chooseSigning: 'department',
    reviewReports: 'department',
    closeYear: 'department',
    reopenYear: 'department',
    readAudit: 'department',
    keepDecks: 'everywhere',
  },
  administrator: {
    readAudit: 'everywhere',
    administer: 'everywhere',
    keepCalendar: 'everywhere',
    keepCriteria: 'everywhere',
    keepPopulations: 'everywhere',
    importFiles: 'everywhere',
    keepDecks: 'everywhere',
  },
  councilMember: { keepDecks: 'everywhere' },
  viewer: {},
}

/** Acts that write figures or reports: after a unit's dissolution only the department does these for its past. */
const writingActs: readonly Act[] = ['enterFigures', 'submitReport', 'signReport', 'chooseSigning', 'selfScore']

/** A role over a unit, dated. `unit` null is a role over the whole workspace. */
export interface Assignment {
  role: Role
  unit: UnitId | null
  /** True when the role also covers the units its unit runs. */
  descendants: boolean
  validFrom: Day
  validTo: Day | null
}

export interface Permitted {
  assignments: readonly Assignment[]
}

export interface Place {
  /** The unit the act is about: for figures and reports the reporter. */
  unit: UnitId
  /** The day the right is asked for; today for everything people do now. */
  day: Day
  /** Units, links and successions; without them only the unit of the assignment itself is known to be covered. */
  register?: UnitRegister
}

/** True when the account may do the act for the unit on the day. A signed-in account may always `readApproved`. */
export function can(account: Permitted | null, act: Act, place: Place): boolean {
  if (account === null) return false
  if (act === 'readApproved') return true
  return account.assignments.some((assignment) => isHeldOn(assignment, place.day) && covers(assignment, act, place))
}

/** True when the account may do the act for at least one unit on the day: the first gate, before the unit is known. */
export function canSomewhere(account: Permitted | null, act: Act, day: Day): boolean {
  if (account === null) return false
  if (act === 'readApproved') return true
  return account.assignments.some((assignment) => isHeldOn(assignment, day) && permissions[assignment.role][act] !== undefined)
}

/**
 * True when the account answers for what the unit owes: its own people, and at a department those of the department itself for what it owes, not
 * for every unit whose figures they may enter.
 */
export function answersFor(account: Permitted, place: Place): boolean {
  return account.assignments.some((assignment) => {
    const scope = permissions[assignment.role].enterFigures
    if (assignment.unit === null || scope === undefined || !isHeldOn(assignment, place.day)) return false
    return scope === 'ownUnit' ? covers(assignment, 'enterFigures', place) : assignment.unit === place.unit
  })
}

/** Nobody approves what they entered: true when the account recorded none of these figures. */
export function mayApproveEntriesOf(account: { id: string }, recordedBy: Iterable<string | null>): boolean {
  for (const recorder of recordedBy) if (recorder === account.id) return false
  return true
}

function isHeldOn(assignment: Assignment, day: Day): boolean {
  return assignment.validFrom <= day && (assignment.validTo === null || day <= assignment.validTo)
}

function covers(assignment: Assignment, act: Act, place: Place): boolean {
  const scope = permissions[assignment.role][act]
  if (scope === undefined) return false
  if (scope === 'everywhere' || (scope === 'department' && assignment.unit === null)) return true
  if (assignment.unit === null) return false
  if (scope === 'department')
    return assignment.unit === place.unit || (place.register !== undefined && isInDepartment(place.register, assignment.unit, place))
  if (writingActs.includes(act) && place.register !== undefined && isDissolved(place.register, place)) return false
  if (assignment.unit === place.unit) return true
  return assignment.descendants && place.register !== undefined && isRunBy(place.register, assignment.unit, place)
}
