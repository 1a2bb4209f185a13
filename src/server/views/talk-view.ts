import type { CellTalk, TalkEntry, TalkMarks } from '../../contract/note.ts'
import { threadStateOf } from '../../domain/cell-thread.ts'
import { grouped } from '../../domain/grouped.ts'
import type { CellNote } from '../stores/cell-notes.ts'
import type { Evidence } from '../stores/evidence.ts'
import type { StoredFigure } from '../stores/figure-versions.ts'
import type { ReportEvent } from '../stores/report-events.ts'
import type { Report } from '../stores/reports.ts'
import { figureToCell } from './cell-view.ts'

type Names = ReadonlyMap<string, string>

export interface TalkParts {
  notes: readonly CellNote[]
  figures: readonly StoredFigure[]
  events: readonly { report: Report; events: readonly ReportEvent[] }[]
  names: Names
  reader: string
}

/** Everything that happened to a cell as one story, newest first. */
export function talkOf({ notes, figures, events, names, reader }: TalkParts): CellTalk {
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  const written = notes.map(({ id, act, text, role, stage, at, by }): TalkEntry => {
    return { kind: 'talk', id, act, text, role, mine: by === reader, stage, at, by: nameOf(by) }
  })
  const versions = figures.map((figure): TalkEntry => {
    const { stage, approvedAt, approvedBy, recordedAt, recordedBy } = figure
    const approval = { approvedAt, approvedBy: nameOf(approvedBy) }
    const version = figureToCell(figure, new Map(names))
    return { kind: 'version', stage, version, before: beforeOf(figures, figure), ...approval, at: recordedAt, by: nameOf(recordedBy) }
  })
  const acts = events.flatMap(({ report, events: list }) =>
    list.map(({ act, from, to, reason, at, by }): TalkEntry => ({ kind: 'report', stage: report.stage, act, from, to, reason, at, by: nameOf(by) })),
  )
  // Of one moment, what was entered came before what was done with it.
  const entries = [...versions, ...written, ...acts].toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : 0))
  return { state: threadStateOf(notes), entries: entries.toReversed() }
}

function beforeOf(figures: readonly StoredFigure[], { stage, ordinal }: StoredFigure) {
  const before = figures.find((other) => other.stage === stage && other.ordinal === ordinal - 1)
  if (before === undefined) return null
  const { value, missingReason } = figureToCell(before, new Map())
  return { value, missingReason }
}

/** What a sheet shows of its conversations and files, by cell; an open conversation stands at the cell where it was last written. */
export function talkMarksOf(notes: readonly CellNote[], files: readonly Evidence[]): TalkMarks {
  const threads = threadsOf(notes).map(({ last, isOpen, messages }) => {
    const { subject, element, period, stage } = last
    return { subject, element, period, stage, isOpen, messages, files: 0 }
  })
  const cells = new Map(threads.map((thread) => [cellKeyOf(thread), thread]))
  const reports = new Map<string, TalkMarks['reports'][number]>()
  for (const { subject, element, period, stage, legal } of files) {
    if (subject === '') {
      const known = reports.get(`${period} ${stage}`) ?? { period, stage, files: 0, hasLegal: false }
      reports.set(`${period} ${stage}`, { ...known, files: known.files + 1, hasLegal: known.hasLegal || legal })
    } else {
      const key = cellKeyOf({ subject, element, period, stage })
      const known = cells.get(key) ?? { subject, element, period, stage, isOpen: false, messages: 0, files: 0 }
      cells.set(key, { ...known, files: known.files + 1 })
    }
  }
  return { cells: [...cells.values()], reports: [...reports.values()] }
}

/** How many conversations of each report wait for an answer; reports without one are left out. */
export function openByReport(notes: readonly CellNote[]) {
  const open = threadsOf(notes).flatMap(({ last, isOpen }) => (isOpen ? [last] : []))
  const byReport = grouped(open, ({ reporter, period, stage }) => [reporter, period, stage].join('\n'))
  return [...byReport.values()].flatMap((list) => {
    const [first] = list
    return first === undefined ? [] : [{ reporter: first.reporter, period: first.period, stage: first.stage, open: list.length }]
  })
}

function threadsOf(notes: readonly CellNote[]) {
  const byCell = grouped(notes, ({ reporter, subject, element, period }) => [reporter, subject, element, period].join('\n'))
  return [...byCell.values()].flatMap((thread) => {
    const last = thread.at(-1)
    const messages = thread.filter(({ act }) => act === 'message').length
    return last === undefined ? [] : [{ last, isOpen: threadStateOf(thread) === 'open', messages }]
  })
}

function cellKeyOf({ subject, element, period, stage }: { subject: string; element: string; period: string; stage: string }): string {
  return [subject, element, period, stage].join('\n')
}
