import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { openWorld, renderApp } from '../../testing/render-app.tsx'

describe('the screen of a unit', () => {
  it('says what the unit is, where it lies, and how it stands on everything', async () => {
    const { page } = await renderApp({ as: 'viewer', path: '/don-vi/BA@2010-01-01?nam=2024' })
    expect(await screen.findByRole('heading', { level: 1, name: 'Huyện Bắc An' })).toBeInTheDocument()
    const place = screen.getByRole('navigation', { name: 'Nơi đơn vị thuộc về' })
    expect(within(place).getByRole('link', { name: 'An Hòa' })).toHaveAttribute('href', expect.stringContaining('/don-vi/AH'))
    const card = screen.getByRole('article', { name: 'Số bác sĩ trên một vạn dân' })
    expect(within(card).getByRole('button', { name: /Vì sao\?/ })).toBeInTheDocument()
    expect(within(card).getByRole('img', { name: /Số bác sĩ trên một vạn dân: từ .* năm 2021 đến .* năm 2024/ })).toBeInTheDocument()
    expect(await accessibilityProblems(page.container)).toEqual([])
  })

  it('reads the past of a merged unit both ways', async () => {
    const { user, router } = await renderApp({ as: 'viewer', path: '/don-vi/NA@2023-01-01?nam=2024' })
    const card = await screen.findByRole('article', { name: 'Số bác sĩ trên một vạn dân' })
    expect(within(card).getByRole('img', { name: /từ .* năm 2023/ })).toBeInTheDocument()
    await user.click(screen.getByRole('radio', { name: 'Theo địa giới hiện nay' }))
    await waitFor(() => expect(router.state.location.href).toContain('cach-doc=onTodaysMap'))
    expect(await within(card).findByRole('img', { name: /từ .* năm 2021/ })).toBeInTheDocument()
    expect(screen.getByRole('heading', { name: 'Tiền thân' })).toBeInTheDocument()
    expect(screen.getAllByText('sáp nhập ngày 01/01/2023')).toHaveLength(2)
  })

  it('says plainly that a unit is no more, with the way to what came after and to its last figures', async () => {
    const { user, router } = await renderApp({ as: 'viewer', path: '/don-vi/TA@2010-01-01?nam=2024' })
    expect(await screen.findByText('Đơn vị này không còn từ 01/01/2023.')).toBeInTheDocument()
    const [successor] = screen.getAllByRole('link', { name: 'Huyện Nam An' })
    expect(successor).toHaveAttribute('href', expect.stringContaining('/don-vi/NA'))
    await user.click(screen.getByRole('link', { name: 'Xem năm 2022' }))
    await waitFor(() => expect(router.state.location.href).toContain('nam=2022'))
    expect(await screen.findByRole('article', { name: 'Số bác sĩ trên một vạn dân' })).toBeInTheDocument()
  })

  it('shows a hospital’s counts by year, and what it adds to its territory', async () => {
    const { page } = await renderApp({ as: 'viewer', path: '/don-vi/BV@2010-01-01?nam=2024' })
    const table = await screen.findByRole('table', { name: /Số đơn vị trực tiếp báo cáo/ })
    const row = within(table).getByRole('row', { name: /Bác sĩ/ })
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['170', '176', '183', '190', ''])
    expect(screen.getByRole('heading', { name: 'Đơn vị góp gì vào địa bàn' })).toBeInTheDocument()
    expect(screen.queryByRole('article')).not.toBeInTheDocument()
    expect(await accessibilityProblems(page.container)).toEqual([])
  })

  it('leads whoever may enter to the sheet, and shows the reports with their states', async () => {
    await renderApp({ as: 'clerk', path: '/don-vi/TT1@2010-01-01?nam=2024' })
    expect(await screen.findByRole('link', { name: 'Mở biểu nhập liệu' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/nhap-lieu\?.*don-vi=TT1/),
    )
    const reports = screen.getByRole('table', { name: /Báo cáo của đơn vị/ })
    expect(within(reports).getByRole('row', { name: /Năm 2025.*đang nhập/ })).toBeInTheDocument()
  })

  it('has no way to the sheet for a reader', async () => {
    await renderApp({ as: 'viewer', path: '/don-vi/TT1@2010-01-01?nam=2024' })
    expect(await screen.findByRole('heading', { level: 1, name: 'Trung tâm Y tế Bắc An' })).toBeInTheDocument()
    expect(screen.queryByRole('link', { name: 'Mở biểu nhập liệu' })).not.toBeInTheDocument()
  })

  it('offers to try again when it fails, and says that a unit is not known', async () => {
    const world = await openWorld({ as: 'viewer' })
    world.fail('unit.get', 'broken')
    const { user } = await renderApp({ world, path: '/don-vi/BA@2010-01-01?nam=2024' })
    const retry = await screen.findByRole('button', { name: 'Thử lại' })
    world.recover()
    await user.click(retry)
    expect(await screen.findByRole('heading', { level: 1, name: 'Huyện Bắc An' })).toBeInTheDocument()
  })

  it('says that a unit is not known', async () => {
    await renderApp({ as: 'viewer', path: '/don-vi/nobody?nam=2024' })
    expect(await screen.findByText(/Không tìm thấy đơn vị/)).toBeInTheDocument()
  })
})
