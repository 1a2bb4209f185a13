import { describe, expect, it } from 'vitest'
import { goTo, openAs, patience, people, reload } from './people.ts'
import { returnReport } from './returned-report.ts'
import { centre, sheetPath } from './sheet-page.ts'
import { startedProduct } from './started-product.ts'

const progress = '/duyet/tien-do?nam=2025'

describe('a deadline', () => {
  const started = startedProduct()

  it('is seen by the clerk, missed, chased by the reviewer in table and bars, and seen again', async () => {
    const { address, browser } = started
    const { page: clerk } = await openAs(browser, `${address}${sheetPath}`, people.clerk)
    const owed = clerk.getByRole('region', { name: 'Báo cáo anh/chị còn nợ' })
    await expect.poll(() => owed.textContent(), patience).toMatch(/Báo cáo chính thức 2025.*quá hạn \d+ ngày.*hạn 09\/01\/2026 · đã điền 0\/10 ô/)

    const { page: reviewer } = await openAs(browser, `${address}${progress}`, people.reviewer)
    const row = reviewer.getByRole('row', { name: new RegExp(`${centre.name}.*chính thức`) })
    await expect.poll(() => row.textContent(), patience).toMatch(/chưa bắt đầu.*09\/01\/2026.*quá hạn/)
    const bars = reviewer.getByRole('region', { name: 'Theo loại đơn vị' })
    expect(await bars.textContent()).toMatch(/trung tâm y tế.*quá hạn/)
    await row.getByRole('button', { name: `Nhắc ${centre.name}` }).click()
    await expect.poll(() => row.textContent(), patience).toContain('đã nhắc 1 lần')

    await reload(clerk)
    const notice = clerk.getByText(new RegExp(`${people.reviewer} nhắc lúc .*: Báo cáo chính thức 2025, ${centre.name}`))
    await notice.waitFor()
    await clerk.getByRole('button', { name: 'Đã đọc' }).click()
    await notice.waitFor({ state: 'detached' })

    // Sent late, and returned.
    await returnReport(address, 'Thiếu phụ lục')
    await goTo(reviewer, `${address}${progress}&tinh-trang=&tim=di+linh`)
    await expect.poll(() => row.textContent(), patience).toMatch(/Thiếu phụ lục.*bị trả lại.*muộn \d+ ngày/)
    await reload(clerk)
    await expect.poll(() => owed.textContent(), patience).toMatch(/muộn \d+ ngày.*đã điền 10\/10 ô.*bị trả lại.*Lý do trả lại: Thiếu phụ lục/)
  })
})
