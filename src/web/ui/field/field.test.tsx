import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { renderPiece } from '../../testing/render-piece.tsx'
import { Select } from './Select.tsx'
import { TextInput } from './TextInput.tsx'

describe('TextInput', () => {
  it('is described by its hint and by what is wrong', async () => {
    const { container } = renderPiece(<TextInput label="Tên đăng nhập" hint="Do người quản trị cấp" error="Hãy nhập tên đăng nhập." />)
    const input = screen.getByRole('textbox', { name: 'Tên đăng nhập' })
    expect(input).toBeInvalid()
    expect(input).toHaveAccessibleDescription('Hãy nhập tên đăng nhập. Do người quản trị cấp')
    expect(await accessibilityProblems(container)).toEqual([])
  })

  it('shows a password while asked to', async () => {
    const user = userEvent.setup()
    renderPiece(<TextInput label="Mật khẩu" type="password" />)
    const input = screen.getByLabelText('Mật khẩu')
    expect(input).toHaveAttribute('type', 'password')
    await user.click(screen.getByRole('button', { name: 'Hiện Mật khẩu' }))
    expect(input).toHaveAttribute('type', 'text')
    await user.click(screen.getByRole('button', { name: 'Ẩn Mật khẩu' }))
    expect(input).toHaveAttribute('type', 'password')
  })
})

describe('Select', () => {
  it('hands over the chosen value', async () => {
    const user = userEvent.setup()
    const onChange = vi.fn<(value: string) => void>()
    const options = [
      { value: 'place', label: 'Theo địa bàn' },
      { value: 'worst', label: 'Kém nhất trước' },
    ] as const
    renderPiece(<Select label="Xếp theo" value="place" options={options} onChange={onChange} />)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Xếp theo' }), 'Kém nhất trước')
    expect(onChange).toHaveBeenCalledExactlyOnceWith('worst')
  })
})
