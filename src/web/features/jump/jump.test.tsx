import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { renderApp } from '../../testing/render-app.tsx'

async function open() {
  const rendered = await renderApp({ as: 'viewer', path: '/doi-mat-khau' })
  await screen.findByRole('heading', { name: 'Đổi mật khẩu' })
  await rendered.user.keyboard('{Control>}k{/Control}')
  return { ...rendered, field: await screen.findByRole('combobox', { name: 'Tìm đơn vị, chỉ tiêu' }) }
}

const option = (name: RegExp) => screen.findByRole('option', { name })

describe('jumping', () => {
  it('begins with the indicators, the focus in the field', async () => {
    const { field, page } = await open()
    expect(field).toHaveFocus()
    expect(screen.getAllByRole('option').map((found) => found.textContent)).toEqual([
      'Số bác sĩ trên một vạn dânbác sĩ/vạn dân',
      'Tỷ lệ xã đạt tiêu chí y tế%',
      'Tỷ lệ tăng dân số tự nhiên%',
      'Tuổi thọ trung bìnhtuổi',
    ])
    expect(await accessibilityProblems(page.container)).toEqual([])
  })

  it('finds without tone marks, by former names, and opens what is marked', async () => {
    const { user, field, router } = await open()
    await user.type(field, 'huyen trung an')
    const successor = await option(/^Huyện Nam An/)
    const dissolved = await option(/^Huyện Trung An/)
    expect(successor).toHaveTextContent('trước đây: Huyện Trung An')
    expect(dissolved).toHaveTextContent('An Hòa · kết thúc 31/12/2022')
    expect(screen.getByText('2 kết quả')).toBeInTheDocument()
    expect(field).toHaveAttribute('aria-activedescendant', successor.id)
    await user.keyboard('{ArrowDown}')
    expect(dissolved).toHaveAttribute('aria-selected', 'true')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe('/don-vi/TA@2010-01-01'))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('opens an indicator', async () => {
    const { user, field, router } = await open()
    await user.type(field, 'tuoi tho')
    expect(await option(/^Tuổi thọ trung bình/)).toHaveAttribute('aria-selected', 'true')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe('/chi-tieu/lifeExpectancy'))
  })

  it('says when nothing fits', async () => {
    const { user, field } = await open()
    await user.type(field, 'zz')
    expect(await screen.findByText(/Không có đơn vị hay chỉ tiêu nào khớp với “zz”/)).toBeInTheDocument()
  })

  it('says why it could not look', async () => {
    const { user, field, world } = await open()
    world.fail('workspace.find', 'broken')
    await user.type(field, 'zz')
    expect(await within(screen.getByRole('dialog')).findByText(/đang bận/)).toBeInTheDocument()
  })

  it('gives the focus back to the button that opened it', async () => {
    const { user } = await renderApp({ as: 'viewer', path: '/doi-mat-khau' })
    const button = await screen.findByRole('button', { name: 'Tìm đơn vị, chỉ tiêu' })
    await user.click(button)
    await screen.findByRole('combobox')
    await user.click(screen.getByRole('button', { name: 'Đóng' }))
    expect(button).toHaveFocus()
  })
})
