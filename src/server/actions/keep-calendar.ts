import type { DeadlineRule } from '../../domain/reporting-calendar.ts'
import { appendAudit } from '../stores/audit.ts'
import { bumpRevision } from '../stores/revision.ts'
import type { Acting } from './act-once.ts'

/** Ends an act on the calendar: its audit line, and the new revision, because what is due is in every overview. */
export async function finishCalendarAct(
  { transaction, stamp, visit }: Acting,
  { act, resourceId, unit = null, detail }: { act: string; resourceId: string; unit?: string | null; detail: Record<string, unknown> },
): Promise<{ saved: true }> {
  await appendAudit(transaction, { act, resource: 'calendar', resourceId, unit, detail, request: visit.requestId }, stamp)
  await bumpRevision(transaction)
  return { saved: true }
}

/** How a rule is named in the audit log. */
export function ruleName({ periodKind, stage, year, span }: Pick<DeadlineRule, 'periodKind' | 'stage' | 'year' | 'span'>): string {
  return `${periodKind} ${stage} ${span} ${year}`
}
