import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { renderPiece } from '../../testing/render-piece.tsx'
import { Menu } from './Menu.tsx'
import { Popover } from './Popover.tsx'
import { Tooltip } from './Tooltip.tsx'

function drawMenu() {
  const onSelect = vi.fn<(label: string) => void>()
  const page = renderPiece(
    <>
      <Menu
        label="Giao diện"
        renderTrigger={(props) => (
          <button type="button" {...props}>
            Giao diện
          </button>
        )}
        items={['Sáng', 'Tối', 'Máy chiếu'].map((label) => ({ key: label, label, isChecked: label === 'Tối', onSelect: () => onSelect(label) }))}
      />
      <button type="button">Khác</button>
    </>,
  )
  return { onSelect, page }
}

describe('Menu', () => {
  it('opens on the choice in force and moves by arrows, ends and letters', async () => {
    const user = userEvent.setup()
    const { page } = drawMenu()
    await user.click(screen.getByRole('button', { name: 'Giao diện' }))
    expect(screen.getByRole('menuitemradio', { name: 'Tối' })).toHaveFocus()
    await user.keyboard('{ArrowDown}')
    expect(screen.getByRole('menuitemradio', { name: 'Máy chiếu' })).toHaveFocus()
    await user.keyboard('{ArrowDown}')
    expect(screen.getByRole('menuitemradio', { name: 'Sáng' })).toHaveFocus()
    await user.keyboard('{End}')
    expect(screen.getByRole('menuitemradio', { name: 'Máy chiếu' })).toHaveFocus()
    await user.keyboard('s')
    expect(screen.getByRole('menuitemradio', { name: 'Sáng' })).toHaveFocus()
    expect(await accessibilityProblems(page.container)).toEqual([])
  })

  it('chooses by Enter, closes and gives the focus back', async () => {
    const user = userEvent.setup()
    const { onSelect } = drawMenu()
    await user.tab()
    await user.keyboard('{Enter}{ArrowUp}{Enter}')
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('Sáng')
    expect(screen.queryByRole('menu')).toBeNull()
    expect(screen.getByRole('button', { name: 'Giao diện' })).toHaveFocus()
  })

  it('closes on Escape and on a press outside without choosing', async () => {
    const user = userEvent.setup()
    const { onSelect } = drawMenu()
    const button = screen.getByRole('button', { name: 'Giao diện' })
    await user.click(button)
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('menu')).toBeNull()
    expect(button).toHaveFocus()
    await user.click(button)
    await user.click(screen.getByRole('button', { name: 'Khác' }))
    expect(screen.queryByRole('menu')).toBeNull()
    expect(onSelect).not.toHaveBeenCalled()
  })
})

describe('Popover', () => {
  it('opens and closes by its button and says whether it is open', async () => {
    const user = userEvent.setup()
    renderPiece(
      <Popover
        label="Tài khoản"
        renderTrigger={(props) => (
          <button type="button" {...props}>
            Tôi
          </button>
        )}
      >
        {(close) => (
          <button type="button" onClick={close}>
            Xong
          </button>
        )}
      </Popover>,
    )
    const button = screen.getByRole('button', { name: 'Tôi' })
    expect(button).toHaveAttribute('aria-expanded', 'false')
    await user.click(button)
    expect(button).toHaveAttribute('aria-expanded', 'true')
    expect(screen.getByRole('region', { name: 'Tài khoản' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Xong' }))
    expect(screen.queryByRole('region')).toBeNull()
    expect(button).toHaveFocus()
  })
})

describe('Tooltip', () => {
  it('describes its thing while the focus is on it and goes on Escape', async () => {
    const user = userEvent.setup()
    renderPiece(
      <Tooltip text="Số năm trước đã duyệt.">
        {(props) => (
          <button type="button" {...props}>
            Năm trước
          </button>
        )}
      </Tooltip>,
    )
    const button = screen.getByRole('button')
    await user.tab()
    expect(button).toHaveAccessibleDescription('Số năm trước đã duyệt.')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('tooltip')).toBeNull()
    expect(button).toHaveFocus()
    await user.hover(button)
    expect(screen.getByRole('tooltip')).toBeVisible()
    await user.unhover(button)
    expect(screen.queryByRole('tooltip')).toBeNull()
  })
})
