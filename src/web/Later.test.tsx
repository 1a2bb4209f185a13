import { act, render, screen } from '@testing-library/react'
import type { ComponentType } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Later } from './Later.tsx'

function Part() {
  return <p>đã đến</p>
}

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))

describe('a part that comes later', () => {
  it('is asked for again when the line breaks on its way, and leaves the page standing', async () => {
    const load = vi.fn<() => Promise<ComponentType>>().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue(Part)
    render(
      <main>
        trang <Later load={load} />
      </main>,
    )
    await pass(500)
    expect(load).toHaveBeenCalledTimes(1)
    expect(screen.getByRole('main')).toHaveTextContent(/^trang$/)
    await pass(5000)
    expect(screen.getByText('đã đến')).toBeInTheDocument()
  })

  it('is not asked for after the page has gone', async () => {
    const load = vi.fn<() => Promise<ComponentType>>().mockResolvedValue(Part)
    render(<Later load={load} />).unmount()
    await pass(20_000)
    expect(load).not.toHaveBeenCalled()
  })
})
