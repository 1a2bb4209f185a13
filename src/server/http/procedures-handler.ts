import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { ORPCError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import { router } from '../routes/router.ts'
import type { Context } from './context.ts'
import { toRefusal } from './failure.ts'
import { invalidInput } from './refuse.ts'

interface Running<Result> {
  context: Context
  next: () => Promise<Result>
}

/** Requests whose input could be read: what fails before that is the request's fault. */
const understood = new WeakSet()

async function callProcedure<Result>({ context, next }: Running<Result>): Promise<Result> {
  understood.add(context.visit)
  try {
    return await next()
  } catch (error) {
    throw toRefusal(error, context.log, context.visit.requestId)
  }
}

async function readRequest<Result>({ context, next }: Running<Result>): Promise<Result> {
  try {
    return await next()
  } catch (error) {
    if (!understood.has(context.visit) && !(error instanceof ORPCError)) throw invalidInput(400)
    throw toRefusal(error, context.log, context.visit.requestId)
  }
}

/** The two doors to the same procedures: REST by the paths of the contract, and the browser's typed client. */
export function createDoors() {
  // A handler changes the options it is given, so each gets its own.
  return {
    rest: new OpenAPIHandler<Context>(router, { interceptors: [readRequest], clientInterceptors: [callProcedure] }),
    rpc: new RPCHandler<Context>(router, { interceptors: [readRequest], clientInterceptors: [callProcedure] }),
  }
}
