import type { Answer } from './api-handler.ts'

/**
 * What can go wrong on the way to a server. `offline`: no answer, the server never heard of it. `lostAnswer`: the server did its work, and the
 * answer was lost. `broken`: the server answers 500.
 */
type Fault = 'offline' | 'lostAnswer' | 'broken'

export interface Faults<Procedure extends string> {
  /** From now on this procedure (`everything`: every one) meets the fault, until `recover`. */
  fail: (procedure: Procedure | 'everything', fault: Fault) => void
  /** From now on requests of this procedure wait; the returned function lets them through. For what is seen while waiting. */
  hold: (procedure: Procedure | 'everything') => () => void
  /** Ends every fault and lets everything through. */
  recover: () => void
}

/** What the real server answers where it fails itself, see `http/failure.ts`. */
const brokenServer = { defined: false, code: 'UNAVAILABLE', status: 500, message: 'UNAVAILABLE' }

/** Puts faults before a server that has none. Works for the typed client's door, `/api/rpc`. */
export function createFaults<Procedure extends string>(answer: Answer): Faults<Procedure> & { answer: Answer } {
  const failing = new Map<string, Fault>()
  const held = new Map<string, { wait: Promise<void>; release: () => void }>()

  async function answerOrFail(request: Request): Promise<Response> {
    const procedure = procedureOf(request)
    await (held.get(procedure) ?? held.get('everything'))?.wait
    const fault = failing.get(procedure) ?? failing.get('everything')
    if (fault === 'offline') return Response.error()
    if (fault === 'broken') return Response.json({ json: brokenServer, meta: [] }, { status: brokenServer.status })
    const reply = await answer(request)
    return fault === 'lostAnswer' ? Response.error() : reply
  }

  function hold(procedure: string): () => void {
    let letThrough: (() => void) | undefined
    const wait = new Promise<void>((resolve) => {
      letThrough = resolve
    })
    const release = () => {
      held.delete(procedure)
      letThrough?.()
    }
    held.set(procedure, { wait, release })
    return release
  }

  return {
    answer: answerOrFail,
    fail: (procedure, fault) => void failing.set(procedure, fault),
    hold,
    recover: () => {
      failing.clear()
      for (const { release } of held.values()) release()
    },
  }
}

function procedureOf(request: Request): string {
  return new URL(request.url).pathname.replace(/^\/api\/rpc\//, '').replaceAll('/', '.')
}
