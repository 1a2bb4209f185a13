import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { readPlainDocument } from '../setup/plain-document.ts'
import { readPlainWorkbook, shownRows } from '../setup/plain-workbook.ts'
import { printed } from '../setup/printed.ts'
import { goTo, openAs, people } from './people.ts'
import { startedProduct } from './started-product.ts'

const started = startedProduct()

async function fileOf(page: Page, item: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download', { timeout: 60_000 })
  await page.getByRole('button', { name: 'Tải tệp' }).click()
  await page.getByRole('menuitem', { name: item }).click()
  const file = await download
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

describe('a report', () => {
  it('is made, completed, printed on A4 from any window, and taken away as Word and Excel with the same numbers', async () => {
    const { page, problems } = await openAs(started.browser, `${started.address}/bao-cao`, people.reviewer)
    await page.getByRole('button', { name: 'Lập báo cáo mới' }).click()
    const dialog = page.getByRole('dialog', { name: 'Lập báo cáo mới' })
    await dialog.getByLabel('Năm').selectOption('2024')
    await dialog.getByRole('button', { name: 'Lập báo cáo' }).click()
    const paper = page.getByRole('article', { name: /^Văn bản: / })
    await paper.getByText('I. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU').waitFor({ timeout: 30_000 })
    await page.getByLabel('Số', { exact: true }).fill('5')
    await page.getByLabel('Ngày ban hành').fill('2025-12-05')
    await paper.getByText('Số: 05/BC-SYT').waitFor()
    await page.getByRole('button', { name: 'Lưu thể thức' }).click()
    await page.getByText('Đã lưu hết').waitFor()

    const wide = await printed(page)
    expect(wide.pages[0]).toMatch(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/)
    expect(wide.pages[0]).not.toMatch(/Lưu thể thức|Xem trước|Không gian mẫu/)
    expect(wide.sizes[0]).toMatchObject({ width: 595, height: 842 })
    expect(wide.sizes.at(-1)).toMatchObject({ width: 842, height: 595 })
    await page.setViewportSize({ width: 390, height: 844 })
    expect((await printed(page)).pages).toEqual(wide.pages)

    const word = await fileOf(page, /^Word/)
    expect(word.name).toMatch(/^tong-ket-.*\.docx$/)
    const document = readPlainDocument(word.bytes)
    expect(document.broken).toEqual([])
    const text = document.paragraphs.join('\n')
    expect(text).toContain('Số: 05/BC-SYT')
    const excel = await fileOf(page, /^Excel/)
    const official = readPlainWorkbook(excel.bytes).find(({ name }) => name === 'Biểu 01')
    if (official === undefined) throw new Error('no official table')
    const numbers = shownRows(official).flatMap((row) => row.filter((cell) => /^[+−]?\d[\d.]*,\d+$/.test(cell)))
    expect(numbers.length).toBeGreaterThan(4)
    expect(numbers.filter((number) => !text.includes(number))).toEqual([])

    await goTo(page, `${started.address}/bao-cao`)
    await page.getByLabel('Số', { exact: true }).waitFor()
    expect(await page.getByLabel('Số', { exact: true }).inputValue()).toBe('5')
    expect(problems).toEqual([])
    await page.context().close()
  })
})
