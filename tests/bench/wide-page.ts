import type { Page } from 'playwright-core'
import { migrate } from '../../src/server/database/migrate.ts'
import { openDatabase } from '../../src/server/database/open.ts'
import { startProduct, temporaryFolder } from '../setup/product.ts'
import { withPage } from './bench-page.ts'
import { makeWideWorkspace, wide } from './wide-workspace.ts'

/** Opens the table of 150 units and 20 elements as its clerk, and ends everything when the work is done. */
export async function withWideTable(work: (page: Page) => Promise<void>): Promise<void> {
  const folder = temporaryFolder()
  const databaseUrl = `sqlite:${folder.path}/wide.sqlite`
  const database = await openDatabase(databaseUrl)
  await migrate(database)
  await makeWideWorkspace(database)
  await database.close()
  const product = await startProduct({ databaseUrl })
  try {
    await withPage(product.address, wide.clerk, wide.path, work)
  } finally {
    await product.stop()
    folder.remove()
  }
}
