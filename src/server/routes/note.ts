import { requireOwedPlace, requireTalker } from '../actions/talk-access.ts'
import { markThread, writeNote } from '../actions/write-note.ts'
import { procedure } from '../http/procedure.ts'
import { can } from '../permissions.ts'
import { currentReading } from '../register-cache.ts'
import { accountNames } from '../stores/accounts.ts'
import { listNotes, notesOfCell } from '../stores/cell-notes.ts'
import { periodsOfYear } from '../stores/effective-figures.ts'
import { evidenceOfReporter } from '../stores/evidence.ts'
import { figureHistory } from '../stores/figure-versions.ts'
import { listReportEvents } from '../stores/report-events.ts'
import { listReports } from '../stores/reports.ts'
import { openByReport, talkMarksOf, talkOf } from '../views/talk-view.ts'

export const noteRoutes = {
  list: procedure.note.list.handler(async ({ input: { reporter, year }, context }) => {
    const { kysely } = context.database
    requireTalker(context, (await currentReading(context)).ledger, reporter)
    const periods = periodsOfYear(year)
    return talkMarksOf(await listNotes(kysely, { periods, reporter }), await evidenceOfReporter(kysely, reporter, periods))
  }),
  queue: procedure.note.queue.handler(async ({ input, context }) => {
    const { day, ledger } = await currentReading(context)
    const open = openByReport(await listNotes(context.database.kysely, { periods: periodsOfYear(input.year) }))
    return { reports: open.filter(({ reporter }) => can(context.account, 'reviewReports', { unit: reporter, day, register: ledger })) }
  }),
  get: procedure.note.get.handler(async ({ input, context }) => {
    const { kysely } = context.database
    requireTalker(context, (await currentReading(context)).ledger, input.reporter)
    await requireOwedPlace(kysely, input)
    const notes = await notesOfCell(kysely, input)
    const stored = await figureHistory(kysely, input)
    // What another reporter drafted for this subject before its duty passed on is not theirs to read.
    const figures = stored.filter(({ approvedAt, reportedBy }) => approvedAt !== null || reportedBy === null || reportedBy === input.reporter)
    const reports = await listReports(kysely, { reporters: [input.reporter], periods: [input.period] })
    const events = []
    for (const report of reports) events.push({ report, events: await listReportEvents(kysely, report.id) })
    const people = [
      ...notes.map(({ by }) => by),
      ...figures.flatMap(({ recordedBy, approvedBy }) => [recordedBy, approvedBy]),
      ...events.flatMap((each) => each.events.map(({ by }) => by)),
    ].filter((id) => id !== null)
    return talkOf({ notes, figures, events, names: await accountNames(kysely, people), reader: context.account.id })
  }),
  write: procedure.note.write.handler(({ input, context }) => writeNote(context, input)),
  resolve: procedure.note.resolve.handler(({ input, context }) => markThread(context, 'resolve', input)),
  reopen: procedure.note.reopen.handler(({ input, context }) => markThread(context, 'reopen', input)),
}
