import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { openTestWorld } from '../../../../mocks/node.ts'
import type { TestWorld } from '../../../../mocks/node.ts'
import type { Role } from '../../../contract/session.ts'
import { createClient } from '../../api/client.ts'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { renderInWorld } from '../../testing/render-in-world.tsx'
import { dismissToast, toastStore } from '../../ui/toast/toasts.ts'

const server = createClient({ origin: () => 'http://localhost' })
let world: TestWorld

async function openReview(as: Role = 'departmentReviewer', href = '/duyet') {
  world = await openTestWorld({ as })
  return { ...(await renderInWorld(href)), user: userEvent.setup() }
}

const openFirst = async (user: ReturnType<typeof userEvent.setup>) => {
  const list = await screen.findByRole('navigation', { name: 'Danh sách báo cáo' })
  await user.click(within(list).getAllByRole('link')[0] ?? list)
}

afterEach(async () => {
  await world.close()
  for (const { id } of toastStore.getState().shown) dismissToast(id)
})

describe('the review', () => {
  it('lists what awaits review and shows a report beside last year and what happened to it', async () => {
    const { user, page } = await openReview()
    await openFirst(user)
    expect(await screen.findByRole('heading', { name: 'Bệnh viện Đa khoa An Hòa' })).toHaveFocus()
    expect(screen.getByRole('row', { name: /^Bác sĩ.* 197 190 \+3,7\s%/ })).toBeInTheDocument()
    expect(screen.getByRole('tab', { name: 'Chờ thẩm định (1)' })).toHaveAttribute('aria-selected', 'true')
    expect(await accessibilityProblems(page.container)).toEqual([])
  })

  it('approves a report and is done when nothing is left', async () => {
    const { user, router } = await openReview()
    await openFirst(user)
    await user.click(await screen.findByRole('button', { name: 'Duyệt' }))
    expect(await screen.findByRole('heading', { name: 'Không có báo cáo nào chờ thẩm định.' })).toBeInTheDocument()
    expect(toastStore.getState().shown.map(({ message }) => message)).toEqual(['Đã duyệt: BVĐK An Hòa, chính thức 2025.'])
    expect(router.state.location.search).not.toHaveProperty('report')
    const { reports } = await server.report.queue({ state: 'approved', year: 2025 })
    expect(reports.map(({ stage }) => stage).toSorted()).toEqual(['final', 'preliminary'])
  })

  it('returns a report only with a reason', async () => {
    const { user } = await openReview()
    await openFirst(user)
    await user.click(await screen.findByRole('button', { name: 'Trả lại' }))
    const dialog = await screen.findByRole('dialog', { name: 'Trả lại báo cáo' })
    await user.click(within(dialog).getByRole('button', { name: 'Trả lại' }))
    expect(within(dialog).getByText('Hãy ghi lý do chung, hoặc chọn ít nhất một ô cần sửa.')).toBeInTheDocument()
    await user.type(within(dialog).getByRole('textbox', { name: 'Lý do chung cho cả báo cáo' }), 'Kiểm tra lại số bác sĩ')
    await user.click(within(dialog).getByRole('button', { name: 'Trả lại' }))
    await waitFor(async () => {
      const { reports } = await server.report.queue({ state: 'returned', year: 2025 })
      expect(reports.map(({ reporter }) => reporter.shortName)).toContain('BVĐK An Hòa')
    })
  })

  it('shows the odd values of a report first, with why they are odd', async () => {
    const { user } = await openReview('departmentReviewer', '/duyet?tinh-trang=returned')
    await openFirst(user)
    const rows = await screen.findAllByRole('row')
    expect(rows[1]).toHaveTextContent(/Bác sĩ.*350/)
    expect(rows[2]).toHaveTextContent(/thừa hoặc thiếu chữ số: 350 hay 35\?.*Đơn vị không giải trình/)
    expect(screen.getByText('Đã trả lại, chờ đơn vị sửa và ký gửi lại.')).toBeInTheDocument()
    expect(screen.getAllByText(/Số bác sĩ tăng mười lần/).length).toBeGreaterThan(0)
    expect(screen.queryByRole('button', { name: 'Duyệt' })).toBeNull()
  })

  it('reopens an approved report with a reason', async () => {
    const { user } = await openReview('departmentLeader', '/duyet?tinh-trang=approved')
    await openFirst(user)
    await user.click(await screen.findByRole('button', { name: 'Mở lại' }))
    const dialog = await screen.findByRole('dialog', { name: 'Mở lại báo cáo đã duyệt' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Lý do' }), 'Thiếu số của cơ sở 2')
    await user.click(within(dialog).getByRole('button', { name: 'Mở lại' }))
    await waitFor(async () => expect((await server.report.queue({ state: 'reopened', year: 2025 })).reports).toHaveLength(1))
  })

  it('lets nobody approve their own entries, and says why', async () => {
    world = await openTestWorld({ as: 'departmentReviewer' })
    const unit = 'TT2@2010-01-01'
    const { rows, reports } = await server.sheet.get({ reporter: unit, year: 2025 })
    for (const [index, { subject, element, cells }] of rows.entries()) {
      const version = cells[0]?.version ?? null
      const value = element.code === 'doctors' ? '36' : element.code === 'communesRecognised' ? '1' : element.code === 'births' ? '2070' : '810'
      const cell = { reporter: unit, subject: subject.id, element: element.code, period: '2025', stage: 'final', expectedVersion: version } as const
      await server.sheet.saveFigure({ ...cell, idempotencyKey: `own entry ${index}`, value, missingReason: null, note: 'Đã kiểm tra' })
    }
    await server.report.submit({ idempotencyKey: 'own report', reporter: unit, period: '2025', stage: 'final', lock: reports[0]?.lock ?? 0 })
    const { id } = (await server.report.queue({ state: 'submitted' })).reports.find(({ reporter }) => reporter.id === unit) ?? { id: 0 }
    await renderInWorld(`/duyet?bao-cao=${id}`)
    expect(await screen.findByRole('button', { name: /^Duyệt/ })).toBeDisabled()
    expect(screen.getByText(/nên không tự duyệt được/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Trả lại' })).toBeEnabled()
  })

  it('says what a report cannot do any more when somebody was first', async () => {
    const { user } = await openReview()
    await openFirst(user)
    const approve = await screen.findByRole('button', { name: 'Duyệt' })
    await world.signInAs('departmentLeader')
    const [report] = (await server.report.queue({ state: 'submitted' })).reports
    const { report: open } = await server.report.get({ id: report?.id ?? 0 })
    await server.report.return({ idempotencyKey: 'was first', id: open.id, lock: open.lock, reason: 'Kiểm tra lại' })
    await world.signInAs('departmentReviewer')
    await user.click(approve)
    expect(await screen.findByText('Đã trả lại, chờ đơn vị sửa và ký gửi lại.')).toBeInTheDocument()
  })

  it('has nothing to show to who does not review', async () => {
    await openReview('clerk')
    expect(await screen.findByRole('heading', { name: 'Tài khoản này không được mở trang này' })).toBeInTheDocument()
  })
})
