import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { renderApp } from '../../testing/render-app.tsx'

const path = '/quan-tri/kiem-tra'

describe('the checks', () => {
  it('are read by a reviewer, and not changed', async () => {
    const { page, user } = await renderApp({ as: 'departmentReviewer', path })
    expect(
      await screen.findByText('4 trong 4 quy tắc đang bật. Quy tắc từ chối số không thể có, hoặc hỏi lý do khi số khác thường.'),
    ).toBeInTheDocument()
    expect(screen.getByText(/Tăng hoặc giảm hơn 30\s%/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Thêm quy tắc' })).toBeNull()
    expect(screen.queryByRole('button', { name: /^Tắt/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Xem thử: Tăng, giảm nhiều so với năm trước' }))
    expect(await screen.findByRole('textbox', { name: 'Tên quy tắc' })).toBeDisabled()
    expect(screen.queryByRole('button', { name: 'Lưu và bật' })).toBeNull()
    expect(await accessibilityProblems(page.container)).toEqual([])
  })

  it('are written, tried on the figures there are, and only then switched on', async () => {
    const { page, user } = await renderApp({ as: 'administrator', path })
    await user.click(await screen.findByRole('button', { name: 'Thêm quy tắc' }))
    const editor = await screen.findByRole('dialog', { name: 'Quy tắc mới' })
    const inside = within(editor)
    expect(inside.getByRole('button', { name: 'Lưu và bật' })).toBeDisabled()
    await user.type(inside.getByRole('textbox', { name: 'Tên quy tắc' }), 'Bác sĩ không quá 150')
    await user.type(inside.getByRole('textbox', { name: 'Lớn nhất' }), 'nhiều')
    await user.click(inside.getByRole('button', { name: 'Thử' }))
    expect(await inside.findByText('Cần một số, ví dụ 30 hoặc 2,5.')).toBeInTheDocument()
    await user.clear(inside.getByRole('textbox', { name: 'Lớn nhất' }))
    await user.type(inside.getByRole('textbox', { name: 'Lớn nhất' }), '150')
    const [ofItems] = inside.getAllByRole('radio', { name: 'Chỉ một số' })
    if (ofItems === undefined) throw new Error('no choice of items')
    await user.click(ofItems)
    await user.click(inside.getByRole('checkbox', { name: 'Bác sĩ' }))
    await user.click(inside.getByRole('radio', { name: 'Từ chối' }))
    await user.click(inside.getByRole('button', { name: 'Thử' }))
    const outcome = await inside.findByText(/^Quy tắc nhắc \d+ trong \d+ số đã duyệt\.$/)
    expect(outcome).not.toHaveTextContent('nhắc 0')
    expect(inside.getByRole('table')).toHaveTextContent('Bệnh viện')
    expect(await accessibilityProblems(page.container)).toEqual([])
    await user.click(inside.getByRole('button', { name: 'Lưu và bật' }))
    expect(await screen.findByText('Đã bật quy tắc.')).toBeInTheDocument()
    expect(await screen.findByRole('heading', { name: 'Bác sĩ không quá 150' })).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Tắt: Bác sĩ không quá 150' }))
    expect(await screen.findByText('Đã tắt quy tắc.')).toBeInTheDocument()
    expect(await screen.findByRole('button', { name: 'Thử và bật: Bác sĩ không quá 150' })).toBeInTheDocument()
  })

  it('say what is wrong with a rule that cannot be kept', async () => {
    const { user } = await renderApp({ as: 'administrator', path })
    await user.click(await screen.findByRole('button', { name: 'Thêm quy tắc' }))
    const inside = within(await screen.findByRole('dialog', { name: 'Quy tắc mới' }))
    await user.type(inside.getByRole('textbox', { name: 'Tên quy tắc' }), 'Rỗng')
    await user.click(inside.getByRole('button', { name: 'Thử' }))
    expect(await inside.findByText('Quy tắc giới hạn cần ít nhất một số: nhỏ nhất hoặc lớn nhất.')).toBeInTheDocument()
  })
})
