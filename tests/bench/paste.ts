import { quantile } from './statistics.ts'
import { withWideTable } from './wide-page.ts'
import { ordinaryFigure, wide } from './wide-workspace.ts'

/**
 * From the paste of 150 × 20 figures with the names of their units and headings, as a spreadsheet puts them on the clipboard, to the painted
 * preview: parsed, matched, judged and drawn.
 */

const pastes = Number(process.argv[2] ?? 20)

await withWideTable(async (page) => {
  const lines = Array.from({ length: wide.rows }, (_, row) => [
    `Xã số ${row}`,
    ...Array.from({ length: wide.columns }, (_figure, column) => ordinaryFigure(row, column)),
  ])
  const heads = ['Đơn vị', ...Array.from({ length: wide.columns }, (_, column) => `Số ${column}`)]
  const html = `<table>${[heads, ...lines].map((line) => `<tr>${line.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`
  const times: number[] = []
  for (let paste = 0; paste <= pastes; paste += 1) {
    await page.getByRole('grid').getByRole('textbox').first().focus()
    times.push(await page.evaluate(pasteAndPaint, html))
    const words = await page.getByRole('dialog').getByRole('status').textContent()
    if (words?.includes('3.000') !== true) throw new Error(`not everything was understood: ${words}`)
    await page.getByRole('button', { name: 'Không dán' }).click()
  }
  // The first paste loads what the preview needs and is not counted.
  const print = (part: number) => quantile(times.slice(1), part).toFixed(1)
  console.log(
    `paste of 150 × 20 to the painted preview, ${pastes} times: p50 ${print(0.5)} ms, p95 ${print(0.95)} ms (the first ${times[0]?.toFixed(1)} ms)`,
  )
})

/** Runs in the page. */
function pasteAndPaint(html: string): Promise<number> {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/html', html)
  const began = performance.now()
  document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  return new Promise((done, failed) => {
    requestAnimationFrame(() => {
      setTimeout(() => (document.querySelector('dialog[open]') === null ? failed(new Error('no preview')) : done(performance.now() - began)))
    })
  })
}
