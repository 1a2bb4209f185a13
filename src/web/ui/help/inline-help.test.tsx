import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderPiece } from '../../testing/render-piece.tsx'
import { InlineHelp } from './InlineHelp.tsx'

describe('InlineHelp', () => {
  it('is folded until asked for', async () => {
    const user = userEvent.setup()
    renderPiece(<InlineHelp name="overview">Bốn câu trả lời của nghị quyết.</InlineHelp>)
    const toggle = screen.getByRole('button', { name: 'Màn hình này cho biết gì?' })
    expect(screen.getByText(/Bốn câu trả lời/)).not.toBeVisible()
    await user.click(toggle)
    expect(toggle).toHaveAttribute('aria-expanded', 'true')
    expect(screen.getByText(/Bốn câu trả lời/)).toBeVisible()
  })

  it('is open where it was left open on this device', () => {
    renderPiece(<InlineHelp name="overview">Bốn câu trả lời.</InlineHelp>, 'help=sheet.overview')
    expect(screen.getByText(/Bốn câu trả lời/)).toBeVisible()
  })
})
