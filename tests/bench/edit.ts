import { startProduct, temporaryFolder } from '../setup/product.ts'
import { withPage } from './bench-page.ts'
import { quantile } from './statistics.ts'

/** From the key that ends an edit to the cell that says "đã lưu" on the screen, over loopback, on the sheet of a health centre. */

const edits = Number(process.argv[2] ?? 40)
const folder = temporaryFolder()
const product = await startProduct({ databaseUrl: `sqlite:${folder.path}/edit.sqlite` })
try {
  await withPage(product.address, 'thongke.dilinh', '/nhap-lieu?nam=2025', async (page) => {
    const cell = page.getByRole('textbox', { name: /^Xã Bảo Thuận(, .*)?, Chính thức 2025, / }).first()
    const times: number[] = []
    for (let edit = 0; edit <= edits; edit += 1) {
      await cell.click()
      await page.keyboard.type(edit % 2 === 0 ? '1' : '0')
      const painted = cell.evaluate(untilSaved)
      await page.keyboard.press('Enter')
      times.push(await painted)
    }
    // The first edit begins the report and is not counted.
    const print = (part: number) => quantile(times.slice(1), part).toFixed(1)
    console.log(`cell edit to painted "đã lưu", ${edits} edits: p50 ${print(0.5)} ms, p95 ${print(0.95)} ms`)
  })
} finally {
  await product.stop()
  folder.remove()
}

/** Runs in the page: from the next Enter until the cell's label says it is saved and that is painted. */
function untilSaved(cell: Element): Promise<number> {
  return new Promise((done) => {
    let began = 0
    let wasUnsaved = false
    cell.addEventListener(
      'keydown',
      (event) => {
        if (!(event instanceof KeyboardEvent) || event.key !== 'Enter') return
        began = performance.now()
        const look = () => {
          const isSaved = cell.getAttribute('aria-label')?.includes('đã lưu') === true
          wasUnsaved ||= !isSaved
          if (wasUnsaved && isSaved) requestAnimationFrame(() => done(performance.now() - began))
          else requestAnimationFrame(look)
        }
        look()
      },
      { once: true, capture: true },
    )
  })
}
