import type { ProcedureName } from '../../../mocks/node.ts'
import type { Expectation } from './who-may.ts'
import { choosers, everybody, heads, key, readers, review, senders, unitsOwn } from './who-may.ts'

/** Expected around entering, sending and reviewing figures. */

const noFile = { upload: 'a file of nobody', destination: 'figures', plan: {} }
const act = ({ report }: { report: number }) => ({ idempotencyKey: key, id: report, lock: -1 })

const talkCell = ({ reporter }: { reporter: string }) => ({ reporter, subject: reporter, element: 'doctors', period: '2025' })
/** A cell that nobody owes, so that whoever may write stores nothing. */
const nowhere = (place: { reporter: string }) => ({ ...talkCell(place), element: 'nothing', stage: 'final', idempotencyKey: key })
function outdatedCell(reporter: string) {
  return {
    idempotencyKey: key,
    reporter,
    subject: reporter,
    element: 'doctors',
    period: '2025',
    stage: 'final',
    expectedVersion: 999_999,
    value: '40',
    missingReason: null,
    note: null,
  }
}

export const expectedOfEntry = {
  'sheet.get': { may: readers, input: ({ reporter }) => ({ reporter, year: 2025 }), answer: 'ok' },
  'sheet.history': { may: everybody, input: ({ reporter }) => ({ subject: reporter, element: 'doctors', period: '2024' }), answer: 'ok' },
  'sheet.saveFigure': { may: unitsOwn, input: ({ reporter }) => outdatedCell(reporter), answer: 'STALE_VERSION' },
  'sheet.saveFigures': { may: unitsOwn, input: ({ reporter }) => ({ cells: [outdatedCell(reporter)] }), answer: 'ok' },
  'sheet.wide': { may: readers, input: ({ reporter }) => ({ reporter, year: 2025 }), answer: 'ok' },
  'report.queue': { may: review, input: () => ({}), answer: 'ok' },
  'report.get': { may: readers, input: ({ report }) => ({ id: report }), answer: 'ok' },
  'report.submit': {
    may: unitsOwn,
    input: ({ reporter }) => ({ idempotencyKey: key, reporter, period: '2025', stage: 'final', lock: -1 }),
    answer: 'WRONG_STATE',
  },
  'report.changes': { may: readers, input: ({ report }) => ({ id: report }), answer: 'ok' },
  'report.prepare': {
    may: unitsOwn,
    input: ({ reporter }) => ({ idempotencyKey: key, reporter, period: '2025', stage: 'final', lock: -1 }),
    answer: 'WRONG_STATE',
  },
  'report.sendBack': { may: heads, input: (place) => ({ ...act(place), reason: 'x' }), answer: 'WRONG_STATE' },
  'report.withdraw': { may: unitsOwn, input: (place) => ({ ...act(place), reason: 'x' }), answer: 'WRONG_STATE' },
  'report.takeUp': { may: review, input: act, answer: 'WRONG_STATE' },
  'report.approveClean': { may: review, input: ({ report }) => ({ idempotencyKey: key, reports: [{ id: report, lock: -1 }] }), answer: 'ok' },
  'signing.get': { may: readers, input: ({ reporter }) => ({ unit: reporter }), answer: 'ok' },
  'signing.choose': {
    may: choosers,
    input: ({ reporter }) => ({ idempotencyKey: key, unit: reporter, signing: 'oneStep', from: '2020-01-01' }),
    answer: 'PAST_DAY',
  },
  'report.approve': { may: review, input: act, answer: 'WRONG_STATE' },
  'report.return': { may: review, input: (place) => ({ ...act(place), reason: 'x' }), answer: 'WRONG_STATE' },
  'report.reopen': { may: review, input: (place) => ({ ...act(place), reason: 'x' }), answer: 'WRONG_STATE' },
  'note.list': { may: readers, input: ({ reporter }) => ({ reporter, year: 2025 }), answer: 'ok' },
  'note.queue': { may: review, input: () => ({ year: 2025 }), answer: 'ok' },
  'note.get': { may: readers, input: talkCell, answer: 'ok' },
  'note.write': { may: readers, input: (place) => ({ ...nowhere(place), text: 'x' }), answer: 'NOT_FOUND' },
  'note.resolve': { may: readers, input: nowhere, answer: 'NOT_FOUND' },
  'note.reopen': { may: readers, input: nowhere, answer: 'NOT_FOUND' },
  'evidence.list': { may: readers, input: (place) => ({ ...talkCell(place), stage: 'final' }), answer: 'ok' },
  'evidence.remove': {
    may: readers,
    input: ({ evidence }) => ({ idempotencyKey: key, id: evidence, reason: ' ' }),
    answer: 'REASON_REQUIRED',
  },
  'evidence.markLegal': {
    may: readers,
    input: ({ evidence }) => ({ idempotencyKey: key, id: evidence, legal: true }),
    answer: 'EVIDENCE_REFUSED',
  },
  'fileImport.look': { may: senders, input: () => noFile, answer: 'NOT_FOUND' },
  'fileImport.preview': { may: senders, input: () => noFile, answer: 'NOT_FOUND' },
  'fileImport.commit': { may: senders, input: () => ({ ...noFile, idempotencyKey: key, digest: 'x' }), answer: 'NOT_FOUND' },
} satisfies Partial<Record<ProcedureName, Expectation>>
