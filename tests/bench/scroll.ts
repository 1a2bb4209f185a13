import { migrate } from '../../src/server/database/migrate.ts'
import { openDatabase } from '../../src/server/database/open.ts'
import { startProduct, temporaryFolder } from '../setup/product.ts'
import { withPage } from './bench-page.ts'
import { quantile } from './statistics.ts'
import { makeSynthetic, reader } from './synthetic-workspace.ts'

/** Frame times while the heat map of 3 321 communes and 10 indicators scrolls, a screenful after the other, in a browser without a GPU. */

const steps = Number(process.argv[2] ?? 80)
const folder = temporaryFolder()
const databaseUrl = `sqlite:${folder.path}/scroll.sqlite`
const database = await openDatabase(databaseUrl)
await migrate(database)
await makeSynthetic(database, { units: 3_321, indicators: 10, years: 2 })
await database.close()
const product = await startProduct({ databaseUrl })
try {
  await withPage(product.address, reader, '/', async (page) => {
    const table = page.getByRole('region').filter({ has: page.locator('table[aria-rowcount]') })
    await table.scrollIntoViewIfNeeded()
    const frames = await table.evaluate(scrollThrough, steps)
    const rows = await table.locator('tbody tr').count()
    const print = (part: number) => quantile(frames, part).toFixed(1)
    console.log(`heat map, 3 321 rows × 10, ${frames.length} frames of 400 px: p50 ${print(0.5)} ms, p95 ${print(0.95)} ms; ${rows} rows in the page`)
  })
} finally {
  await product.stop()
  folder.remove()
}

/** Runs in the page: scrolls 400 px a frame and notes how long each frame took. */
function scrollThrough(scroller: Element, steps: number): Promise<number[]> {
  return new Promise((done) => {
    const frames: number[] = []
    let last = performance.now()
    const step = () => {
      const now = performance.now()
      frames.push(now - last)
      last = now
      if (frames.length > steps) return done(frames.slice(1))
      scroller.scrollBy(0, 400)
      requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
}
