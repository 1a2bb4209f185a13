/** Where a report stands: nháp, đã nộp, đã trả lại, đã duyệt, mở lại. */
export const reportStates = ['draft', 'submitted', 'returned', 'approved', 'reopened'] as const
export type ReportState = (typeof reportStates)[number]

/** What people do to a report: nộp, trả lại, duyệt, mở lại. */
export const reportActs = ['submit', 'return', 'approve', 'reopen'] as const
export type ReportAct = (typeof reportActs)[number]

export interface ReportStep {
  from: readonly ReportState[]
  to: ReportState
  needsReason: boolean
}

/** The life of a report. Each row reads: to submit, from a draft, returned or reopened report; it is then submitted; no reason is asked. */
export const reportWorkflow: Readonly<Record<ReportAct, ReportStep>> = {
  submit: { from: ['draft', 'returned', 'reopened'], to: 'submitted', needsReason: false },
  return: { from: ['submitted'], to: 'returned', needsReason: true },
  approve: { from: ['submitted'], to: 'approved', needsReason: false },
  reopen: { from: ['approved'], to: 'reopened', needsReason: true },
}

type WithState = { state: ReportState }

/** `reportCan.submit(report)`: whether the workflow lets the act happen now. Who may do it is a question of permission, not of this table. */
export const reportCan: Readonly<Record<ReportAct, (report: WithState) => boolean>> = {
  submit: (report) => isAllowed('submit', report),
  return: (report) => isAllowed('return', report),
  approve: (report) => isAllowed('approve', report),
  reopen: (report) => isAllowed('reopen', report),
}

function isAllowed(act: ReportAct, report: WithState): boolean {
  return reportWorkflow[act].from.includes(report.state)
}

/** True while figures may be typed into it: what can be submitted can still be changed. */
export function isReportOpen(report: WithState): boolean {
  return reportCan.submit(report)
}

/** The acts the workflow allows now, in the order of `reportActs`. */
export function allowedActs(report: WithState): ReportAct[] {
  return reportActs.filter((act) => reportCan[act](report))
}

export type ReportMove = { ok: true; state: ReportState } | { ok: false; refusal: 'wrongState' | 'reasonMissing' }

/** The state an act leads to, or why it is refused. A reason of blanks is none. */
export function moveReport(report: WithState, act: ReportAct, reason: string | null): ReportMove {
  if (!reportCan[act](report)) return { ok: false, refusal: 'wrongState' }
  const step = reportWorkflow[act]
  if (step.needsReason && (reason ?? '').trim() === '') return { ok: false, refusal: 'reasonMissing' }
  return { ok: true, state: step.to }
}
