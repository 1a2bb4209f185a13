import type { ImportSummary } from '../../contract/file-import.ts'
import { grouped } from '../../domain/grouped.ts'
import { yearOf } from '../../domain/period.ts'
import type { Acting } from '../actions/act-once.ts'
import { refusal } from '../http/refuse.ts'
import type { Reading } from '../register-cache.ts'
import { appendAudits } from '../stores/audit.ts'
import type { AuditEntry } from '../stores/audit.ts'
import { appendFiguresInPlace } from '../stores/figures.ts'
import { addReports, holdReports, listReports } from '../stores/reports.ts'
import type { Report, ReportKey } from '../stores/reports.ts'
import { bumpRevision } from '../stores/revision.ts'
import { refOf } from '../views/unit-ref.ts'
import { reportNameOf } from './figure-import.ts'
import type { JudgedFigure } from './figure-import.ts'

/** Where a file came from, as the audit log tells it. */
export interface FileTold {
  id: string
  name: string
  sha256: string
}

/** The reports that figures of a file go to, kept from everybody else until the transaction ends. Call before judging what is stored. */
export async function holdReportsOf({ transaction }: Acting, keys: readonly ReportKey[]): Promise<void> {
  const wanted = new Set(keys.map(reportNameOf))
  const known = (await listReports(transaction, { periods: [...new Set(keys.map(({ period }) => period))] })).filter((report) =>
    wanted.has(reportNameOf(report)),
  )
  await holdReports(
    transaction,
    known.map(({ id }) => id),
  )
}

/** Stores the judged figures, begins the reports that are not there yet, and tells the audit log, once per reporter. */
export async function storeJudgedFigures(
  acting: Acting,
  reading: Reading,
  judged: readonly JudgedFigure[],
  file: FileTold,
): Promise<ImportSummary['sheets']> {
  const stored = judged.filter(({ figure }) => figure !== null)
  const figures = stored.flatMap(({ figure }) => figure ?? [])
  const begun = await beginReports(acting, stored)
  const placed = await appendFiguresInPlace(acting.transaction, figures, acting.stamp)
  // Somebody else took the place of one of them: then none is stored.
  if (placed.length !== figures.length) throw refusal('IMPORT_CHANGED')
  await appendAudits(acting.transaction, [...linesOf(acting, stored, file), ...begun.map((report) => beganLine(acting, report))], acting.stamp)
  if (begun.length > 0) await bumpRevision(acting.transaction)
  const sheets = new Map(
    stored.flatMap(({ reporter, entry: { period } }) =>
      reporter === null || period === null ? [] : [[`${reporter} ${yearOf(period)}`, { reporter, year: yearOf(period) }] as const],
    ),
  )
  return [...sheets.values()].map(({ reporter, year }) => ({ reporter: refOf(reading.register, reporter), year }))
}

async function beginReports({ transaction, stamp }: Acting, stored: readonly JudgedFigure[]): Promise<Report[]> {
  const wanted = new Map<string, ReportKey>()
  for (const { reporter, figure } of stored) {
    if (reporter === null || figure === null) continue
    const key = { reporter, period: figure.period, stage: figure.stage }
    wanted.set(reportNameOf(key), key)
  }
  const periods = [...new Set([...wanted.values()].map(({ period }) => period))]
  for (const report of periods.length === 0 ? [] : await listReports(transaction, { periods })) wanted.delete(reportNameOf(report))
  return addReports(
    transaction,
    [...wanted.values()].map((key) => ({ ...key, state: 'draft' as const, reason: null, since: stamp.at, lock: 0 })),
  )
}

function beganLine({ visit }: Acting, { id, reporter, period, stage }: Report): AuditEntry {
  return {
    act: 'beginReport',
    resource: 'report',
    resourceId: String(id),
    unit: reporter,
    detail: { reporter, period, stage },
    request: visit.requestId,
  }
}

/** One line per reporter, so that its people may read theirs: every cell with what it held and holds. */
function linesOf({ visit }: Acting, stored: readonly JudgedFigure[], { id, name, sha256 }: FileTold): AuditEntry[] {
  const byReporter = grouped(stored, ({ reporter }) => reporter)
  return [...byReporter].map(([reporter, theirs]) => {
    const figures = theirs.map(({ entry: { unit, measure, period, stage, from, to, note } }) => ({
      subject: unit,
      element: measure,
      period,
      stage,
      before: from,
      after: to,
      note,
    }))
    return {
      act: 'importFigures',
      resource: 'import',
      resourceId: id,
      unit: reporter,
      detail: { file: name, sha256, figures },
      request: visit.requestId,
    }
  })
}
