import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { renderApp } from '../../testing/render-app.tsx'

const list = '/quan-tri/tieu-chi-xa?nam=2024'
const sheet = '/quan-tri/tieu-chi-xa/X1@2010-01-01?nam=2024'

describe('the communes', () => {
  it('are listed with where they stand; a clerk sees its own first', async () => {
    const { page, user } = await renderApp({ as: 'clerk', path: list })
    expect(await screen.findByText('0/4 xã có quyết định công nhận còn hiệu lực ngày 31/12/2024.')).toBeInTheDocument()
    expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Xã Đồi ThôngBắc An', 'Xã Suối TrongBắc An'])
    await user.click(screen.getByRole('checkbox', { name: 'Chỉ xã của đơn vị tôi' }))
    expect(screen.getAllByRole('rowheader')).toHaveLength(4)
    await user.type(screen.getByRole('searchbox', { name: 'Tìm xã' }), 'ben do')
    expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Xã Bến ĐòNam An'])
    expect(await accessibilityProblems(page.container)).toEqual([])
  })

  it('are judged while typing, and a refused score stays in its cell', async () => {
    const { user, page } = await renderApp({ as: 'clerk', path: sheet })
    const cell = await screen.findByRole('textbox', { name: /^Tự chấm, tiêu chí 1,/ })
    await user.type(cell, '6,5')
    const verdict = screen.getByRole('region', { name: 'Tự chấm' })
    expect(within(verdict).getByText(/tiêu chí 1 .*: 6,5, cần 7: thiếu 0,5/)).toBeInTheDocument()
    await user.keyboard('{Enter}')
    expect(await screen.findByRole('textbox', { name: /^Tự chấm, tiêu chí 2,/ })).toHaveFocus()
    await user.keyboard('11{Enter}')
    expect(await screen.findByText(/Điểm không thể lớn hơn điểm tối đa 10/)).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: /^Tự chấm, tiêu chí 2,/ })).toHaveValue('11')
    expect(screen.queryByRole('textbox', { name: /^Thẩm định/ })).toBeNull()
    expect(await accessibilityProblems(page.container)).toEqual([])
  })

  it('get one decision for several, after which they are recognised', async () => {
    const { user } = await renderApp({ as: 'departmentReviewer', path: list })
    await user.click(await screen.findByRole('checkbox', { name: 'Chọn Xã Suối Trong' }))
    await user.click(screen.getByRole('checkbox', { name: 'Chọn Xã Bến Đò' }))
    await user.click(screen.getByRole('button', { name: 'Ghi quyết định cho 2 xã' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Ghi quyết định' }))
    expect(within(dialog).getByText('Hãy ghi số và ngày quyết định.')).toBeInTheDocument()
    await user.type(within(dialog).getByRole('textbox', { name: 'Số quyết định' }), '15/QĐ-UBND')
    await user.type(within(dialog).getByLabelText('Ngày quyết định'), '2024-11-20')
    await user.click(within(dialog).getByRole('button', { name: 'Ghi quyết định' }))
    expect(await screen.findByText('2/4 xã có quyết định công nhận còn hiệu lực ngày 31/12/2024.')).toBeInTheDocument()
    expect(screen.getAllByText('hết hiệu lực 20/11/2027')).toHaveLength(2)
  })

  it('are counted from typed figures until the department chooses otherwise', async () => {
    const { user } = await renderApp({ as: 'departmentReviewer', path: `${list}&phan=forms` })
    expect(await screen.findByText(/Năm 2024: số báo cáo là 3 xã, theo quyết định là 0 xã/)).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Đổi cách tính' }))
    expect(await screen.findByText('Đang tính từ quyết định công nhận còn hiệu lực ngày 31/12.')).toBeInTheDocument()
  })
})
