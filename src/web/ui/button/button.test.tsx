import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { renderPiece } from '../../testing/render-piece.tsx'
import { Button } from './Button.tsx'

describe('Button', () => {
  it('takes no second press while it is busy, and keeps the focus', async () => {
    const user = userEvent.setup()
    const [onClick, onSubmit] = [vi.fn<() => void>(), vi.fn<() => void>()]
    renderPiece(
      <form onSubmit={onSubmit}>
        <Button type="submit" isBusy onClick={onClick}>
          Gửi báo cáo
        </Button>
      </form>,
    )
    const button = screen.getByRole('button', { name: 'Gửi báo cáo' })
    await user.click(button)
    expect(onClick).not.toHaveBeenCalled()
    expect(onSubmit).not.toHaveBeenCalled()
    expect(button).toHaveFocus()
    expect(button).toHaveAttribute('aria-busy', 'true')
  })
})
