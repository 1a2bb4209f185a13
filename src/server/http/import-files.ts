import { Hono } from 'hono'
import { z } from 'zod'
import { importDestination } from '../../contract/file-import.ts'
import { fileCaps } from '../../documents/read-workbook.ts'
import { receiveFile, requireSender } from '../actions/receive-file.ts'
import { readBody } from '../evidence/read-body.ts'
import { sha256Of } from './evidence-files.ts'
import type { AskActor } from './evidence-files.ts'
import type { AppTypes } from './app-types.ts'
import { invalidInput, refusal } from './refuse.ts'
import { withHeaders } from './with-headers.ts'

/** An address whose body is a file. */
export const importFilesPath = '/api/v1/import-files'

const planPaths = ['/api/v1/file-imports', '/api/v1/file-imports/look', '/api/v1/file-imports/preview']

/** True for the procedures that say how a file is to be read: a long file makes a long request. */
export function isPlanPath(path: string): boolean {
  return planPaths.includes(path) || path.startsWith('/api/rpc/fileImport/')
}

const query = z.object({ name: z.string().max(400), destination: importDestination })

/** `POST /?name=…&destination=…` with the file as the body: keeps it to be looked at. Whether the sender may import there is asked before it is read. */
export function importFileRoutes(askActor: AskActor): Hono<AppTypes> {
  const routes = new Hono<AppTypes>()
  routes.post('/', async (c) => {
    const context = await askActor(c)
    const asked = query.safeParse(c.req.query())
    if (!asked.success) throw invalidInput(400)
    await requireSender(context, asked.data.destination)
    const bytes = await readBody(c.req.raw, fileCaps.bytes)
    if (bytes === 'tooLarge') throw refusal('FILE_REFUSED', { problem: 'tooLarge' })
    if (bytes === 'cut') throw refusal('FILE_REFUSED', { problem: 'cut' })
    const received = await receiveFile(context, { name: asked.data.name, bytes, sha256: await sha256Of(bytes) })
    return withHeaders(c.req.raw, c.json(received), context.visit.responseHeaders)
  })
  return routes
}
