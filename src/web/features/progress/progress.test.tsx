import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderApp } from '../../testing/render-app.tsx'

const open = (path = '/duyet/tien-do?nam=2025', options = {}) => renderApp({ as: 'departmentReviewer', path, ...options })
const table = () => screen.findByRole('table', { name: 'Tiến độ từng báo cáo năm 2025' })

async function lines(): Promise<string[]> {
  const [, ...rows] = within(await table()).getAllByRole('row')
  return rows.map((row) => [...row.children].map((cell) => cell.textContent).join(' | '))
}

describe('who has not sent', () => {
  it('answers in a sentence, in bars and line by line, most urgent first', async () => {
    await open()
    expect(await screen.findByText('3/4 báo cáo đã gửi; 1 chưa gửi, trong đó 1 quá hạn.')).toBeInTheDocument()
    expect(await lines()).toEqual([
      'Trung tâm Y tế Bắc An | chính thức | đang nhập | 09/01/2026 | quá hạn 11 ngày | – | – | Nhắc',
      'Trung tâm Y tế Nam AnSố bác sĩ tăng mười lần so với năm trước: xin kiểm tra lại. | chính thức | bị trả lại | 09/01/2026 | muộn 1 ngày | 10/01/2026 | – | Nhắc',
      'Bệnh viện Đa khoa An Hòa | chính thức | đã gửi, chờ thẩm định | 09/01/2026 | đúng hạn | 08/01/2026 | – | ',
      'Bệnh viện Đa khoa An Hòa | sơ bộ | đã duyệt | 25/12/2025 | muộn 4 ngày | 29/12/2025 | – | ',
    ])
    const bars = screen.getByRole('region', { name: 'Theo loại đơn vị' })
    expect(within(bars).getByText(/1 bị trả lại · 1 đang nhập/)).toHaveTextContent('1 quá hạn · 1 gửi muộn')
  })

  it('keeps what is chosen in the address', async () => {
    const { user, router } = await open()
    await table()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Tình trạng' }), 'bị trả lại')
    expect(await lines()).toHaveLength(1)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Tình trạng' }), 'mọi tình trạng')
    await user.type(screen.getByRole('searchbox', { name: 'Tìm đơn vị' }), 'bac an')
    await waitFor(async () => expect(await lines()).toHaveLength(1))
    expect(router.state.location.searchStr).toBe('?nam=2025&tim=bac+an')
    await user.click(screen.getByRole('radio', { name: 'sơ bộ' }))
    expect(await screen.findByText('Không báo cáo nào hợp với lựa chọn. Hãy bỏ bớt điều kiện.')).toBeInTheDocument()
  })

  it('reminds a unit, and says how often it was', async () => {
    const { user } = await open()
    await table()
    await user.click(screen.getByRole('button', { name: 'Nhắc Trung tâm Y tế Bắc An' }))
    expect(await screen.findByText('Đã nhắc 1 báo cáo. Đơn vị thấy lời nhắc khi mở Nhập liệu.')).toBeInTheDocument()
    await waitFor(async () => expect((await lines())[0]).toContain('đã nhắc 1 lần, lần cuối 20/01'))
  })

  it('is not for a clerk', async () => {
    await open('/duyet/tien-do', { as: 'clerk' })
    expect(await screen.findByText('Tài khoản này không được mở trang này')).toBeInTheDocument()
  })

  it('speaks English, and says that a year is nobody’s', async () => {
    await open('/duyet/tien-do?nam=1999', { cookies: 'locale=en' })
    expect(await screen.findByText('Nobody has to report for 1999')).toBeInTheDocument()
  })
})
