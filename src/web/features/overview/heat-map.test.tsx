import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderApp } from '../../testing/render-app.tsx'

const open = (path = '/') => renderApp({ as: 'viewer', path })
const map = () => screen.findByRole('region', { name: 'Bản đồ nhiệt: đơn vị × chỉ tiêu' })
const cell = (name: string) => screen.findByRole('button', { name })

const asTheyLie = ['Tỉnh An Hòa', 'Huyện Bắc An', 'Bệnh viện Đa khoa An Hòa', 'Trung tâm Y tế Bắc An', 'Huyện Nam An', 'Trung tâm Y tế Nam An']

async function unitsShown(): Promise<string[]> {
  const table = await screen.findByRole('table')
  return within(table)
    .getAllByRole('rowheader')
    .map((head) => within(head).getByRole('link').textContent)
}

async function expectUnits(units: string[]): Promise<void> {
  await waitFor(async () => expect(await unitsShown()).toEqual(units))
}

describe('the heat map', () => {
  it('shows every unit under what it lies in, with value, word and shape of its state', async () => {
    await open()
    await expectUnits(asTheyLie)
    const near = await cell('Tỉnh An Hòa, Bác sĩ/vạn dân: 8,7, Gần đạt')
    expect(near).toHaveTextContent('8,7')
    expect(near.querySelector('svg')).toHaveAttribute('data-mark', 'near')
    expect(await cell('Tỉnh An Hòa, Tuổi thọ: không ai phải báo cáo, Chưa đủ số liệu')).toHaveAttribute('data-missing', 'true')
    expect(await cell('Trung tâm Y tế Nam An, Bác sĩ/vạn dân: 34, Góp số liệu')).toBeInTheDocument()
    expect(screen.getByText('6/6 đơn vị')).toBeInTheDocument()
  })

  it('says which cells hold made-up figures, and which stand on a part of the units', async () => {
    await open('/?nam=2023')
    expect(await cell('Tỉnh An Hòa, Bác sĩ/vạn dân: 8,5, Chưa đạt, số minh họa')).toHaveAttribute('data-illustrative', 'true')
    expect(await cell('Huyện Bắc An, Bác sĩ/vạn dân: 12,6, Vượt')).toHaveAttribute('data-illustrative', 'false')
  })

  it('says that parts are missing, also where the target is reached without them', async () => {
    await open('/?nam=2025')
    expect(await cell('Huyện Bắc An, Bác sĩ/vạn dân: chưa gửi số liệu, Đạt, Chưa đủ đơn vị báo cáo')).toBeInTheDocument()
  })

  it('sorts by a column, worst first, then the other way round, then as the units lie again', async () => {
    const { user, router } = await open()
    const head = within(await map()).getByRole('columnheader', { name: 'Bác sĩ/vạn dân' })
    const sort = within(head).getByRole('button')
    expect(head).toHaveAttribute('aria-sort', 'none')
    await user.click(sort)
    await waitFor(() => expect(head).toHaveAttribute('aria-sort', 'ascending'))
    expect((await unitsShown()).slice(0, 3)).toEqual(['Huyện Nam An', 'Tỉnh An Hòa', 'Huyện Bắc An'])
    expect(router.state.location.href).toBe('/?sap-xep=doctorsPer10k')
    await user.click(sort)
    await waitFor(() => expect(head).toHaveAttribute('aria-sort', 'descending'))
    expect((await unitsShown()).slice(0, 3)).toEqual(['Huyện Bắc An', 'Tỉnh An Hòa', 'Huyện Nam An'])
    expect(router.state.location.href).toBe('/?sap-xep=-doctorsPer10k')
    await user.click(sort)
    await expectUnits(asTheyLie)
    expect(router.state.location.href).toBe('/')
  })

  it('filters by state and by kind of unit, and clears both', async () => {
    const { user, router } = await open()
    await user.click(await screen.findByRole('checkbox', { name: 'Còn thấp' }))
    await expectUnits(['Tỉnh An Hòa', 'Huyện Nam An'])
    expect(router.state.location.href).toBe('/?danh-gia=low')
    await user.click(screen.getByRole('checkbox', { name: 'huyện, thành phố' }))
    await expectUnits(['Huyện Nam An'])
    expect(router.state.location.href).toBe('/?danh-gia=low&loai=district')
    expect(screen.getByText('1/6 đơn vị')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Bỏ lọc' }))
    await expectUnits(asTheyLie)
    expect(router.state.location.href).toBe('/')
    expect(screen.queryByRole('button', { name: 'Bỏ lọc' })).toBeNull()
  })

  it('shows what a link says: the same rows in the same order', async () => {
    await open('/?sap-xep=name&loai=hospital.healthCentre')
    await expectUnits(['Bệnh viện Đa khoa An Hòa', 'Trung tâm Y tế Bắc An', 'Trung tâm Y tế Nam An'])
    expect(screen.getByRole('checkbox', { name: 'bệnh viện' })).toBeChecked()
  })

  it('says that nothing fits the filters', async () => {
    await open('/?danh-gia=low&loai=hospital')
    expect(await screen.findByText('Không có đơn vị nào khớp với bộ lọc.')).toBeInTheDocument()
  })

  it('opens the reasons of a cell, in the address too, so that a link shows them', async () => {
    const { user, router } = await open()
    await user.click(await cell('Huyện Nam An, Bác sĩ/vạn dân: 2,7, Còn thấp'))
    const dialog = await screen.findByRole('dialog', { name: 'Vì sao có kết quả này?' })
    expect(await within(dialog).findByText('Huyện Nam An · Số bác sĩ trên một vạn dân · năm 2024')).toBeInTheDocument()
    expect(router.state.location.search).toMatchObject({ why: 'NA@2023-01-01/doctorsPer10k' })
  })

  it('opens the reasons of an answer', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('button', { name: 'Vì sao Tỷ lệ tăng dân số tự nhiên có kết quả này?' }))
    expect(await screen.findByText('Tỉnh An Hòa · Tỷ lệ tăng dân số tự nhiên · năm 2024')).toBeInTheDocument()
  })

  it('leads to a unit and to an indicator in the same resolution and year', async () => {
    await open('/?nam=2023')
    const unit = within(await map()).getByRole('link', { name: 'Huyện Nam An' })
    expect(unit).toHaveAttribute('href', '/don-vi/NA@2023-01-01?nghi-quyet=nq-an-hoa&nam=2023')
    expect(screen.getByRole('link', { name: 'Tuổi thọ' })).toHaveAttribute('href', '/chi-tieu/lifeExpectancy?nghi-quyet=nq-an-hoa&nam=2023')
  })
})
