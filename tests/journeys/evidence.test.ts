import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../setup/product.ts'
import { ascii, pdfFile } from '../setup/sample-files.ts'
import { openAs, patience, people } from './people.ts'
import { returnReport } from './returned-report.ts'
import { centre, finalCell, sheetPath } from './sheet-page.ts'
import { startedProduct } from './started-product.ts'

const started = startedProduct()
const folder = temporaryFolder()
afterAll(folder.remove)

const question = 'Sao số bác sĩ không đổi so với năm trước?'
const answer = 'Hai người đi, hai người đến; danh sách trong tệp đính kèm.'

function file(name: string, bytes: Uint8Array): string {
  const path = join(folder.path, name)
  writeFileSync(path, bytes)
  return path
}

/** The room of the row's final cell, opened as the keyboard opens it. */
async function openRoom(page: Page, row: string) {
  await finalCell(page, row).focus()
  await page.keyboard.press('Shift+F2')
  const room = page.getByRole('dialog', { name: `${row}, Chính thức 2025` })
  await room.waitFor()
  return room
}

describe('what proves a figure', () => {
  it('is attached by the clerk, read by the reviewer, asked about, answered and settled', async () => {
    const report = await returnReport(started.address, 'Đề nghị gửi kèm danh sách bác sĩ')
    const clerk = await openAs(started.browser, `${started.address}${sheetPath}`, people.clerk)
    const room = await openRoom(clerk.page, 'Bác sĩ')
    await room.locator('input[type=file]').setInputFiles(file('Danh sách bác sĩ (bản ký).pdf', pdfFile('Danh sach bac si')))
    await room.getByText('Đã đính kèm Danh sách bác sĩ (bản ký).pdf.').waitFor()
    await clerk.page.keyboard.press('Escape')

    const reviewer = await openAs(started.browser, `${started.address}/duyet?nam=2025&bao-cao=${report}`, people.reviewer)
    const row = reviewer.page.getByRole('row', { name: /^Bác sĩ.*1 tệp/ })
    await row.waitFor()
    await row.getByRole('button', { name: 'Lịch sử và trao đổi: Bác sĩ' }).press('Enter')
    const desk = reviewer.page.getByRole('dialog', { name: 'Bác sĩ, Chính thức 2025' })
    await desk.getByText('Trả lại báo cáo chính thức').waitFor()
    await desk.getByRole('button', { name: 'Xem Danh sách bác sĩ (bản ký).pdf' }).click()
    const viewer = reviewer.page.getByRole('dialog', { name: 'Danh sách bác sĩ (bản ký).pdf' })
    await viewer.locator('iframe[src^="blob:"]').waitFor()
    const download = reviewer.page.waitForEvent('download')
    await viewer.getByRole('button', { name: 'Tải về' }).click()
    expect((await download).suggestedFilename()).toBe('Danh sách bác sĩ (bản ký).pdf')
    await reviewer.page.keyboard.press('Escape')
    await viewer.waitFor({ state: 'detached' })
    await desk.getByRole('textbox', { name: 'Hỏi hoặc trả lời' }).fill(question)
    await reviewer.page.keyboard.press('Control+Enter')
    await desk.getByRole('listitem').filter({ hasText: question }).waitFor()
    await reviewer.page.keyboard.press('Escape')
    await row.getByText('1 tin, chưa xong').waitFor()

    await clerk.page.reload()
    await clerk.page.getByRole('textbox', { name: /^Bác sĩ, Chính thức 2025.*1 tin, chưa xong, 1 tệp/ }).waitFor()
    const asked = await openRoom(clerk.page, 'Bác sĩ')
    await asked.getByText(question).waitFor()
    await expect.poll(() => clerk.page.evaluate(() => document.activeElement?.tagName), patience).toBe('TEXTAREA')
    await clerk.page.keyboard.type(answer)
    await clerk.page.keyboard.press('Control+Enter')
    await asked.getByRole('listitem').filter({ hasText: answer }).waitFor()

    await reviewer.page.reload()
    await row.getByText('2 tin, chưa xong').waitFor()
    await row.getByRole('button', { name: 'Lịch sử và trao đổi: Bác sĩ' }).click()
    await desk.getByText(answer).waitFor()
    await desk.getByRole('button', { name: 'Đánh dấu đã xong' }).click()
    await desk.getByText('Đã xong', { exact: true }).waitFor()
    await reviewer.page.keyboard.press('Escape')
    await row.getByText('chưa xong').waitFor({ state: 'detached' })
    expect([...clerk.problems, ...reviewer.problems]).toEqual([])
  })

  it('is refused with a sentence when it is something else, and can be stopped while it is sent', async () => {
    const { page } = await openAs(started.browser, `${started.address}${sheetPath}`, people.clerk)
    const room = await openRoom(page, 'Giường bệnh kế hoạch')
    const input = room.locator('input[type=file]')
    await input.setInputFiles(file('giả.pdf', ascii('<html><script>alert(1)</script></html>')))
    await room.getByText(/^giả\.pdf: Chỉ nhận tệp PDF, JPG, PNG, XLSX, DOCX\./).waitFor()
    await room.getByRole('button', { name: 'Bỏ qua' }).click()

    const large = new Uint8Array(9 * 1024 * 1024)
    large.set(pdfFile())
    large.set(ascii('%%EOF\n'), large.length - 6)
    const line = await page.context().newCDPSession(page)
    await line.send('Network.emulateNetworkConditions', { offline: false, latency: 20, downloadThroughput: -1, uploadThroughput: 100 * 1024 })
    await input.setInputFiles(file('bản quét.pdf', large))
    await room.getByRole('progressbar').waitFor()
    await room.getByRole('button', { name: 'Hủy gửi bản quét.pdf' }).click()
    await room.getByText('Đã hủy gửi bản quét.pdf.').waitFor()
    await line.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 })
    const query = new URLSearchParams({ reporter: centre.id, period: '2025', stage: 'final', subject: centre.id, element: 'plannedBeds' })
    const listed = await page.context().request.get(`${started.address}/api/v1/evidence?${query}`)
    expect(await listed.json()).toMatchObject({ files: [] })
    await input.setInputFiles(file('bản quét.pdf', large))
    await room.getByText('Đã đính kèm bản quét.pdf.').waitFor(patience)
  })
})
