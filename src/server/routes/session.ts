import { momentOf } from '../clock.ts'
import { openProcedure, procedure } from '../http/procedure.ts'
import { refusal } from '../http/refuse.ts'
import { AccountProblem } from '../sign-in/account-problem.ts'
import { changeEmail } from '../sign-in/change-email.ts'
import { sessionStateOf } from '../sign-in/session-state.ts'

const { session } = openProcedure

export const sessionRoutes = {
  get: session.get.handler(async ({ context }) => sessionStateOf(context, context.account)),
  signIn: session.signIn.handler(async ({ input, context }) => sessionStateOf(context, await context.signIn.signIn(context.visit, input))),
  signInAsSample: session.signInAsSample.handler(async ({ input, context }) =>
    sessionStateOf(context, await context.signIn.signInAsSample(context.visit, input)),
  ),
  signOut: session.signOut.handler(async ({ context }) => {
    await context.signIn.signOut(context.visit)
    return sessionStateOf(context, null)
  }),
  changePassword: procedure.session.changePassword.handler(async ({ input, context }) => {
    await context.signIn.changePassword(context.visit, context.account, input)
    return { changed: true as const }
  }),
  changeEmail: procedure.session.changeEmail.handler(async ({ input, context }) => {
    const stamp = { at: momentOf(context.clock), by: context.account.id }
    try {
      await changeEmail(context.database.kysely, context.account.id, input.email, stamp, context.visit.requestId)
    } catch (error) {
      if (error instanceof AccountProblem) throw refusal('INVALID_EMAIL')
      throw error
    }
    return { changed: true as const }
  }),
  redeemCode: session.redeemCode.handler(async ({ input, context }) =>
    sessionStateOf(context, await context.signIn.redeemCode(context.visit, input)),
  ),
}
