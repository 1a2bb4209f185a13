import { commitImport, openImport, previewImport } from '../actions/commit-import.ts'
import { procedure } from '../http/procedure.ts'
import { fileLookOf, importPreviewOf } from '../views/file-look.ts'

export const fileImportRoutes = {
  look: procedure.fileImport.look.handler(async ({ input, context }) => fileLookOf(await openImport(context, input))),
  preview: procedure.fileImport.preview.handler(async ({ input, context }) => importPreviewOf(await previewImport(context, input))),
  commit: procedure.fileImport.commit.handler(({ input, context }) => commitImport(context, input)),
}
