import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { goTo, openAs, people } from './people.ts'
import { finalCell, isStored, typeFigure } from './sheet-page.ts'
import { startedProduct } from './started-product.ts'

/** A unit that ended on 30/06/2025: nobody of its own can correct what it reported. */
const unit = { id: 'LD-TTYT-DILINH@2019-01-01', name: 'Trung tâm Y tế huyện Di Linh' }
const [approved, corrected] = ['68', '71']

const started = startedProduct()

describe('an approved figure of a unit that ended', () => {
  it('is corrected by the department, approved by somebody else, and counts as it was until then', async () => {
    const open = (person: string, path: string) => openAs(started.browser, `${started.address}${path}`, person)
    const department = await open(people.reviewer, '/duyet?nam=2024&tinh-trang=approved')
    await reopen(department.page)
    await correct(department.page)
    const leader = await open(people.leader, '/?nam=2024&loai=healthCentre')
    await sees(leader.page, approved)
    await mayNotApproveOwn(department.page)
    await approve(leader.page)
    await goTo(leader.page, `${started.address}/?nam=2024&loai=healthCentre`)
    await sees(leader.page, corrected)
    expect([department.problems, leader.problems]).toEqual([[], []])
  })
})

async function openReport(page: Page): Promise<void> {
  await page.getByRole('link').filter({ hasText: unit.name }).filter({ hasText: 'Chính thức 2024' }).click()
  await page.getByRole('heading', { level: 2, name: unit.name }).waitFor()
}

async function reopen(page: Page): Promise<void> {
  await openReport(page)
  await page.getByRole('button', { name: 'Mở lại' }).click()
  const dialog = page.getByRole('dialog', { name: 'Mở lại báo cáo đã duyệt' })
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Thiếu số của cơ sở 2 theo công văn ngày 12/3')
  await dialog.getByRole('button', { name: 'Mở lại' }).click()
  await page.getByText('Đã mở lại: ').waitFor()
}

async function correct(page: Page): Promise<void> {
  await goTo(page, `${started.address}/nhap-lieu?don-vi=${unit.id}&nam=2024`)
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

/** Whoever entered a figure does not approve it. */
async function mayNotApproveOwn(page: Page): Promise<void> {
  await goTo(page, `${started.address}/duyet?nam=2024&tinh-trang=submitted`)
  await openReport(page)
  await page.getByText('Anh/chị đã nhập số trong báo cáo này nên không tự duyệt được.').waitFor()
  expect(await page.getByRole('button', { name: /^Duyệt/ }).isDisabled()).toBe(true)
}

async function approve(page: Page): Promise<void> {
  await goTo(page, `${started.address}/duyet?nam=2024&tinh-trang=submitted`)
  await openReport(page)
  await page.getByRole('button', { name: 'Duyệt (có 1 số khác thường)' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Duyệt', exact: true }).click()
  await page.getByText('Đã duyệt: ').waitFor()
}

async function sees(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${unit.name}, Bác sĩ/vạn dân: ${number},`) }).waitFor()
}
