import type { AnyContractProcedure } from '@orpc/contract'
import type { contract } from '../../contract/contract.ts'
import type { Act } from '../permissions.ts'
import { acts } from '../permissions.ts'

/** `anyone` needs no account: the procedures of signing in. */
export type Requirement = Act | 'anyone'

type RequirementsOf<Contract> = {
  [Name in keyof Contract]: Contract[Name] extends AnyContractProcedure ? Requirement : RequirementsOf<Contract[Name]>
}

/**
 * The act each procedure stands for. A procedure of the contract that is missing here does not compile.
 * The guard refuses whoever may do the act nowhere; where the act is bound to a unit, the action asks `can` again with the unit.
 */
const procedureActs: RequirementsOf<typeof contract> = {
  session: {
    get: 'anyone',
    signIn: 'anyone',
    signInAsSample: 'anyone',
    signOut: 'anyone',
    changePassword: 'readApproved',
    changeEmail: 'readApproved',
    redeemCode: 'anyone',
  },
  workspace: { get: 'readApproved', find: 'readApproved' },
  overview: { get: 'readApproved' },
  indicator: { get: 'readApproved' },
  unit: { get: 'readApproved' },
  why: { get: 'readApproved' },
  sheet: { get: 'readDrafts', wide: 'readDrafts', saveFigure: 'enterFigures', saveFigures: 'enterFigures', history: 'readApproved' },
  report: {
    queue: 'reviewReports',
    get: 'readDrafts',
    changes: 'readDrafts',
    prepare: 'submitReport',
    submit: 'submitReport',
    sendBack: 'signReport',
    withdraw: 'submitReport',
    takeUp: 'reviewReports',
    approve: 'reviewReports',
    approveClean: 'reviewReports',
    return: 'reviewReports',
    reopen: 'reviewReports',
  },
  year: { list: 'closeYear', close: 'closeYear', reopen: 'reopenYear' },
  account: {
    list: 'administer',
    add: 'administer',
    issueCode: 'administer',
    assign: 'administer',
    endRole: 'administer',
    disable: 'administer',
    enable: 'administer',
    unfinished: 'administer',
    handOver: 'administer',
  },
  signing: { get: 'readDrafts', choose: 'chooseSigning' },
  check: { list: 'readApproved', try: 'administer', save: 'administer' },
  deck: {
    list: 'readApproved',
    get: 'readApproved',
    present: 'readApproved',
    create: 'keepDecks',
    save: 'keepDecks',
    addSlide: 'keepDecks',
    remove: 'keepDecks',
    freeze: 'keepDecks',
    frozen: 'readApproved',
    changes: 'readApproved',
  },
  note: { list: 'readDrafts', queue: 'reviewReports', get: 'readDrafts', write: 'readDrafts', resolve: 'readDrafts', reopen: 'readDrafts' },
  evidence: { list: 'readDrafts', remove: 'readDrafts', markLegal: 'readDrafts' },
  // Where the figures may go is asked again for each of them.
  fileImport: { look: 'importFiles', preview: 'importFiles', commit: 'importFiles' },
  audit: { list: 'readAudit' },
  calendar: {
    get: 'readApproved',
    setDeadline: 'keepCalendar',
    setDay: 'keepCalendar',
    announceYear: 'keepCalendar',
    extend: 'keepCalendar',
    setReminders: 'keepCalendar',
    letters: 'administer',
  },
  progress: { get: 'reviewReports', remind: 'reviewReports' },
  due: { mine: 'readApproved', markRead: 'enterFigures' },
  commune: { list: 'readApproved', get: 'readApproved', recognise: 'appraise', withdraw: 'appraise', chooseSource: 'keepCriteria' },
  score: { list: 'readApproved', history: 'readApproved', selfScore: 'selfScore', appraise: 'appraise' },
  scoreForm: { list: 'readApproved', save: 'keepCriteria' },
  population: { list: 'readApproved', history: 'readApproved', effects: 'readApproved', save: 'keepPopulations', choose: 'keepPopulations' },
}

/** The requirement of the procedure at a path such as `['overview', 'get']`. Throws for a path outside the contract. */
export function requirementAt(path: readonly string[]): Requirement {
  let found: unknown = procedureActs
  for (const name of path) found = typeof found === 'object' && found !== null ? Reflect.get(found, name) : undefined
  if (!isRequirement(found)) throw new Error(`No act is declared for the procedure ${path.join('.')}`)
  return found
}

function isRequirement(value: unknown): value is Requirement {
  return value === 'anyone' || acts.some((act) => act === value)
}
