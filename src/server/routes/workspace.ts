import { procedure } from '../http/procedure.ts'
import { currentReading } from '../register-cache.ts'
import { findIn } from '../views/find-view.ts'
import { workspaceOf } from '../views/workspace-view.ts'

export const workspaceRoutes = {
  get: procedure.workspace.get.handler(async ({ context }) => workspaceOf(await currentReading(context), context.settings.sampleWorkspace)),
  find: procedure.workspace.find.handler(async ({ input, context }) => {
    return { results: findIn(await currentReading(context), input.query, input.limit) }
  }),
}
