import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { goTo } from './people.ts'
import { finalCell, isStored, typeFigure } from './sheet-page.ts'

/** A unit that ended on 30/06/2025: nobody of its own can correct what it reported. */
export const unit = { id: 'LD-TTYT-DILINH@2019-01-01', name: 'Trung tâm Y tế huyện Di Linh' }

/** Its doctors of 2024, as approved and as corrected. */
export const [approved, corrected] = ['68', '71']

export async function openReport(page: Page): Promise<void> {
  await page.getByRole('link').filter({ hasText: unit.name }).filter({ hasText: 'Chính thức 2024' }).click()
  await page.getByRole('heading', { level: 2, name: unit.name }).waitFor()
}

/** By the department, from the approved reports of the year. */
export async function reopen(page: Page): Promise<void> {
  await openReport(page)
  await page.getByRole('button', { name: 'Mở lại' }).click()
  const dialog = page.getByRole('dialog', { name: 'Mở lại báo cáo đã duyệt' })
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Thiếu số của cơ sở 2 theo công văn ngày 12/3')
  await dialog.getByRole('button', { name: 'Mở lại' }).click()
  await page.getByText('Đã mở lại: ').waitFor()
}

/** Types the correction and signs it. */
export async function correct(page: Page, address: string): Promise<void> {
  await goTo(page, `${address}/nhap-lieu?don-vi=${unit.id}&nam=2024`)
  await page.getByText('Lý do mở lại: Thiếu số của cơ sở 2').waitFor()
  const doctors = finalCell(page, 'Bác sĩ', 2024)
  expect(await doctors.inputValue()).toBe(approved)
  await doctors.click()
  await typeFigure(page, corrected)
  await isStored(doctors, corrected)
  await page.getByRole('button', { name: 'Ký gửi báo cáo' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ký gửi', exact: true }).click()
  await page.getByText('Đã ký gửi báo cáo chính thức.').waitFor()
}

/** By somebody else than who corrected it. */
export async function approve(page: Page, address: string): Promise<void> {
  await goTo(page, `${address}/duyet?nam=2024&tinh-trang=submitted`)
  await openReport(page)
  await page.getByRole('button', { name: 'Duyệt (có 1 số khác thường)' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Duyệt', exact: true }).click()
  await page.getByText('Đã duyệt: ').waitFor()
}
