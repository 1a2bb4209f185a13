import type { Sheet } from '../../contract/sheet.ts'
import { grouped } from '../../domain/grouped.ts'
import { lastDayOf } from '../../domain/period.ts'
import { isValidOn } from '../../domain/unit.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Context } from '../http/context.ts'
import { procedure } from '../http/procedure.ts'
import { refusal } from '../http/refuse.ts'
import { saveFigure, saveFigures } from '../actions/save-figure.ts'
import { can } from '../permissions.ts'
import type { Reading } from '../register-cache.ts'
import { currentReading } from '../register-cache.ts'
import { accountNames } from '../stores/accounts.ts'
import { listAskedCells } from '../stores/asked-cells.ts'
import { figureHistory, newestFigures } from '../stores/figure-versions.ts'
import { lastReasonedActs } from '../stores/report-events.ts'
import { listReports } from '../stores/reports.ts'
import { figureToCell } from '../views/cell-view.ts'
import { dutiesOfSheet, sheetOf } from '../views/sheet-view.ts'
import { wideSheetOf } from '../views/wide-sheet-view.ts'
import { chosenUnit } from './choice.ts'

function mayReadDrafts({ account }: Context, { day, ledger }: Reading, unit: string): boolean {
  return can(account, 'readDrafts', { unit, day, register: ledger })
}

/** Refuses a year that is in no resolution's term. */
function requireTerm({ ledger: { resolutions } }: Reading, year: number): void {
  const [firstYear, lastYear] = [Math.min(...resolutions.map((each) => each.firstYear)), Math.max(...resolutions.map((each) => each.lastYear))]
  if (resolutions.length > 0 && (year < firstYear || year > lastYear)) throw refusal('YEAR_OUTSIDE_TERM', { firstYear, lastYear })
}

/** The sheets of reporters for a year, as the account sees them. */
async function sheetsOf(context: Context, reading: Reading, reporters: readonly Unit[], year: number): Promise<Sheet[]> {
  const { kysely } = context.database
  const periods = [String(year)]
  const duties = new Map(reporters.map((reporter) => [reporter.id, dutiesOfSheet(reading, reporter, year)]))
  const subjects = [...new Set([...duties.values()].flat().map((duty) => duty.subject))]
  const figures = grouped(await newestFigures(kysely, { subjects, periods }), ({ subject }) => subject)
  const reports = await listReports(kysely, { reporters: reporters.map(({ id }) => id), periods })
  const ids = reports.map(({ id }) => id)
  const asked = await listAskedCells(kysely, ids)
  const reasons = await lastReasonedActs(kysely, ids, ['return', 'reopen', 'sendBack', 'withdraw'])
  const recorders = [...figures.values()].flat().map(({ recordedBy }) => recordedBy)
  const names = await accountNames(
    kysely,
    [...recorders, ...asked.map(({ by }) => by)].filter((id) => id !== null),
  )
  return reporters.map((reporter) => {
    const own = [...new Set(duties.get(reporter.id)?.map((duty) => duty.subject))]
    const place = { unit: reporter.id, day: reading.day, register: reading.ledger }
    return sheetOf({
      reading,
      reporter,
      year,
      figures: own.flatMap((subject) => figures.get(subject) ?? []),
      reports: reports.filter((report) => report.reporter === reporter.id),
      names,
      asked,
      reasons,
      mayEnter: can(context.account, 'enterFigures', place),
      mayChooseSigning: can(context.account, 'chooseSigning', place),
      hands: { unit: can(context.account, 'submitReport', place), head: can(context.account, 'signReport', place) },
    })
  })
}

/** The reporters with something to enter for a year, for which the account may see drafts and enter. */
function reportersFor(context: Context, reading: Reading, year: number): Unit[] {
  const { register, ledger, day, duties } = reading
  const owing = [...new Set(duties.filter((duty) => isValidOn(duty, lastDayOf(String(year)))).map((duty) => duty.reporter))]
  return owing
    .flatMap((id) => register.unit(id) ?? [])
    .filter(({ id }) => mayReadDrafts(context, reading, id) && can(context.account, 'enterFigures', { unit: id, day, register: ledger }))
}

/** The one reporter that was asked for; refused where its drafts are not the account's to see. */
function readableReporter(context: Context, reading: Reading, id: string): Unit {
  const reporter = chosenUnit(reading.register, id)
  if (!mayReadDrafts(context, reading, reporter.id)) throw refusal('FORBIDDEN')
  return reporter
}

export const sheetRoutes = {
  get: procedure.sheet.get.handler(async ({ input, context }) => {
    const reading = await currentReading(context)
    const reporter = readableReporter(context, reading, input.reporter)
    requireTerm(reading, input.year)
    const [sheet] = await sheetsOf(context, reading, [reporter], input.year)
    if (sheet === undefined) throw new Error('a reporter has no sheet')
    return sheet
  }),
  wide: procedure.sheet.wide.handler(async ({ input, context }) => {
    const { year, stage } = input
    const reading = await currentReading(context)
    const one = input.reporter === undefined ? null : readableReporter(context, reading, input.reporter)
    requireTerm(reading, year)
    const reporters = one === null ? reportersFor(context, reading, year) : [one]
    return wideSheetOf(reading, year, stage, await sheetsOf(context, reading, reporters, year))
  }),
  saveFigure: procedure.sheet.saveFigure.handler(({ input, context }) => saveFigure(context, input)),
  saveFigures: procedure.sheet.saveFigures.handler(({ input, context }) => saveFigures(context, input)),
  history: procedure.sheet.history.handler(async ({ input, context }) => {
    const { kysely } = context.database
    const reading = await currentReading(context)
    const { register } = reading
    const subject = chosenUnit(register, input.subject)
    if (register.element(input.element) === null) throw refusal('NOT_FOUND', { what: 'element' })
    const figures = await figureHistory(kysely, { subject: subject.id, element: input.element, period: input.period })
    const visible = figures.filter((figure) => figure.approvedAt !== null || mayReadDrafts(context, reading, figure.reportedBy ?? subject.id))
    const names = await accountNames(
      kysely,
      visible.flatMap(({ recordedBy, approvedBy }) => [recordedBy, approvedBy].filter((id) => id !== null)),
    )
    const versions = visible.map((figure) => {
      const approvedBy = figure.approvedBy === null ? null : (names.get(figure.approvedBy) ?? null)
      return { ...figureToCell(figure, names), stage: figure.stage, approvedAt: figure.approvedAt, approvedBy }
    })
    return { versions }
  }),
}
