import { implement, os } from '@orpc/server'
import { contract } from '../../contract/contract.ts'
import { dayOf } from '../clock.ts'
import { canSomewhere } from '../permissions.ts'
import type { Context } from './context.ts'
import { requirementAt } from './procedure-acts.ts'
import { refusal } from './refuse.ts'

const base = os.$context<Context>()

/** Lets a request pass to a procedure only when its account may do the procedure's act somewhere. */
const guard = base.middleware(({ context, path, next }) => {
  const requirement = requirementAt(path)
  if (requirement === 'anyone') return next()
  if (context.account === null) throw refusal('UNAUTHENTICATED')
  if (!canSomewhere(context.account, requirement, dayOf(context.clock))) throw refusal('FORBIDDEN')
  return next()
})

const signedIn = base.middleware(({ context, next }) => {
  if (context.account === null) throw refusal('UNAUTHENTICATED')
  return next({ context: { account: context.account } })
})

/** For the procedures of signing in only: the account may be null. */
export const openProcedure = implement(contract).$context<Context>().use(guard)

/** `procedure.overview.get.handler(({ input, context }) => …)`: guarded by the act declared in `procedure-acts.ts`, with an account. */
export const procedure = openProcedure.use(signedIn)
