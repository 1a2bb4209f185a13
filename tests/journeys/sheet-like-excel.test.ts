import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../setup/browser.ts'
import { startProduct, temporaryFolder } from '../setup/product.ts'
import type { Product } from '../setup/product.ts'
import { openAs, patience, people } from './people.ts'
import { cellSays, communes, finalCell, finalVersions, isStored, sheetPath } from './sheet-page.ts'

/** Puts a table on the clipboard, as Excel does, and pastes it into the cell that has the focus. */
async function pasteTable(page: Page, lines: readonly (readonly string[])[]): Promise<void> {
  const html = `<html><body><table>${lines.map((line) => `<tr>${line.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table></body></html>`
  await page.evaluate((table) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', table)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

let browser: Browser
let product: Product
const folder = temporaryFolder()

beforeAll(async () => {
  browser = await launchBrowser()
  product = await startProduct({ databaseUrl: `sqlite:${join(folder.path, 'journey.sqlite')}` })
})

afterAll(async () => {
  await browser.close()
  await product.stop()
  folder.remove()
})

describe('the sheet works like Excel', () => {
  it('takes a pasted table after a look at it, and the keys of a spreadsheet', async () => {
    const { page, problems } = await openAs(browser, `${product.address}${sheetPath}`, people.clerk)
    const [first = '', second = '', third = ''] = communes
    await finalCell(page, first).focus()
    await pasteTable(page, [
      ['TT', 'Đơn vị', 'Chính thức 2025'],
      ['1', second.replace('Xã', 'X.'), '0'],
      ['2', first, '1'],
      ['3', 'Xã Không Có', '1'],
    ])
    const dialog = page.getByRole('dialog', { name: 'Xem trước khi dán' })
    await dialog.getByText('Biểu không có hàng “Xã Không Có”: không lưu.').waitFor()
    await dialog.getByRole('button', { name: 'Lưu 2 ô' }).click()
    await isStored(finalCell(page, first), '1')
    await isStored(finalCell(page, second), '0')

    await finalCell(page, first).focus()
    await page.keyboard.press('Control+z')
    await cellSays(finalCell(page, first), 'chưa nhập')
    await cellSays(finalCell(page, second), 'chưa nhập')
    await page.keyboard.press('Control+y')
    await isStored(finalCell(page, first), '1')
    await isStored(finalCell(page, second), '0')

    // The first two rows are chosen with the keyboard, the first is filled down, and both are emptied.
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText('Đã chọn 2 hàng × 1 cột.').waitFor({ state: 'attached' })
    await page.keyboard.press('Control+d')
    await isStored(finalCell(page, second), '1')
    await page.keyboard.press('Delete')
    await cellSays(finalCell(page, first), 'chưa nhập')
    await cellSays(finalCell(page, second), 'chưa nhập')
    await page.keyboard.press('Control+z')
    await isStored(finalCell(page, second), '1')
    await cellSays(finalCell(page, third), 'chưa nhập')
    expect(problems).toEqual([])
    await page.context().close()
  })

  it('is filled for several units at once', async () => {
    const { page, problems } = await openAs(browser, `${product.address}/nhap-lieu?bang=units&nam=2025`, people.clerk)
    const grid = page.getByRole('grid', { name: 'Số liệu chính thức năm 2025 của nhiều đơn vị' })
    await grid.waitFor()
    const doctors = grid.getByRole('textbox', { name: /^Trung tâm Y tế khu vực Di Linh, Bác sĩ, Chính thức 2025/ })
    await doctors.focus()
    await page.keyboard.type('69')
    await page.keyboard.press('Enter')
    await isStored(doctors, '69')
    await expect.poll(async () => (await finalVersions(page, 'doctors')).map(({ value }) => value), patience).toEqual(['69'])
    expect(problems).toEqual([])
    await page.context().close()
  })
})
