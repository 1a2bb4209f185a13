import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openAs, patience, people, reload } from './people.ts'
import { fillReport } from './returned-report.ts'
import { centre, cellSays, finalCell, finalVersions, hasFocus, isStored, sheetPath, typeFigure } from './sheet-page.ts'
import { startedProduct } from './started-product.ts'

const started = startedProduct()

const beds = 'Giường bệnh (thực kê)'
const askedOfDoctors = 'Số này có gồm bác sĩ hợp đồng không?'
const askedOfBeds = 'Quyết định giao giường số mấy?'
const reasonOfHead = 'Xem lại số bác sĩ theo bảng lương tháng 12'

describe('a report that two sign', () => {
  it('goes from clerk to head to department, back by cells, and is approved with others', async () => {
    const { address, browser } = started
    await fillReport(address)
    const head = await openAs(browser, `${address}${sheetPath}`, people.head)
    await signInTwoSteps(head.page)
    const clerk = await openAs(browser, `${address}${sheetPath}`, people.clerk)
    await change(clerk.page, 'Bác sĩ', '70')
    await prepare(clerk.page)

    await reload(head.page)
    await sendBack(head.page)
    await reload(clerk.page)
    await clerk.page.getByText(`Lãnh đạo đơn vị yêu cầu sửa: ${reasonOfHead}`).waitFor(patience)
    await change(clerk.page, 'Bác sĩ', '71')
    await prepare(clerk.page)
    await reload(head.page)
    await sign(head.page)

    const reviewer = await openAs(browser, `${address}/duyet?nam=2025`, people.reviewer)
    await openReport(reviewer.page)
    await returnTwoCells(reviewer.page)

    await reload(clerk.page)
    await answer(clerk.page)
    await prepare(clerk.page)
    await reload(head.page)
    await sign(head.page)

    await reload(reviewer.page)
    await reviewer.page.getByRole('tab', { name: /^Chờ thẩm định/ }).click()
    await openReport(reviewer.page)
    await readChanges(reviewer.page)
    await approveTogether(reviewer.page)
    const [version] = (await finalVersions(clerk.page, 'doctors')).slice(-1)
    expect(version).toMatchObject({ value: '72', approved: true })
    for (const { problems } of [clerk, head, reviewer]) expect(problems).toEqual([])
  }, 150_000)
})

async function signInTwoSteps(page: Page): Promise<void> {
  await page.getByText('Đang áp dụng: Một bước').waitFor(patience)
  await page.getByRole('button', { name: 'Cách ký' }).click()
  const dialog = page.getByRole('dialog', { name: 'Cách ký báo cáo' })
  await dialog.getByRole('radio', { name: /^Hai bước/ }).check()
  await dialog.getByRole('button', { name: 'Lưu cách ký' }).click()
  await page.getByText('Đang áp dụng: Hai bước').waitFor(patience)
}

async function change(page: Page, row: string, figure: string): Promise<void> {
  await finalCell(page, row).click()
  await typeFigure(page, figure)
  await isStored(finalCell(page, row), figure)
}

async function prepare(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Trình lãnh đạo ký' }).click()
  const dialog = page.getByRole('dialog', { name: 'Trình lãnh đạo ký báo cáo chính thức năm 2025' })
  await dialog.getByRole('button', { name: 'Trình ký' }).click()
  await page.getByText('Đã trình, chờ lãnh đạo đơn vị ký gửi Sở.').waitFor(patience)
}

async function sendBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Yêu cầu sửa' }).click()
  const dialog = page.getByRole('dialog', { name: 'Yêu cầu sửa trước khi ký' })
  await dialog.getByRole('button', { name: 'Yêu cầu sửa' }).click()
  await dialog.getByText('Hãy ghi lý do.').waitFor()
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill(reasonOfHead)
  await dialog.getByRole('button', { name: 'Yêu cầu sửa' }).click()
  await page.getByText('Đã chuyển báo cáo chính thức về người lập biểu.').waitFor(patience)
}

async function sign(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ký gửi báo cáo' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ký gửi báo cáo chính thức năm 2025' })
  await dialog.getByRole('button', { name: 'Ký gửi', exact: true }).click()
  await page.getByText('Đã ký gửi báo cáo chính thức.').waitFor(patience)
}

async function openReport(page: Page): Promise<void> {
  const queue = page.getByRole('navigation', { name: 'Danh sách báo cáo' })
  await queue.getByRole('link').filter({ hasText: centre.name }).filter({ hasText: 'Chính thức 2025' }).click()
  await page.getByRole('heading', { level: 2, name: centre.name }).waitFor(patience)
}

async function returnTwoCells(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Nhận thẩm định' }).click()
  await page.getByText(`${people.reviewer} đang thẩm định`).first().waitFor(patience)
  await page.getByRole('button', { name: 'Trả lại', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Trả lại báo cáo' })
  await dialog.getByRole('checkbox', { name: /^Bác sĩ: 71/ }).check()
  await dialog.getByRole('checkbox', { name: /^Giường bệnh \(thực kê\): / }).check()
  await dialog.getByRole('textbox', { name: 'Cần sửa gì ở ô Bác sĩ' }).fill(askedOfDoctors)
  await dialog.getByRole('textbox', { name: `Cần sửa gì ở ô ${beds}` }).fill(askedOfBeds)
  await dialog.getByRole('button', { name: 'Trả lại' }).click()
  await page.getByText('Đã trả lại: TTYT KV Di Linh').waitFor(patience)
}

/** The cells asked about are marked until they are changed; one is reached from the list above the sheet. */
async function answer(page: Page): Promise<void> {
  const reports = page.getByRole('region', { name: 'Tình trạng báo cáo' })
  await reports.getByText('2 ô Sở hỏi, chưa sửa:').waitFor(patience)
  await reports.getByText(askedOfBeds).waitFor()
  await cellSays(finalCell(page, 'Bác sĩ'), 'đã lưu, Sở hỏi')
  await cellSays(finalCell(page, beds), 'đã lưu, Sở hỏi')
  await reports.getByRole('button', { name: beds }).click()
  await page.getByRole('region', { name: 'Ô đang chọn' }).getByText(`Sở hỏi: ${askedOfBeds}`).waitFor(patience)
  await hasFocus(finalCell(page, beds))
  const corrected = String(Number(await finalCell(page, beds).inputValue()) - 1)
  await typeFigure(page, corrected)
  await isStored(finalCell(page, beds), corrected)
  await reports.getByText('1 ô Sở hỏi, chưa sửa:').waitFor(patience)
  // Enter went down to the next row.
  await hasFocus(finalCell(page, 'Bác sĩ'))
  await typeFigure(page, '72')
  await isStored(finalCell(page, 'Bác sĩ'), '72')
  await reports.getByText('ô Sở hỏi, chưa sửa').waitFor({ state: 'detached' })
  expect(await finalCell(page, 'Bác sĩ').getAttribute('aria-label')).not.toContain('Sở hỏi')
}

async function readChanges(page: Page): Promise<void> {
  const changes = page.getByRole('table', { name: /^Thay đổi so với lần gửi trước/ })
  await changes.waitFor(patience)
  const rows = await changes.getByRole('row').allInnerTexts()
  expect(rows).toHaveLength(3)
  expect(rows.find((row) => row.startsWith('Bác sĩ'))).toMatch(/^Bác sĩ\s+71\s+72\s+Thống kê TTYT khu vực Di Linh$/)
}

async function approveTogether(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /^Chọn TTYT KV Di Linh, chính thức 2025 / }).check()
  await page.getByRole('button', { name: 'Duyệt 1 báo cáo không có số lạ' }).click()
  await page.getByRole('region', { name: 'Kết quả duyệt cùng' }).getByText('Đã duyệt 1 báo cáo.').waitFor(patience)
}
