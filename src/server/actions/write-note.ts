import { canMark, mostMessages, rateSeconds, threadStateOf } from '../../domain/cell-thread.ts'
import type { ThreadAct, ThreadState } from '../../domain/cell-thread.ts'
import type { Stage } from '../../domain/figure.ts'
import { appendAudit } from '../stores/audit.ts'
import type { TalkCell } from '../stores/cell-notes.ts'
import { addNote, messagesSince, notesOfCell } from '../stores/cell-notes.ts'
import type { ActContext, Acting } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { requireOwedPlace, requirePatience, requireTalker } from './talk-access.ts'
import { readUnitRegister } from './unit-register.ts'

export interface MarkInput extends TalkCell {
  idempotencyKey: string
  /** The stage at whose cell it is done. */
  stage: Stage
}

export interface NoteInput extends MarkInput {
  text: string
}

/** Writes about a cell; a settled conversation is open again. Refuses whoever may not read the reporter's drafts. */
export function writeNote(context: ActContext, input: NoteInput): Promise<{ state: ThreadState }> {
  return actOnce(context, 'writeNote', { ...input }, async (acting) => {
    const { transaction, stamp, account } = acting
    const add = await opening(acting, input)
    const limit = { most: mostMessages, seconds: rateSeconds }
    await requirePatience(stamp.at, limit, (since) => messagesSince(transaction, account.id, since))
    await add('message', input.text)
    return { state: 'open' }
  })
}

/** Marks the conversation about a cell as settled, or opens it again; without a change when it is so already. */
export function markThread(context: ActContext, act: 'resolve' | 'reopen', input: MarkInput): Promise<{ state: ThreadState }> {
  return actOnce(context, `${act}Thread`, { ...input }, async (acting) => {
    const add = await opening(acting, input)
    const steps = await notesOfCell(acting.transaction, input)
    const state = threadStateOf(steps)
    if (!canMark(state, act)) return { state }
    await add(act, null)
    return { state: threadStateOf([...steps, { act }]) }
  })
}

/** What adds a step with its audit line, for whoever may. */
async function opening(acting: Acting, input: MarkInput): Promise<(act: ThreadAct, text: string | null) => Promise<void>> {
  const { transaction, stamp, account, visit } = acting
  const role = requireTalker(acting, await readUnitRegister(transaction), input.reporter)
  await requireOwedPlace(transaction, input)
  const { reporter, subject, element, period, stage } = input
  return async (act, text) => {
    await addNote(transaction, { reporter, subject, element, period, stage, act, text, role }, { at: stamp.at, by: account.id })
    const told = { act: auditNames[act], resource: 'note', resourceId: [subject, element, period, stage].join('/'), unit: reporter }
    await appendAudit(transaction, { ...told, detail: text === null ? {} : { text }, request: visit.requestId }, stamp)
  }
}

const auditNames = { message: 'writeNote', resolve: 'resolveThread', reopen: 'reopenThread' } as const
