import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { renderPiece } from '../../testing/render-piece.tsx'
import { YearPicker } from './YearPicker.tsx'

describe('YearPicker', () => {
  it('goes a year back and on, and to any year of the term', async () => {
    const user = userEvent.setup()
    const onChange = vi.fn<(year: number) => void>()
    renderPiece(<YearPicker year={2024} firstYear={2020} lastYear={2025} onChange={onChange} />)
    await user.click(screen.getByRole('button', { name: 'Xem năm 2023' }))
    await user.click(screen.getByRole('button', { name: 'Xem năm 2025' }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Năm' }), 'Năm 2020')
    expect(onChange.mock.calls).toEqual([[2023], [2025], [2020]])
    expect(screen.getAllByRole('option')).toHaveLength(6)
  })

  it('stops at the ends of the term', () => {
    renderPiece(<YearPicker year={2025} firstYear={2025} lastYear={2025} onChange={() => {}} />)
    for (const button of screen.getAllByRole('button')) expect(button).toBeDisabled()
  })
})
