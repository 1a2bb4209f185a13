import type { RefusalCode } from '../../contract/errors.ts'
import { refusals } from '../../contract/errors.ts'
import type { RefusalData } from '../api/refusal.ts'

/** What a procedure answers to an input: its output, a refusal, or `unreachable`. */
export type Answers = Record<string, (input: never) => unknown>

class Refused {
  readonly code: RefusalCode
  readonly data: unknown
  constructor(code: RefusalCode, data: unknown) {
    this.code = code
    this.data = data
  }
}

/** An answer that no server gave: the network is gone. */
export const unreachable = Symbol('unreachable')

/** A refusal of the contract, to be returned by an answer. */
export function refused<Code extends RefusalCode>(code: Code, data?: RefusalData<Code>): unknown {
  return new Refused(code, data)
}

/** A stand-in for the network in tests of screens: answers the typed client's calls by the procedure's path, e.g. `session.get`. */
export function memoryFetch(answers: Answers): (request: Request) => Promise<Response> {
  return async (request) => {
    const path = new URL(request.url).pathname.replace('/api/rpc/', '').replaceAll('/', '.')
    const answer = answers[path]
    if (answer === undefined) return replied(404, { defined: false, code: 'NOT_FOUND', status: 404, message: `no answer for ${path}` })
    const input = await inputOf(request)
    // A test knows what its screen sends.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const output = await answer(input as never)
    if (output === unreachable) throw new TypeError('Failed to fetch')
    if (!(output instanceof Refused)) return replied(200, output)
    const { status } = refusals[output.code]
    return replied(status, { defined: true, code: output.code, status, message: output.code, data: output.data })
  }
}

async function inputOf(request: Request): Promise<unknown> {
  const text = request.method === 'GET' ? new URL(request.url).searchParams.get('data') : await request.text()
  return text ? JSON.parse(text).json : undefined
}

function replied(status: number, json: unknown): Response {
  return new Response(JSON.stringify({ json, meta: [] }), { status, headers: { 'content-type': 'application/json' } })
}
