import { openProcedure, procedure } from '../http/procedure.ts'
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
  redeemCode: session.redeemCode.handler(async ({ input, context }) =>
    sessionStateOf(context, await context.signIn.redeemCode(context.visit, input)),
  ),
}
