import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderApp } from '../../testing/render-app.tsx'

const open = (options = {}) => renderApp({ as: 'departmentReviewer', path: '/quan-tri/lich-bao-cao?nam=2026', ...options })
const deadlines = () => screen.findByRole('table', { name: 'Hạn nộp, 2026' })
const rowOf = async (name: RegExp) => within(await deadlines()).getByRole('row', { name })

describe('the reporting calendar', () => {
  it('shows rules, the days that follow, and that a year is not announced', async () => {
    await open()
    expect(await rowOf(/chính thức, cả năm/)).toHaveTextContent('5 ngày làm việc sau kỳ01/01/202708/01/202710/01/2028')
    const next = screen.getByRole('region', { name: 'Ngày nghỉ và làm bù năm 2027' })
    expect(within(next).getByText('chưa công bố đủ: chỉ có những ngày chắc chắn')).toBeInTheDocument()
    const year = screen.getByRole('table', { name: 'Các ngày của năm 2026' })
    expect(within(year).getByRole('row', { name: /10\/01\/2026/ })).toHaveTextContent('10/01/2026 thứ Bảylàm bùLàm bù')
    expect(screen.getByText(/Chưa cấu hình thư điện tử/)).toBeInTheDocument()
  })

  it('changes a deadline, and takes it back', async () => {
    const { user } = await open()
    await user.click(within(await rowOf(/chính thức, cả năm/)).getByRole('button'))
    const dialog = screen.getByRole('dialog')
    const count = within(dialog).getByRole('textbox', { name: 'Số ngày làm việc' })
    await user.clear(count)
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }))
    expect(within(dialog).getByRole('alert')).toHaveTextContent('Hãy nhập số ngày từ 1 đến 120')
    await user.type(count, '10')
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }))
    await waitFor(async () => expect(await rowOf(/chính thức, cả năm/)).toHaveTextContent('15/01/2027'))
    expect(await rowOf(/chính thức, cả năm/)).toHaveTextContent('Sở đặt từ 2026')
    await user.click(within(await rowOf(/chính thức, cả năm/)).getByRole('button'))
    await user.click(screen.getByRole('button', { name: 'Bỏ hạn đã đặt' }))
    await waitFor(async () => expect(await rowOf(/chính thức, cả năm/)).toHaveTextContent('08/01/2027'))
  })

  it('gives one unit more time, with the reason', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('button', { name: 'Gia hạn cho một đơn vị' }))
    const dialog = screen.getByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Gia hạn' }))
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Hãy ghi lý do')
    await user.type(within(dialog).getByRole('textbox', { name: /Lý do/ }), 'Bão lũ')
    await user.click(within(dialog).getByRole('button', { name: 'Gia hạn' }))
    expect(await within(dialog).findByText(/Ngày gia hạn phải sau hạn chung/)).toBeInTheDocument()
  })

  it('is kept by the administrator too', async () => {
    await open({ as: 'administrator' })
    expect(await deadlines()).toBeInTheDocument()
  })

  it('is not for a clerk', async () => {
    await open({ as: 'clerk' })
    expect(await screen.findByText('Tài khoản này không được mở trang này')).toBeInTheDocument()
  })
})
