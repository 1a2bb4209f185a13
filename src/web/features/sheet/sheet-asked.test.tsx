import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { openTestWorld } from '../../../../mocks/node.ts'
import type { TestWorld } from '../../../../mocks/node.ts'
import { createClient } from '../../api/client.ts'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { renderInWorld } from '../../testing/render-in-world.tsx'
import { dismissToast, toastStore } from '../../ui/toast/toasts.ts'

const server = createClient({ origin: () => 'http://localhost' })
const reporter = 'TT1@2010-01-01'
const words = 'Đếm cả bác sĩ hợp đồng?'
let world: TestWorld

const field = (name: RegExp) => screen.findByLabelText(name, { selector: 'input' })

afterEach(async () => {
  await world.close()
  localStorage.clear()
  for (const { id } of toastStore.getState().shown) dismissToast(id)
})

/** The centre's final report of 2025 is complete, sent, and returned with a question about its doctors. */
async function openReturned() {
  world = await openTestWorld({ as: 'clerk' })
  const report = { reporter, period: '2025', stage: 'final' } as const
  const { rows } = await server.sheet.get({ reporter, year: 2025 })
  for (const { subject, element, cells } of rows) {
    if (cells[0]?.value !== null) continue
    const answer = { value: element.code === 'deaths' ? '1160' : '1', missingReason: null, note: null, expectedVersion: cells[0].version }
    await server.sheet.saveFigure({ ...report, ...answer, subject: subject.id, element: element.code, idempotencyKey: crypto.randomUUID() })
  }
  const lock = (await server.sheet.get({ reporter, year: 2025 })).reports[0]?.lock ?? 0
  const sent = await server.report.submit({ ...report, lock, idempotencyKey: crypto.randomUUID() })
  await world.signInAs('departmentReviewer')
  const cells = [{ subject: reporter, element: 'doctors', words }]
  await server.report.return({ idempotencyKey: crypto.randomUUID(), id: sent.id, lock: sent.lock, reason: '', cells })
  await world.signInAs('clerk')
  return { ...(await renderInWorld('/nhap-lieu')), user: userEvent.setup() }
}

describe('a cell that a return asks about', () => {
  it('says so with the words asked, in the grid, below it and above it', async () => {
    const { user, page } = await openReturned()
    const doctors = await field(/^Bác sĩ, Chính thức 2025, đã lưu, Sở hỏi/)
    expect(doctors).toHaveAccessibleDescription(`Sở hỏi: ${words}`)
    expect(await field(/Người chết/)).not.toHaveAccessibleName(/Sở hỏi/)
    const reports = screen.getByRole('region', { name: 'Tình trạng báo cáo' })
    expect(within(reports).getByText('1 ô Sở hỏi, chưa sửa:')).toBeInTheDocument()
    await user.click(within(reports).getByRole('button', { name: 'Bác sĩ' }))
    await waitFor(() => expect(doctors).toHaveFocus())
    const bar = screen.getByRole('region', { name: 'Ô đang chọn' })
    expect(within(bar).getByText(`Sở hỏi: ${words}`)).toBeInTheDocument()
    expect(await accessibilityProblems(page.container)).toEqual([])
  })

  it('says so no more once it is changed', async () => {
    const { user } = await openReturned()
    const doctors = await field(/^Bác sĩ, Chính thức 2025, đã lưu, Sở hỏi/)
    await user.clear(doctors)
    await user.type(doctors, '47{Enter}')
    expect(await field(/^Bác sĩ, Chính thức 2025, đã lưu(?!.*Sở hỏi)/)).toHaveValue('47')
    expect(screen.queryByText(/ô Sở hỏi, chưa sửa/)).toBeNull()
  })
})
