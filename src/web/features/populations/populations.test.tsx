import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { renderApp } from '../../testing/render-app.tsx'

describe('populations', () => {
  it('are typed into a table, and an odd number is asked about', async () => {
    const { user, page } = await renderApp({ as: 'departmentReviewer', path: '/quan-tri/dan-so' })
    const cell = await screen.findByRole('textbox', { name: 'Tỉnh An Hòa, năm 2024, đang dùng để tính' })
    expect(cell).toHaveValue('307.500')
    await user.clear(cell)
    await user.type(cell, '3.075.000{Enter}')
    const drawer = await screen.findByRole('dialog', { name: 'Dân số Tỉnh An Hòa, năm 2024' })
    expect(within(drawer).getByRole('textbox', { name: 'Số dân' })).toHaveValue('3.075.000')
    await user.clear(within(drawer).getByRole('textbox', { name: 'Số dân' }))
    await user.type(within(drawer).getByRole('textbox', { name: 'Số dân' }), '308.000')
    await user.type(within(drawer).getByRole('textbox', { name: 'Nguồn' }), 'Niên giám 2024')
    await user.click(within(drawer).getByRole('button', { name: 'Lưu' }))
    expect(await screen.findByDisplayValue('308.000')).toBeInTheDocument()
    expect(await accessibilityProblems(page.container)).toEqual([])
  })

  it('are read by everybody and changed by the department', async () => {
    await renderApp({ as: 'viewer', path: '/quan-tri/dan-so' })
    expect(await screen.findByRole('button', { name: 'Tỉnh An Hòa, năm 2024, đang dùng để tính: 307.500' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Đổi loại dùng để tính' })).toBeNull()
  })

  it('say what another kind would change', async () => {
    const also = ['unit,year,kind,value\nAH,2024,census,250000\n']
    const { page } = await renderApp({ as: 'departmentReviewer', path: '/quan-tri/dan-so?phan=effects&nam=2024', also })
    const [part] = await screen.findAllByRole('region', { name: 'Nếu dùng dân số điều tra' })
    expect(within(part ?? page.container).getByRole('row', { name: /Tỉnh An Hòa Bác sĩ/ })).toHaveTextContent('250.000 dân')
    expect(await accessibilityProblems(page.container)).toEqual([])
  })
})
