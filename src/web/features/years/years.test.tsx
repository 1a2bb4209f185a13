import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { openWorld, renderApp } from '../../testing/render-app.tsx'

const path = '/quan-tri/khoa-nam'

async function cardOf(year: string): Promise<ReturnType<typeof within>> {
  const heading = await screen.findByRole('heading', { name: `Năm ${year}` })
  const card = heading.closest('li')
  if (card === null) throw new Error('the year stands in no list')
  return within(card)
}

describe('closing a year', () => {
  it('shows who has not finished, is confirmed, and only then done', async () => {
    const { page, user } = await renderApp({ as: 'departmentLeader', path })
    const card = await cardOf('2025')
    expect(card.getByText('đang mở')).toBeInTheDocument()
    expect(card.getByText(/^\d+ đơn vị chưa xong$/)).toBeInTheDocument()
    expect(await accessibilityProblems(page.container)).toEqual([])
    await user.click(card.getByRole('button', { name: 'Khóa số liệu năm 2025' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Khóa số liệu năm 2025' }))
    expect(dialog.getByText(/^Trung tâm Y tế Bắc An/)).toBeInTheDocument()
    await user.click(dialog.getByRole('button', { name: 'Khóa số liệu' }))
    expect(await dialog.findByText('Hãy xác nhận đã xem các đơn vị chưa xong.')).toBeInTheDocument()
    await user.click(dialog.getByRole('checkbox'))
    expect(await accessibilityProblems(page.container)).toEqual([])
    await user.click(dialog.getByRole('button', { name: 'Khóa số liệu' }))
    expect(await screen.findByText('Đã khóa số liệu năm 2025.')).toBeInTheDocument()
    expect(await card.findByText('đã khóa')).toBeInTheDocument()
    expect(card.getByText(/^Khóa 20\/01\/2026 09:00, departmentLeader, khi còn/)).toBeInTheDocument()
  })

  it('is taken back by a leader with a reason, which is kept', async () => {
    const { page, user } = await renderApp({ as: 'departmentLeader', path })
    const card = await cardOf('2024')
    await user.click(card.getByRole('button', { name: 'Khóa số liệu năm 2024' }))
    const closing = within(await screen.findByRole('dialog'))
    for (const box of closing.queryAllByRole('checkbox')) await user.click(box)
    await user.click(closing.getByRole('button', { name: 'Khóa số liệu' }))
    await user.click(await card.findByRole('button', { name: 'Mở khóa số liệu năm 2024' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Mở khóa số liệu năm 2024' }))
    await user.click(dialog.getByRole('button', { name: 'Mở khóa' }))
    expect(await dialog.findByText('Hãy ghi lý do mở khóa.')).toBeInTheDocument()
    await user.type(dialog.getByRole('textbox', { name: 'Lý do mở khóa' }), 'Công bố lại dân số')
    expect(await accessibilityProblems(page.container)).toEqual([])
    await user.click(dialog.getByRole('button', { name: 'Mở khóa' }))
    expect(await card.findByText('đang mở')).toBeInTheDocument()
    expect(card.getByText(/\(departmentLeader\): Công bố lại dân số$/)).toBeInTheDocument()
  })

  it('tells a reviewer that only leaders open a closed year again', async () => {
    const world = await openWorld({ as: 'departmentReviewer' })
    const { user } = await renderApp({ world, path })
    const card = await cardOf('2025')
    await user.click(card.getByRole('button', { name: 'Khóa số liệu năm 2025' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('checkbox'))
    await user.click(dialog.getByRole('button', { name: 'Khóa số liệu' }))
    const reopening = await card.findByRole('button', { name: 'Mở khóa số liệu năm 2025' })
    expect(reopening).toBeDisabled()
    expect(reopening).toHaveAccessibleDescription('Chỉ lãnh đạo Sở mở khóa được.')
  })

  it('is shown to nobody else, and says when it cannot be read', async () => {
    const { page } = await renderApp({ as: 'clerk', path })
    expect(await screen.findByText('Tài khoản này không được mở trang này')).toBeInTheDocument()
    page.unmount()
    const world = await openWorld({ as: 'departmentLeader' })
    world.fail('year.list', 'offline')
    await renderApp({ world, path })
    expect(await screen.findByRole('button', { name: 'Thử lại' })).toBeInTheDocument()
  })
})
