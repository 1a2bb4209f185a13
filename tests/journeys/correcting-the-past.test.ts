import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { approve, approved, correct, corrected, openReport, reopen, unit } from './corrected-report.ts'
import { goTo, openAs, people } from './people.ts'
import { startedProduct } from './started-product.ts'

const started = startedProduct()

describe('an approved figure of a unit that ended', () => {
  it('is corrected by the department, approved by somebody else, and counts as it was until then', async () => {
    const open = (person: string, path: string) => openAs(started.browser, `${started.address}${path}`, person)
    const department = await open(people.reviewer, '/duyet?nam=2024&tinh-trang=approved')
    await reopen(department.page)
    await correct(department.page, started.address)
    const leader = await open(people.leader, '/?nam=2024&loai=healthCentre')
    await sees(leader.page, approved)
    await mayNotApproveOwn(department.page)
    await approve(leader.page, started.address)
    await goTo(leader.page, `${started.address}/?nam=2024&loai=healthCentre`)
    await sees(leader.page, corrected)
    expect([department.problems, leader.problems]).toEqual([[], []])
  })
})

/** Whoever entered a figure does not approve it. */
async function mayNotApproveOwn(page: Page): Promise<void> {
  await goTo(page, `${started.address}/duyet?nam=2024&tinh-trang=submitted`)
  await openReport(page)
  await page.getByText('Anh/chị đã nhập số trong báo cáo này nên không tự duyệt được.').waitFor()
  expect(await page.getByRole('button', { name: /^Duyệt/ }).isDisabled()).toBe(true)
}

async function sees(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${unit.name}, Bác sĩ/vạn dân: ${number},`) }).waitFor()
}
