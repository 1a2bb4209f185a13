import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { goTo, openAs, patience, people } from './people.ts'
import { startedProduct } from './started-product.ts'

const started = startedProduct()
const screen = '/quan-tri/tieu-chi-xa'
const knockout = 'Trạm y tế không có người trực'

describe('a scoring year of communes', () => {
  it('goes from the self-score over the appraisal to the decision, and the share follows', async () => {
    const open = (person: string, path: string) => openAs(started.browser, `${started.address}${path}`, person)
    const reviewer = await open(people.reviewer, `${screen}?nam=2025&phan=forms`)
    await addKnockout(reviewer.page)
    const clerk = await open(people.clerk, '/nhap-lieu?nam=2025')
    const commune = await selfScore(clerk.page)
    await openSheet(reviewer.page, commune.address)
    await fails(reviewer.page)
    await goTo(reviewer.page, `${started.address}${screen}?nam=2025&tim=${encodeURIComponent(commune.name)}`)
    await reviewer.page
      .getByRole('row', { name: new RegExp(commune.name) })
      .getByText(`điểm liệt: ${knockout}`)
      .waitFor()
    const before = await recognised(reviewer.page)
    await openSheet(reviewer.page, commune.address)
    await recordDecision(reviewer.page)
    await goTo(reviewer.page, `${started.address}${screen}?nam=2025`)
    expect(await recognised(reviewer.page)).toBe(before + 1)
    await countFromDecisions(reviewer.page)
    await goTo(reviewer.page, `${started.address}/chi-tieu/communesMeetingCriteria?nghi-quyet=nq11-lam-dong&nam=2025`)
    await reviewer.page.getByText(`${before + 1}/51 xã có quyết định công nhận còn hiệu lực ngày 31/12.`).waitFor(patience)
    expect([reviewer.problems, clerk.problems]).toEqual([[], []])
  })
})

describe('the kinds of population', () => {
  it('are compared before one is chosen, and the verdict follows the choice', async () => {
    const { page, problems } = await openAs(started.browser, `${started.address}/quan-tri/dan-so?phan=effects&nam=2024`, people.reviewer)
    const census = page.getByRole('region', { name: 'Nếu dùng dân số điều tra' }).first()
    const row = census.getByRole('row', { name: /Tỉnh Lâm Đồng.*Bác sĩ/ })
    await row.getByText('8,46').waitFor(patience)
    await row.getByText('Còn thiếu 6 bác sĩ').waitFor()
    await goTo(page, `${started.address}/quan-tri/dan-so`)
    await page.getByRole('button', { name: 'Đổi loại dùng để tính' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Từ năm' }).selectOption('2024')
    await dialog.getByRole('combobox', { name: 'Dùng trước tiên' }).selectOption('census')
    await dialog.getByRole('button', { name: 'Đổi loại' }).click()
    await page.getByText('Đã đổi loại dân số dùng để tính.').waitFor()
    await goTo(page, `${started.address}/chi-tieu/doctorsPer10k?nghi-quyet=nq11-lam-dong&nam=2024`)
    await page.getByText('Còn thiếu 6 bác sĩ').first().waitFor(patience)
    expect(problems).toEqual([])
  })
})

async function addKnockout(page: Page): Promise<void> {
  const form = page.getByRole('region', { name: 'Mẫu chấm QĐ 1300/QĐ-BYT' })
  await form.getByRole('button', { name: 'Thêm điểm liệt' }).click(patience)
  await form.getByRole('textbox', { name: 'Mã' }).fill('2.1')
  await form.getByRole('textbox', { name: 'Nội dung' }).fill(knockout)
  await form.getByRole('button', { name: 'Lưu mẫu chấm' }).click()
  await page.getByText('Đã lưu mẫu chấm.').waitFor()
}

/** The clerk scores the first commune of its own without a decision, by keyboard; gives where it is. */
async function selfScore(page: Page): Promise<{ name: string; address: string }> {
  await page.getByRole('link', { name: 'Chấm tiêu chí xã' }).click(patience)
  const row = page
    .getByRole('row')
    .filter({ hasNotText: 'MH-' })
    .filter({ has: page.getByRole('rowheader') })
    .first()
  const link = row.getByRole('link').first()
  const name = await link.innerText(patience)
  await link.click()
  await page.getByRole('heading', { level: 1, name: `Phiếu chấm ${name}` }).waitFor(patience)
  const cells = page.getByRole('textbox', { name: /^Tự chấm, tiêu chí / })
  await cells.first().click()
  const points = ['14', '10', '12', '9', '19', '12', '6', '11', '3', '3,5']
  for (const each of points) {
    await page.keyboard.press('Control+A')
    await page.keyboard.type(each)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('region', { name: 'Tự chấm', exact: true }).getByText('99,5/100').waitFor(patience)
  await page.getByRole('region', { name: 'Tự chấm', exact: true }).getByText('Đủ điểm đạt').waitFor()
  await expect.poll(() => page.locator('[data-status="saving"], [data-status="typing"]').count(), patience).toBe(0)
  return { name, address: page.url() }
}

async function openSheet(page: Page, address: string): Promise<void> {
  await goTo(page, address)
  await page.getByRole('heading', { name: 'Quyết định công nhận' }).waitFor(patience)
}

/** All points and one knock-out item: not met, by the name of the item. */
async function fails(page: Page): Promise<void> {
  const verdict = page.getByRole('region', { name: 'Thẩm định', exact: true })
  const cells = page.getByRole('textbox', { name: /^Thẩm định, tiêu chí / })
  await cells.first().click()
  for (const each of ['14', '10', '12', '9', '19', '12', '6', '11', '3', '4']) {
    await page.keyboard.press('Control+A')
    await page.keyboard.type(each)
    await page.keyboard.press('Enter')
  }
  await verdict.getByText('100/100').waitFor(patience)
  await page.getByRole('checkbox', { name: `Thẩm định, điểm liệt: ${knockout}` }).check()
  await verdict.getByText(`điểm liệt: ${knockout}`).waitFor(patience)
  await verdict.getByText('Chưa đạt', { exact: true }).waitFor()
}

/** How many communes the head of the list calls recognised. */
async function recognised(page: Page): Promise<number> {
  const words = await page.getByText(/^\d+\/51 xã có quyết định công nhận còn hiệu lực/).innerText(patience)
  return Number(words.split('/')[0])
}

async function recordDecision(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: `Thẩm định, điểm liệt: ${knockout}` }).uncheck()
  await page.getByRole('region', { name: 'Thẩm định', exact: true }).getByText('Đủ điểm đạt').waitFor(patience)
  await page.getByRole('button', { name: 'Ghi quyết định' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ghi quyết định' })
  await dialog.getByRole('textbox', { name: 'Số quyết định' }).fill('2999/QĐ-UBND')
  await dialog.getByLabel('Ngày quyết định').fill('2025-12-20')
  await dialog.getByRole('button', { name: 'Ghi quyết định' }).click()
  await page.getByText('Đã ghi quyết định cho 1 xã.').waitFor(patience)
  await page.getByText('Quyết định còn hiệu lực').first().waitFor(patience)
}

async function countFromDecisions(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Mẫu chấm và cách tính' }).click()
  await page.getByText('Đang lấy từ số các đơn vị báo cáo.').waitFor(patience)
  await page.getByRole('button', { name: 'Đổi cách tính' }).click()
  await page.getByText('Đang tính từ quyết định công nhận còn hiệu lực ngày 31/12.').waitFor(patience)
}
