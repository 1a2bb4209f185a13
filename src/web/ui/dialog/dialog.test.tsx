import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { renderPiece } from '../../testing/render-piece.tsx'
import { Dialog, Drawer } from './Dialog.tsx'

function Page({ isDismissable = true, onClose = () => {} }: { isDismissable?: boolean; onClose?: () => void }) {
  const [isOpen, setIsOpen] = useState(false)
  const close = () => {
    onClose()
    setIsOpen(false)
  }
  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)}>
        Trả lại
      </button>
      {isOpen ? (
        <Dialog title="Trả lại báo cáo" isDismissable={isDismissable} onClose={close} actions={<button type="button">Gửi</button>}>
          <input aria-label="Lý do" data-autofocus />
        </Dialog>
      ) : null}
    </>
  )
}

const cancel = () => screen.getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }))

describe('Dialog', () => {
  it('is named by its title and begins where it should', async () => {
    const user = userEvent.setup()
    const { container } = renderPiece(<Page />)
    await user.click(screen.getByRole('button', { name: 'Trả lại' }))
    expect(screen.getByRole('dialog', { name: 'Trả lại báo cáo' })).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Lý do' })).toHaveFocus()
    expect(await accessibilityProblems(container)).toEqual([])
  })

  it('closes by its button', async () => {
    const user = userEvent.setup()
    const onClose = vi.fn<() => void>()
    renderPiece(<Page onClose={onClose} />)
    await user.click(screen.getByRole('button', { name: 'Trả lại' }))
    await user.click(screen.getByRole('button', { name: 'Đóng' }))
    expect(onClose).toHaveBeenCalledOnce()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('asks the page before the browser closes it, and stays where an answer is needed', async () => {
    const user = userEvent.setup()
    const onClose = vi.fn<() => void>()
    renderPiece(<Page isDismissable={false} onClose={onClose} />)
    await user.click(screen.getByRole('button', { name: 'Trả lại' }))
    expect(cancel()).toBe(false)
    expect(onClose).not.toHaveBeenCalled()
    expect(screen.queryByRole('button', { name: 'Đóng' })).toBeNull()
  })
})

describe('Drawer', () => {
  it('closes on Escape', () => {
    const onClose = vi.fn<() => void>()
    renderPiece(
      <Drawer title="Vì sao màu này?" onClose={onClose}>
        Công thức
      </Drawer>,
    )
    cancel()
    expect(onClose).toHaveBeenCalledOnce()
  })
})
