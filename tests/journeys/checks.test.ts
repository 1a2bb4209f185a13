import { describe, expect, it } from 'vitest'
import { openAs, patience, people } from './people.ts'
import { cellSays, finalCell, sheetPath, typeFigure } from './sheet-page.ts'
import { startedProduct } from './started-product.ts'

const sentence = 'Trung tâm y tế không có quá 800 giường kế hoạch, đang nhập 900.'

describe('a rule of the department', () => {
  const started = startedProduct()

  it('is tried on what was approved, switched on, met by a clerk in its own words, and switched off', async () => {
    const { address, browser } = started
    const { page: administrator } = await openAs(browser, `${address}/quan-tri`, people.administrator)
    await administrator.getByRole('link', { name: /^Quy tắc kiểm tra/ }).click()
    await administrator.getByRole('button', { name: 'Thêm quy tắc' }).click()
    const editor = administrator.getByRole('dialog', { name: 'Quy tắc mới' })
    await editor.getByRole('textbox', { name: 'Tên quy tắc' }).fill('Giường kế hoạch của trung tâm y tế')
    await editor.getByRole('textbox', { name: 'Lớn nhất' }).fill('800')
    await editor.getByText('Chỉ một số').first().click()
    await editor.getByRole('checkbox', { name: 'Giường bệnh kế hoạch', exact: true }).check()
    await editor.getByText('Chỉ một số').nth(1).click()
    await editor.getByRole('checkbox', { name: 'trung tâm y tế' }).check()
    await editor.getByText('Từ chối', { exact: true }).click()
    await editor.getByRole('textbox', { name: /^Câu hiện cho người nhập/ }).fill('Trung tâm y tế không có quá {moc} giường kế hoạch, đang nhập {so}.')
    expect(await editor.getByRole('button', { name: 'Lưu và bật' }).isDisabled()).toBe(true)
    await editor.getByRole('button', { name: 'Thử', exact: true }).click()
    await editor.getByText(/^Quy tắc nhắc 0 trong \d+ số đã duyệt\.$/).waitFor()
    await editor.getByRole('button', { name: 'Lưu và bật' }).click()
    await administrator.getByText('Đã bật quy tắc.').waitFor()

    const { page: clerk } = await openAs(browser, `${address}${sheetPath}`, people.clerk)
    const beds = finalCell(clerk, 'Giường bệnh kế hoạch')
    await beds.click()
    await typeFigure(clerk, '900')
    await clerk.getByText(sentence).first().waitFor()
    expect(await beds.inputValue()).toBe('900')
    await typeFigure(clerk, '150')
    await cellSays(beds, 'đã lưu')

    await administrator.getByRole('button', { name: 'Tắt: Giường kế hoạch của trung tâm y tế' }).click()
    await administrator.getByText('Đã tắt quy tắc.').waitFor()
    await clerk.reload()
    await finalCell(clerk, 'Giường bệnh kế hoạch').click()
    await typeFigure(clerk, '900')
    // What is left asks for an explanation; nothing refuses it.
    await expect.poll(() => finalCell(clerk, 'Giường bệnh kế hoạch').getAttribute('aria-label'), patience).toContain('cần giải trình')
  })
})
