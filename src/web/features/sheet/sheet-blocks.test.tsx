import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { openTestWorld } from '../../../../mocks/node.ts'
import type { TestWorld } from '../../../../mocks/node.ts'
import { createClient } from '../../api/client.ts'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { renderInWorld } from '../../testing/render-in-world.tsx'

let world: TestWorld
const server = createClient({ origin: () => 'http://localhost' })

async function openSheet() {
  world = await openTestWorld({ as: 'clerk' })
  const rendered = await renderInWorld('/nhap-lieu')
  return { ...rendered, user: userEvent.setup() }
}

const field = (name: RegExp) => screen.findByLabelText(name, { selector: 'input' })
const selected = () => document.querySelectorAll('[aria-selected="true"]')

async function stored(element: string, subject = 'TT1@2010-01-01') {
  const { rows } = await server.sheet.get({ reporter: 'TT1@2010-01-01', year: 2025 })
  return rows.find((row) => row.element.code === element && row.subject.id === subject)?.cells[0]?.value ?? null
}

/** What the page puts on the clipboard for the focused cell. */
function copied(kind: 'copy' | 'cut' = 'copy'): Record<string, string> {
  const data: Record<string, string> = {}
  const clipboardData = { setData: (type: string, text: string) => (data[type] = text), getData: () => '' }
  const focused = document.activeElement
  if (focused === null) throw new Error('nothing is focused')
  act(() => void fireEvent[kind](focused, { clipboardData }))
  return data
}

afterEach(async () => {
  await world.close()
  localStorage.clear()
})

describe('many cells of the sheet', () => {
  it('are chosen with the keyboard, shown, announced and summed up', async () => {
    const { user, page } = await openSheet()
    await user.click(await field(/^Bác sĩ/))
    await user.keyboard('{Shift>}{ArrowLeft}{ArrowDown}{/Shift}')
    expect(screen.getByText('Đã chọn 2 hàng × 2 cột.')).toBeInTheDocument()
    expect(selected()).toHaveLength(4)
    expect(await field(/^Bác sĩ/)).toHaveFocus()
    const total = screen.getByRole('region', { name: 'Các ô đang chọn' })
    expect(total).toHaveTextContent('Số ô4')
    expect(await accessibilityProblems(page.container)).toEqual([])
    await user.keyboard('{Escape}')
    expect(selected()).toHaveLength(0)
    await user.keyboard('{Control>}a{/Control}')
    expect(screen.getByText(/^Đã chọn 5 hàng × \d cột\.$/)).toBeInTheDocument()
  })

  it('are chosen with the pointer: Shift and a press, and dragging', async () => {
    const { user } = await openSheet()
    const doctors = await field(/^Bác sĩ/)
    await user.click(doctors)
    await user.keyboard('{Shift>}')
    await user.click(await field(/^Xã Đồi Thông/))
    await user.keyboard('{/Shift}')
    expect(selected().length).toBeGreaterThan(2)
    const deaths = await field(/Người chết/)
    fireEvent.mouseDown(doctors, { button: 0 })
    fireEvent.mouseOver(deaths, { buttons: 1 })
    fireEvent.mouseUp(deaths)
    expect(doctors.closest('td')).toHaveAttribute('aria-selected', 'true')
    expect(deaths.closest('td')).toHaveAttribute('aria-selected', 'true')
  })

  it('are copied as the page shows them, earlier years too', async () => {
    const { user } = await openSheet()
    await user.click(await field(/^Bác sĩ/))
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}')
    const data = copied()
    expect(data['text/plain']).toBe('44\t46')
    expect(data['text/html']).toBe('<table><tr><td>44</td><td>46</td></tr></table>')
    await user.keyboard('{ArrowLeft}')
    expect(copied()['text/plain']).toBe('44')
  })

  it('are emptied at once and filled again with one step back, and emptied with one forward', async () => {
    const { user } = await openSheet()
    await user.click(await field(/^Bác sĩ/))
    await user.keyboard('{Control>}a{/Control}{Delete}')
    await waitFor(async () => expect(await stored('doctors')).toBeNull())
    expect(await field(/^Bác sĩ, Chính thức 2025, chưa nhập/)).toHaveValue('')
    expect(screen.getByText(/^Đã xóa trống \d ô\. \d+ ô giữ nguyên vì không nhập được ở đây\.$/, { selector: '[aria-live]' })).toBeInTheDocument()
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(async () => expect(await stored('doctors')).toBe('46'))
    expect(await field(/^Bác sĩ, Chính thức 2025, đã lưu/)).toHaveValue('46')
    await user.keyboard('{Control>}y{/Control}')
    await waitFor(async () => expect(await stored('doctors')).toBeNull())
    const { versions } = await server.sheet.history({ subject: 'TT1@2010-01-01', element: 'doctors', period: '2025' })
    expect(versions.map(({ value }) => value)).toEqual(['46', null, '46', null])
  })

  it('take what stands above or to the left, and what is typed with Ctrl Enter', async () => {
    const { user } = await openSheet()
    await user.click(await field(/^Bác sĩ/))
    await user.keyboard('{Control>}r{/Control}')
    await waitFor(async () => expect(await stored('doctors')).toBe('44'))
    await user.click(await field(/^Xã Đồi Thông/))
    await user.keyboard('1{Enter}')
    await waitFor(async () => expect(await stored('communesRecognised', 'X2@2010-01-01')).toBe('1'))
    await user.click(await field(/^Xã Đồi Thông/))
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}0{Control>}{Enter}{/Control}')
    await waitFor(async () => expect(await stored('communesRecognised', 'X2@2010-01-01')).toBe('0'))
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(async () => expect(await stored('communesRecognised', 'X2@2010-01-01')).toBe('1'))
  })

  it('undo leaves alone what another person entered since', async () => {
    const { user } = await openSheet()
    await user.click(await field(/^Bác sĩ/))
    await user.keyboard('47{Enter}')
    await waitFor(async () => expect(await stored('doctors')).toBe('47'))
    const { rows } = await server.sheet.get({ reporter: 'TT1@2010-01-01', year: 2025 })
    const seen = rows.find((row) => row.element.code === 'doctors')?.cells[0]?.version ?? null
    await world.signInAs('unitHead')
    const cell = { reporter: 'TT1@2010-01-01', subject: 'TT1@2010-01-01', element: 'doctors', period: '2025', stage: 'final' as const }
    const entry = { value: '48', notation: 'typed' as const, missingReason: null, note: null }
    await server.sheet.saveFigure({ ...cell, ...entry, expectedVersion: seen, idempotencyKey: 'another-person-1' })
    await world.signInAs('clerk')
    await user.click(await field(/^Bác sĩ/))
    await user.keyboard('{Control>}z{/Control}')
    expect(await screen.findByRole('button', { name: 'Giữ số của tôi' })).toBeInTheDocument()
    expect(await stored('doctors')).toBe('48')
  })
})
