import { ORPCError } from '@orpc/client'
import type { QueryClient } from '@tanstack/react-query'
import type { Cell } from '../../contract/sheet.ts'
import type { Api } from '../api/api.ts'
import type { Answer, Parcel } from './saver.ts'

/** After this a request without an answer counts as lost and is sent again. */
const patience = 60_000

/** Stores the cells in the name of the account: one alone, or many in one request. Rejects with the error of the call. */
export async function sendFigures(queryClient: QueryClient, api: Api, account: string, parcels: readonly Parcel[]): Promise<Answer<Cell>[]> {
  const [first, ...others] = parcels.map(inputOf)
  if (first === undefined) return []
  if (others.length === 0)
    return [{ kind: 'stored', stored: await call(queryClient, (options) => api.sheet.saveFigure.call({ account, ...first }, options)) }]
  const { outcomes } = await call(queryClient, (options) => api.sheet.saveFigures.call({ account, cells: [first, ...others] }, options))
  return outcomes.map((outcome): Answer<Cell> => {
    if (outcome.kind === 'stored') return { kind: 'stored', stored: outcome.cell }
    return { kind: 'refused', error: new ORPCError(outcome.code, { status: 422, data: outcome.data }) }
  })
}

function inputOf({ address, flight: { entry, expectedVersion, key } }: Parcel) {
  return { ...address, ...entry, expectedVersion, idempotencyKey: key, notation: 'decimal' as const }
}

/** Through the mutation cache, which asks to sign in when the session has ended. */
function call<Output>(queryClient: QueryClient, send: (options: { signal: AbortSignal }) => Promise<Output>): Promise<Output> {
  const mutation = queryClient
    .getMutationCache()
    .build(queryClient, { mutationKey: ['figures'], mutationFn: () => send({ signal: AbortSignal.timeout(patience) }) })
  return mutation.execute(undefined)
}
