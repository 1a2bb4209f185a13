import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../setup/browser.ts'
import { startProduct, temporaryFolder } from '../setup/product.ts'
import type { Product } from '../setup/product.ts'
import { openAs, patience, people } from './people.ts'
import { centre, finalCell, isStored, sheetPath } from './sheet-page.ts'

let browser: Browser
let product: Product
const folder = temporaryFolder()

beforeAll(async () => {
  browser = await launchBrowser()
  product = await startProduct({ databaseUrl: `sqlite:${join(folder.path, 'import.sqlite')}` })
})

afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
})

afterAll(async () => {
  await browser.close()
  await product.stop()
  folder.remove()
})

/** The form of the centre as somebody there would make it: titles, merged headings, a sum, a misspelt name. */
async function messyFile(doctors: string, beds: number): Promise<Buffer> {
  const rows = [
    ['SỞ Y TẾ LÂM ĐỒNG'],
    ['BÁO CÁO NHÂN LỰC, GIƯỜNG BỆNH NĂM 2025'],
    [],
    ['STT', 'Tên đơn vị', 'Thực hiện năm 2025', null, 'Nguồn khác'],
    [null, null, 'Số bác sĩ', 'Giường thực kê', null],
    [1, 'Trung tâm Y tế khu vực Di Lynh', doctors, beds, 3],
    [null, 'Tổng cộng', doctors, beds, 3],
    [],
    ['Người lập biểu'],
  ]
  const merges = [{ startRow: 3, startCol: 2, endRow: 3, endCol: 3 }]
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'Biểu 01', rows, merges }] }))
}

async function choose(page: Page, buffer: Buffer, name = 'bao cao 2025.xlsx'): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

describe('a file of an office', () => {
  it('is understood with a little help, stored, and needs no help the second time', async () => {
    const { page } = await openAs(browser, `${product.address}${sheetPath}`, people.clerk)
    await page.getByRole('link', { name: 'Nhập từ tệp' }).click()
    await choose(page, await messyFile('70 người', 121))
    await page.getByRole('heading', { name: 'Từng cột là gì' }).waitFor(patience)
    await button(page, 'Bỏ qua 1 cột chưa rõ').click()
    await button(page, 'Tiếp: đơn vị').click()
    await button(page, /^Đúng: /).click()
    await button(page, 'Tiếp: xem trước').click()
    await page.getByText(/ô sẽ được lưu/).waitFor(patience)
    const explain = page.getByLabel('Giải trình chung cho các số khác thường')
    if ((await explain.count()) > 0) {
      await explain.fill('Đã đối chiếu với phòng tổ chức')
      await button(page, 'Dùng giải trình').first().click()
    }
    await button(page, 'Lưu 2 số').click()
    await page.getByRole('heading', { name: 'Đã lưu 2 số' }).waitFor(patience)
    await page.getByRole('link', { name: /năm 2025/ }).click()
    await isStored(finalCell(page, 'Bác sĩ'), '70')

    await page.getByRole('link', { name: 'Nhập từ tệp' }).click()
    await choose(page, await messyFile('71 người', 121))
    await page.getByText(/ô sẽ được lưu/).waitFor(patience)
    expect(await page.getByRole('heading', { name: 'Từng cột là gì' }).count()).toBe(0)
    await button(page, 'Lưu 1 số').click()
    await page.getByRole('heading', { name: 'Đã lưu 1 số' }).waitFor(patience)
    expect(page.url()).not.toContain(centre.id)
  })

  it('is refused with a sentence that says what to do, when it is the wrong one', async () => {
    const { page } = await openAs(browser, `${product.address}/nhap-lieu/tu-tep`, people.clerk)
    await page.locator('input[type=file]').waitFor({ state: 'attached', ...patience })
    await choose(page, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'cu.xls')
    await page.getByText(/tệp \.xls cũ hoặc tệp có mật khẩu/).waitFor(patience)
  })
})
