import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { approve, approved, correct, corrected, reopen } from './corrected-report.ts'
import { goTo, openAs, patience, people } from './people.ts'
import { startedProduct } from './started-product.ts'

const started = startedProduct()
const own = 'Toàn tỉnh còn thiếu bác sĩ ở tuyến huyện.'

describe('a deck of a meeting', () => {
  it('is built in one step, written on, reordered, frozen, and says afterwards what moved', async () => {
    const leader = await openAs(started.browser, `${started.address}/trinh-chieu`, people.leader)
    await build(leader.page)
    await write(leader.page)
    await moveUp(leader.page)
    await freeze(leader.page)
    const deck = leader.page.url().split('?')[0] ?? ''

    const department = await openAs(started.browser, `${started.address}/duyet?nam=2024&tinh-trang=approved`, people.reviewer)
    await reopen(department.page)
    await correct(department.page, started.address)
    await approve(leader.page, started.address)

    await goTo(leader.page, `${deck}?trang=2`)
    await leader.page.getByText('số liệu đã thay đổi sau khi sửa').waitFor()
    await leader.page.getByRole('button', { name: 'Giữ câu của tôi' }).click()
    await leader.page.getByText('đã sửa', { exact: true }).waitFor()
    await changesSay(leader.page)
    expect([department.problems, leader.problems]).toEqual([[], []])
  })
})

async function build(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lập bài mới' }).click()
  const dialog = page.getByRole('dialog', { name: 'Lập bài trình chiếu' })
  await dialog.getByRole('combobox', { name: 'Năm báo cáo' }).selectOption('2024')
  await dialog.getByRole('button', { name: 'Lập bài' }).click()
  await page.getByRole('button', { name: 'Trang 3: Số bác sĩ trên một vạn dân' }).click()
}

async function write(page: Page): Promise<void> {
  const line = page.getByRole('textbox', { name: 'Câu 1' })
  await line.fill(own)
  await page.getByText('đã sửa', { exact: true }).waitFor()
  await page.getByText('Đã lưu', { exact: true }).waitFor()
  // The slide beside it reads as written.
  expect(await page.getByRole('region', { name: /^Trang 3 trên/ }).textContent()).toContain(own)
}

/** With the keyboard alone. */
async function moveUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Trang 3: Số bác sĩ trên một vạn dân' }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page.getByRole('button', { name: 'Trang 2: Số bác sĩ trên một vạn dân' }).waitFor()
  await page.getByText('Đã lưu', { exact: true }).waitFor()
}

async function freeze(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Chốt', exact: true }).click()
  await page.getByRole('dialog', { name: 'Chốt bài trình chiếu' }).getByRole('button', { name: 'Chốt', exact: true }).click()
  const done = page.getByRole('dialog', { name: 'Đã chốt bản số 1' })
  await done.getByRole('button', { name: 'Xong' }).click()
}

async function changesSay(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Bản chốt (1)' }).click()
  await page.getByRole('button', { name: 'Thay đổi sau khi chốt' }).click()
  const dialog = page.getByRole('dialog', { name: 'Thay đổi sau khi chốt bản số 1' })
  const row = dialog.getByRole('row').filter({ hasText: 'Trung tâm Y tế huyện Di Linh' }).filter({ hasText: 'Bác sĩ' }).first()
  await row.waitFor()
  await expect.poll(() => row.textContent(), patience).toMatch(new RegExp(`${approved}.*${corrected}`))
}
