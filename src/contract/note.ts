import { oc } from '@orpc/contract'
import { z } from 'zod'
import { longestMessage, threadActs } from '../domain/cell-thread.ts'
import { refusals } from './errors.ts'
import { roles } from './session.ts'
import { cell } from './sheet.ts'
import { code, idempotencyKey, moment, period, reportState, stage, unitId, year } from './shapes.ts'

/** A cell of a reporter's sheet in all its stages: what one conversation is about. */
export const talkCell = z.object({ reporter: unitId, subject: unitId, element: code, period })

const happened = { at: moment.nullable(), by: z.string().nullable() }

/** What happened to a cell, one line each. */
export const talkEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('talk'),
    id: z.number(),
    act: z.enum(threadActs),
    text: z.string().nullable(),
    role: z.enum(roles),
    mine: z.boolean(),
    stage,
    ...happened,
  }),
  z.object({
    kind: z.literal('version'),
    stage,
    version: cell,
    /** What stood in the cell before; null for the first version. */
    before: cell.pick({ value: true, missingReason: true }).nullable(),
    approvedAt: moment.nullable(),
    approvedBy: z.string().nullable(),
    ...happened,
  }),
  z.object({ kind: z.literal('report'), stage, act: z.string(), from: reportState, to: reportState, reason: z.string().nullable(), ...happened }),
])
export type TalkEntry = z.infer<typeof talkEntry>

export const cellTalk = z.object({
  state: z.enum(['none', 'open', 'resolved']),
  /** Newest first. */
  entries: z.array(talkEntry),
})
export type CellTalk = z.infer<typeof cellTalk>

/** What a sheet shows of conversations and files without opening them. */
export const talkMarks = z.object({
  cells: z.array(z.object({ subject: unitId, element: code, period, stage, isOpen: z.boolean(), messages: z.number(), files: z.number() })),
  reports: z.array(z.object({ period, stage, files: z.number(), hasLegal: z.boolean() })),
})
export type TalkMarks = z.infer<typeof talkMarks>

const { UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, RATE_LIMITED, KEY_REUSED } = refusals
const reading = { UNAUTHENTICATED, FORBIDDEN, NOT_FOUND }
const writing = { ...reading, RATE_LIMITED, KEY_REUSED }
const mark = talkCell.extend({ idempotencyKey, stage })
const marked = z.object({ state: cellTalk.shape.state })

export const noteContract = {
  list: oc
    .route({ method: 'GET', path: '/notes/{reporter}/{year}', tags: ['note'], summary: 'Open conversations and files of a sheet, by cell' })
    .errors(reading)
    .input(z.object({ reporter: unitId, year }))
    .output(talkMarks),
  queue: oc
    .route({ method: 'GET', path: '/notes', tags: ['note'], summary: 'Open conversations by report' })
    .errors({ UNAUTHENTICATED, FORBIDDEN })
    .input(z.object({ year }))
    .output(z.object({ reports: z.array(z.object({ reporter: unitId, period, stage, open: z.number() })) })),
  get: oc
    .route({
      method: 'GET',
      path: '/notes/{reporter}/{period}/{subject}/{element}',
      tags: ['note'],
      summary: 'What happened to a cell: messages, versions with their explanations, acts on its reports',
    })
    .errors(reading)
    .input(talkCell)
    .output(cellTalk),
  write: oc
    .route({ method: 'POST', path: '/notes', tags: ['note'], summary: 'Write about a cell; a settled conversation is opened again' })
    .errors(writing)
    .input(mark.extend({ text: z.string().trim().min(1).max(longestMessage) }))
    .output(marked),
  resolve: oc
    .route({ method: 'POST', path: '/notes/resolve', tags: ['note'], summary: 'Mark the conversation about a cell as settled' })
    .errors(writing)
    .input(mark)
    .output(marked),
  reopen: oc
    .route({ method: 'POST', path: '/notes/reopen', tags: ['note'], summary: 'Open a settled conversation again' })
    .errors(writing)
    .input(mark)
    .output(marked),
}
