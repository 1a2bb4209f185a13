import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renderPiece } from '../../testing/render-piece.tsx'
import { Toasts } from './Toasts.tsx'
import { showToast, toastStore } from './toasts.ts'

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
})

afterEach(() => {
  toastStore.setState({ shown: [], lastId: 0 })
  vi.useRealTimers()
})

describe('toasts', () => {
  it('says what is done and goes by itself', () => {
    renderPiece(<Toasts />)
    act(() => showToast({ tone: 'done', message: 'Đã lưu.' }))
    expect(screen.getByText('Đã lưu.')).toBeInTheDocument()
    act(() => void vi.advanceTimersByTime(6000))
    expect(screen.queryByText('Đã lưu.')).toBeNull()
  })

  it('keeps a failure until it is seen to', async () => {
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
    const onSelect = vi.fn<() => void>()
    renderPiece(<Toasts />)
    act(() => showToast({ tone: 'failed', message: 'Chưa gửi được.', action: { label: 'Gửi lại', onSelect } }))
    act(() => void vi.advanceTimersByTime(60_000))
    await user.click(screen.getByRole('button', { name: 'Gửi lại' }))
    expect(onSelect).toHaveBeenCalledOnce()
    expect(screen.queryByText('Chưa gửi được.')).toBeNull()
  })

  it('shows the three newest', () => {
    renderPiece(<Toasts />)
    act(() => ['một', 'hai', 'ba', 'bốn'].forEach((message) => showToast({ tone: 'failed', message })))
    expect(screen.queryByText('một')).toBeNull()
    expect(screen.getAllByText(/hai|ba|bốn/)).toHaveLength(3)
  })
})
