import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { openWorld, renderApp } from '../../testing/render-app.tsx'

const doctors = '/chi-tieu/doctorsPer10k?nam=2024'

describe('the screen of an indicator', () => {
  it('answers first: value, mark, target, and what is still needed', async () => {
    const { page } = await renderApp({ as: 'viewer', path: doctors })
    expect(await screen.findByRole('heading', { level: 1, name: 'Số bác sĩ trên một vạn dân' })).toBeInTheDocument()
    const answer = await screen.findByRole('region', { name: 'Kết quả chung' })
    expect(within(answer).getByText('Mục tiêu nghị quyết đến 2025')).toBeInTheDocument()
    expect(within(answer).getByText('từ 9 trở lên')).toBeInTheDocument()
    expect(within(answer).getByText(/Còn thiếu \d+ bác sĩ/)).toBeInTheDocument()
    expect(await accessibilityProblems(page.container)).toEqual([])
  })

  it('ranks the units against their own targets, with links to each', async () => {
    await renderApp({ as: 'viewer', path: doctors })
    const ranking = await screen.findByRole('list', { name: /huyện, thành phố \(2\)/ })
    const rows = within(ranking).getAllByRole('listitem')
    expect(rows).toHaveLength(2)
    expect(within(rows[0] ?? ranking).getByRole('link')).toHaveAttribute('href', expect.stringContaining('/don-vi/'))
    expect(within(rows[0] ?? ranking).getByText('1')).toBeInTheDocument()
  })

  it('opens "Vì sao" from a mark and writes it into the address', async () => {
    const { user, router } = await renderApp({ as: 'viewer', path: doctors })
    const [mark] = await screen.findAllByRole('button', { name: /Vì sao\? Huyện/ })
    if (mark === undefined) throw new Error('no unit has a mark to ask about')
    await user.click(mark)
    await waitFor(() => expect(router.state.location.href).toMatch(/vi-sao=.*doctorsPer10k/))
    expect(await screen.findByRole('dialog')).toBeInTheDocument()
  })

  it('keeps order and filters in the address, and says what is hidden', async () => {
    const { user, router } = await renderApp({ as: 'viewer', path: `${doctors}&danh-gia=belowBand` })
    expect(await screen.findByText('Không có đơn vị nào khớp với bộ lọc')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Bỏ lọc' }))
    await waitFor(() => expect(router.state.location.href).not.toContain('danh-gia'))
    await user.selectOptions(screen.getByLabelText('Sắp xếp'), 'name')
    await waitFor(() => expect(router.state.location.href).toContain('sap-xep=name'))
    const rows = within(screen.getByRole('list', { name: /huyện, thành phố/ })).getAllByRole('link')
    expect(rows.map((row) => row.textContent)).toEqual(['Huyện Bắc An', 'Huyện Nam An'])
  })

  it('reads the past on today’s map on request', async () => {
    const { user, router } = await renderApp({ as: 'viewer', path: doctors })
    await user.click(await screen.findByRole('radio', { name: 'Theo địa giới hiện nay' }))
    await waitFor(() => expect(router.state.location.href).toContain('cach-doc=onTodaysMap'))
  })

  it('has the table behind each picture, with the same numbers', async () => {
    const { user } = await renderApp({ as: 'viewer', path: doctors })
    const [open] = await screen.findAllByText('Bảng số liệu')
    if (open === undefined) throw new Error('no picture has a table')
    await user.click(open)
    const table = await screen.findByRole('table', { name: 'Số bác sĩ trên một vạn dân' })
    expect(within(table).getByRole('columnheader', { name: 'Tử số' })).toBeInTheDocument()
    expect(within(table).getByRole('rowheader', { name: 'Huyện Bắc An' })).toBeInTheDocument()
  })

  it('closes contributions: the rows add up to the distance', async () => {
    await renderApp({ as: 'viewer', path: doctors })
    expect(await screen.findByText(/được đúng khoảng cách tới mục tiêu/)).toBeInTheDocument()
    const bars = screen.getByRole('list', { name: 'Đóng góp của từng đơn vị vào khoảng cách tới mục tiêu' })
    expect(within(bars).getByText('Cộng lại')).toBeInTheDocument()
    expect(within(bars).getByRole('link', { name: 'Huyện Bắc An' })).toBeInTheDocument()
  })

  it('names the communes that do not count', async () => {
    await renderApp({ as: 'viewer', path: '/chi-tieu/communesMeetingCriteria?nam=2024' })
    expect(await screen.findByText('Còn 1/4 đơn vị chưa được tính năm 2024:')).toBeInTheDocument()
    expect(screen.getAllByRole('link', { name: 'Xã Ruộng Cao' }).length).toBeGreaterThan(0)
  })

  it('says who is missing while the year is not complete', async () => {
    const { page } = await renderApp({ as: 'viewer', path: '/chi-tieu/doctorsPer10k?nam=2025' })
    const answer = await screen.findByRole('region', { name: 'Kết quả chung' })
    expect(within(answer).getByText('Chưa đủ số liệu')).toBeInTheDocument()
    expect(within(answer).getByText(/Còn thiếu số liệu của/)).toBeInTheDocument()
    expect(within(answer).getByRole('link', { name: 'Trung tâm Y tế Bắc An' })).toBeInTheDocument()
    expect(await accessibilityProblems(page.container)).toEqual([])
  })

  it('has nothing to rank where the value is for the whole ground only', async () => {
    await renderApp({ as: 'viewer', path: '/chi-tieu/lifeExpectancy?nam=2024' })
    expect(await screen.findByText(/không xếp hạng và không so sánh đơn vị/)).toBeInTheDocument()
    expect(screen.getByRole('heading', { name: 'Chỉ tiêu này tính thế nào' })).toBeInTheDocument()
  })

  it('keeps the places while loading, and offers to try again when it fails', async () => {
    const world = await openWorld({ as: 'viewer' })
    world.fail('indicator.get', 'broken')
    const { user } = await renderApp({ world, path: doctors })
    const retry = await screen.findByRole('button', { name: 'Thử lại' })
    world.recover()
    await user.click(retry)
    expect(await screen.findByRole('region', { name: 'Kết quả chung' })).toBeInTheDocument()
  })

  it('says that an indicator is not known', async () => {
    await renderApp({ as: 'viewer', path: '/chi-tieu/unknown?nam=2024' })
    expect(await screen.findByText(/Không tìm thấy chỉ tiêu/)).toBeInTheDocument()
  })

  it('speaks English too', async () => {
    await renderApp({ as: 'viewer', path: doctors, cookies: 'locale=en' })
    expect(await screen.findByRole('heading', { name: 'Which units lead, which hold it back' })).toBeInTheDocument()
  })
})
