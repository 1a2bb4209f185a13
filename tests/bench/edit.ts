import { startProduct, temporaryFolder } from '../setup/product.ts'
import { withPage } from './bench-page.ts'
import { quantile } from './statistics.ts'
import { withWideTable } from './wide-page.ts'
import { ordinaryFigure } from './wide-workspace.ts'

/**
 * First the keys in a table of 150 units × 20 elements, each to the frame that shows what it changed; then, with the server in it,
 * from the key that ends an edit to the cell that says "đã lưu" on the screen, over loopback, on the sheet of a health centre. Looked at once a
 * frame from outside the page, so each figure holds a few milliseconds of the browser's driver.
 */

const edits = Number(process.argv[2] ?? 40)
/** Milliseconds: faster than anybody types, and slow enough that a key is not measured with the ones waiting before it. */
const betweenKeys = 40
const folder = temporaryFolder()
const product = await startProduct({ databaseUrl: `sqlite:${folder.path}/edit.sqlite` })
try {
  await withPage(product.address, 'thongke.dilinh', '/nhap-lieu?nam=2025', async (page) => {
    const cell = page.getByRole('textbox', { name: /^Xã Bảo Thuận(, .*)?, Chính thức 2025, / })
    const times: number[] = []
    for (let edit = 0; edit <= edits; edit += 1) {
      const figure = edit % 2 === 0 ? '1' : '0'
      await cell.click()
      await page.keyboard.type(figure)
      const began = performance.now()
      await page.keyboard.press('Enter')
      await page.waitForFunction(isSaved, figure, { polling: 'raf', timeout: 15_000 })
      times.push(performance.now() - began)
    }
    // The first edit begins the report and is not counted.
    const print = (part: number) => quantile(times.slice(1), part).toFixed(1)
    console.log(`cell edit to painted "đã lưu", ${edits} edits: p50 ${print(0.5)} ms, p95 ${print(0.95)} ms`)
  })
} finally {
  await product.stop()
  folder.remove()
}

/** Runs in the page, once a frame. */
function isSaved(figure: string): boolean {
  const cells = document.querySelectorAll<HTMLInputElement>('input[aria-label^="Xã Bảo Thuận"][aria-label*="Chính thức 2025"]')
  return [...cells].some((cell) => cell.value === figure && cell.getAttribute('aria-label')?.includes('đã lưu') === true)
}

await withWideTable(async (page) => {
  const grid = page.getByRole('grid')
  const column = 3
  await grid.getByRole('textbox').nth(column).click()
  await page.evaluate(notePaints)
  for (let row = 0; row < edits; row += 1) {
    await page.keyboard.type(ordinaryFigure(row, column), { delay: betweenKeys })
    await page.keyboard.press('Enter', { delay: betweenKeys })
  }
  await page.waitForTimeout(200)
  const times = await page.evaluate(() => (globalThis as unknown as { paints: { key: string; took: number }[] }).paints)
  const of = (isWanted: (key: string) => boolean) => times.filter(({ key }) => isWanted(key)).map(({ took }) => took)
  const tell = (name: string, taken: readonly number[]) =>
    console.log(
      `150 × 20, ${name} to painted, ${taken.length} times: p50 ${quantile(taken, 0.5).toFixed(1)} ms, p95 ${quantile(taken, 0.95).toFixed(1)} ms`,
    )
  tell(
    'a digit typed',
    of((key) => key !== 'Enter'),
  )
  tell(
    'an edit left with Enter',
    of((key) => key === 'Enter'),
  )
})

/** Runs in the page: notes for every key how long it took until the frame with what it changed was drawn. */
function notePaints(): void {
  const paints: { key: string; took: number }[] = []
  Object.assign(globalThis, { paints })
  document.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      requestAnimationFrame(() => {
        setTimeout(() => paints.push({ key, took: performance.now() - timeStamp }))
      })
    },
    { capture: true },
  )
}
