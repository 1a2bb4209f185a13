/** Where a report stands: nháp, chờ lãnh đạo ký, đã nộp, đã trả lại, đã duyệt, mở lại. */
export const reportStates = ['draft', 'prepared', 'submitted', 'returned', 'approved', 'reopened'] as const
export type ReportState = (typeof reportStates)[number]

/** What people do to a report: trình ký, ký gửi, trả lại trong đơn vị, rút lại, nhận thẩm định, trả lại, duyệt, mở lại. */
export const reportActs = ['prepare', 'submit', 'sendBack', 'withdraw', 'takeUp', 'return', 'approve', 'reopen'] as const
export type ReportAct = (typeof reportActs)[number]

/** How a unit signs: clerk or head in one step, or the clerk prepares and the head signs. */
export const signings = ['oneStep', 'twoSteps'] as const
export type Signing = (typeof signings)[number]

/** Whose act it is: anybody of the unit who fills its sheet, its head, the department's review. */
export type Hand = 'unit' | 'head' | 'department'

export interface ReportStep {
  /** From which states, and by whom from each, in either way of signing. */
  from: Readonly<Record<Signing, Readonly<Partial<Record<ReportState, Hand>>>>>
  to: ReportState
  needsReason: boolean
  /** Only while nobody of the department has begun to review it. */
  beforeReview: boolean
}

const beingEntered = { draft: 'unit', returned: 'unit', reopened: 'unit' } as const
const inBoth = (from: Partial<Record<ReportState, Hand>>) => ({ oneStep: from, twoSteps: from })

/**
 * The life of a report. Each row reads: to submit, in a unit that signs in one step, from a draft, returned or reopened report, by the unit;
 * it is then submitted; no reason is asked. A report that waits for its head when the unit goes back to one step is submitted by the unit.
 */
export const reportWorkflow: Readonly<Record<ReportAct, ReportStep>> = {
  prepare: { from: { oneStep: {}, twoSteps: beingEntered }, to: 'prepared', needsReason: false, beforeReview: false },
  submit: {
    from: { oneStep: { ...beingEntered, prepared: 'unit' }, twoSteps: { prepared: 'head' } },
    to: 'submitted',
    needsReason: false,
    beforeReview: false,
  },
  sendBack: { from: { oneStep: {}, twoSteps: { prepared: 'head' } }, to: 'draft', needsReason: true, beforeReview: false },
  withdraw: {
    from: { oneStep: { prepared: 'unit', submitted: 'unit' }, twoSteps: { prepared: 'unit', submitted: 'head' } },
    to: 'draft',
    needsReason: true,
    beforeReview: true,
  },
  takeUp: { from: inBoth({ submitted: 'department' }), to: 'submitted', needsReason: false, beforeReview: true },
  return: { from: inBoth({ submitted: 'department' }), to: 'returned', needsReason: true, beforeReview: false },
  approve: { from: inBoth({ submitted: 'department' }), to: 'approved', needsReason: false, beforeReview: false },
  reopen: { from: inBoth({ approved: 'department' }), to: 'reopened', needsReason: true, beforeReview: false },
}

/** What the workflow has to know of a report. */
export interface ReportStanding {
  state: ReportState
  signing: Signing
  /** Somebody of the department has begun to review it. */
  isTakenUp: boolean
  /** The year of its period is closed: nothing of it changes. */
  isYearClosed: boolean
}

/** Why an act cannot happen now, whoever asks. */
export type Hindrance = 'yearClosed' | 'wrongState' | 'reviewBegun'

/** What keeps the act from happening now; null when the workflow allows it. Who may do it is a question of permission, asked with `handOf`. */
export function hindranceOf(report: ReportStanding, act: ReportAct): Hindrance | null {
  if (report.isYearClosed) return 'yearClosed'
  if (handOf(report, act) === null) return 'wrongState'
  return reportWorkflow[act].beforeReview && report.isTakenUp ? 'reviewBegun' : null
}

/** Whose act it is from where the report stands; null when it cannot be done from there. */
export function handOf({ state, signing }: Pick<ReportStanding, 'state' | 'signing'>, act: ReportAct): Hand | null {
  return reportWorkflow[act].from[signing][state] ?? null
}

/** Who may type figures into it: the unit while it is being entered, the head too while it waits for signing; null for nobody. */
export function typingHand({ state, signing, isYearClosed }: Omit<ReportStanding, 'isTakenUp'>): Hand | null {
  if (isYearClosed) return null
  if (isReportOpen({ state })) return 'unit'
  return state === 'prepared' ? handOf({ state, signing }, 'submit') : null
}

/** True while the unit is at work on it: before it is prepared or submitted, and after it was given back. */
export function isReportOpen({ state }: Pick<ReportStanding, 'state'>): boolean {
  return Object.hasOwn(beingEntered, state)
}

/** The acts the workflow allows now, in the order of `reportActs`. */
export function allowedActs(report: ReportStanding): ReportAct[] {
  return reportActs.filter((act) => hindranceOf(report, act) === null)
}

export type ReportMove = { ok: true; state: ReportState } | { ok: false; refusal: Hindrance | 'reasonMissing' }

/** The state an act leads to, or why it is refused. A reason of blanks is none. */
export function moveReport(report: ReportStanding, act: ReportAct, reason: string | null): ReportMove {
  const hindrance = hindranceOf(report, act)
  if (hindrance !== null) return { ok: false, refusal: hindrance }
  const step = reportWorkflow[act]
  if (step.needsReason && (reason ?? '').trim() === '') return { ok: false, refusal: 'reasonMissing' }
  return { ok: true, state: step.to }
}
