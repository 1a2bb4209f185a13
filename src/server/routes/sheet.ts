import type { Context } from '../http/context.ts'
import { procedure } from '../http/procedure.ts'
import { refusal } from '../http/refuse.ts'
import { saveFigure, saveFigures } from '../actions/save-figure.ts'
import { can } from '../permissions.ts'
import type { Reading } from '../register-cache.ts'
import { currentReading } from '../register-cache.ts'
import { accountNames } from '../stores/accounts.ts'
import { figureHistory, newestFigures } from '../stores/figure-versions.ts'
import { listReports } from '../stores/reports.ts'
import { figureToCell } from '../views/cell-view.ts'
import { dutiesOfSheet, sheetOf } from '../views/sheet-view.ts'
import { chosenUnit } from './choice.ts'

function mayReadDrafts({ account }: Context, { day, ledger }: Reading, unit: string): boolean {
  return can(account, 'readDrafts', { unit, day, register: ledger })
}

/** Refuses a year that is in no resolution's term. */
function requireTerm({ ledger: { resolutions } }: Reading, year: number): void {
  const [firstYear, lastYear] = [Math.min(...resolutions.map((each) => each.firstYear)), Math.max(...resolutions.map((each) => each.lastYear))]
  if (resolutions.length > 0 && (year < firstYear || year > lastYear)) throw refusal('YEAR_OUTSIDE_TERM', { firstYear, lastYear })
}

export const sheetRoutes = {
  get: procedure.sheet.get.handler(async ({ input, context }) => {
    const { kysely } = context.database
    const reading = await currentReading(context)
    const reporter = chosenUnit(reading.register, input.reporter)
    if (!mayReadDrafts(context, reading, reporter.id)) throw refusal('FORBIDDEN')
    requireTerm(reading, input.year)
    const subjects = [...new Set(dutiesOfSheet(reading, reporter, input.year).map((duty) => duty.subject))]
    const figures = await newestFigures(kysely, { subjects, periods: [String(input.year)] })
    const reports = await listReports(kysely, { reporters: [reporter.id], periods: [String(input.year)] })
    const names = await accountNames(
      kysely,
      figures.flatMap(({ recordedBy }) => recordedBy ?? []),
    )
    const place = { unit: reporter.id, day: reading.day, register: reading.ledger }
    const rights = { mayEnter: can(context.account, 'enterFigures', place), maySubmit: can(context.account, 'submitReport', place) }
    return sheetOf({ reading, reporter, year: input.year, figures, reports, names, ...rights })
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
