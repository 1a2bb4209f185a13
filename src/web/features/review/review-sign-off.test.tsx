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
const centre = 'TT1@2010-01-01'
const otherCentre = 'TT2@2010-01-01'
const usual: Readonly<Record<string, string>> = { doctors: '46', communesRecognised: '1', births: '2070', deaths: '1160' }
let world: TestWorld

afterEach(async () => {
  await world.close()
  for (const { id } of toastStore.getState().shown) dismissToast(id)
})

/** Fills what a unit has not entered of its final report of 2025, or what is named, and sends it. */
async function send(as: Role, reporter: string, changed: Readonly<Record<string, string>> = {}): Promise<{ id: number; lock: number }> {
  await world.signInAs(as)
  const { rows, reports } = await server.sheet.get({ reporter, year: 2025 })
  const stage = reports.findIndex((report) => report.stage === 'final')
  for (const { subject, element, cells } of rows) {
    const cell = cells[stage]
    if (cell === null || cell === undefined || (cell.value !== null && changed[element.code] === undefined)) continue
    const place = { reporter, subject: subject.id, element: element.code, period: '2025', stage: 'final' } as const
    const value = changed[element.code] ?? usual[element.code] ?? '1'
    const figure = { value, missingReason: null, note: 'Đã kiểm tra', expectedVersion: cell.version }
    await server.sheet.saveFigure({ ...place, ...figure, idempotencyKey: newKey() })
  }
  const lock = (await server.sheet.get({ reporter, year: 2025 })).reports[stage]?.lock ?? 0
  return server.report.submit({ idempotencyKey: newKey(), reporter, period: '2025', stage: 'final', lock })
}

/** Closes the year 2025 for the department and everything that belongs to it. */
async function closeYear(): Promise<void> {
  const { kysely } = world.database
  const open = { reopened_at: null, reopened_by: null, reason: null }
  const closing = { year: 2025, department: 'SYT@2010-01-01', unfinished: 0, closed_at: '2026-01-20T02:00:00.000Z', closed_by: null, ...open }
  await kysely.insertInto('year_closing').values(closing).execute()
  await kysely
    .updateTable('revision')
    .set((set) => ({ value: set('value', '+', 1) }))
    .execute()
}

const newKey = () => crypto.randomUUID()
const act = (report: { id: number; lock: number }) => ({ ...report, idempotencyKey: newKey() })
const open = async (href: string) => ({ ...(await renderInWorld(href)), user: userEvent.setup() })
const theCentre = { name: /^TTYT Bắc An, chính thức 2025/ }

describe('approving together', () => {
  it('approves what has nothing odd and leaves the rest, each with its reason', async () => {
    world = await openTestWorld()
    await send('clerk', centre, { doctors: '460' })
    await send('departmentReviewer', otherCentre, { doctors: '36' })
    const { user, page } = await open('/duyet')
    const odd = await screen.findByRole('checkbox', { name: 'TTYT Bắc An, chính thức 2025: có số khác thường' })
    expect(odd).toBeDisabled()
    expect(screen.getByRole('checkbox', { name: /: anh\/chị đã nhập số trong báo cáo này$/ })).toBeDisabled()
    expect(screen.getByText('Xem riêng: anh/chị đã nhập số trong báo cáo này')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Chọn 1 báo cáo không có số lạ' }))
    expect(odd).not.toBeChecked()
    expect(await accessibilityProblems(page.container)).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Duyệt 1 báo cáo không có số lạ' }))
    const outcome = await screen.findByRole('region', { name: 'Kết quả duyệt cùng' })
    expect(within(outcome).getByText('BVĐK An Hòa, chính thức 2025: đã duyệt')).toBeInTheDocument()
    expect(toastStore.getState().shown.map(({ message }) => message)).toEqual(['Đã duyệt 1 báo cáo.'])
    expect(await screen.findByRole('tab', { name: 'Chờ thẩm định (2)' })).toBeInTheDocument()
    expect(screen.getByText('Không có báo cáo nào duyệt cùng được: mỗi báo cáo đều có điều phải xem.')).toBeInTheDocument()
    const left = await server.report.queue({ state: 'submitted', year: 2025 })
    expect(left.reports.map(({ reporter, bulk }) => [reporter.id, bulk])).toEqual([
      [centre, 'odd'],
      [otherCentre, 'ownEntry'],
    ])
  })

  it('leaves a report that somebody else dealt with meanwhile, and names it', async () => {
    world = await openTestWorld()
    const sent = await send('clerk', centre)
    await world.signInAs('departmentReviewer')
    const { user } = await open('/duyet')
    await user.click(await screen.findByRole('checkbox', { name: /^Chọn BVĐK An Hòa/ }))
    await user.click(screen.getByRole('checkbox', { name: /^Chọn TTYT Bắc An/ }))
    await world.signInAs('departmentLeader')
    await server.report.return({ ...act(sent), reason: 'Kiểm tra lại', cells: [] })
    await world.signInAs('departmentReviewer')
    await user.click(screen.getByRole('button', { name: 'Duyệt 2 báo cáo không có số lạ' }))
    const outcome = await screen.findByRole('region', { name: 'Kết quả duyệt cùng' })
    expect(within(outcome).getByText('1 báo cáo để lại, cần xem riêng:')).toBeInTheDocument()
    expect(within(outcome).getByRole('link', theCentre).closest('li')).toHaveTextContent('TTYT Bắc An, chính thức 2025: vừa có người khác xử lý')
    await user.click(within(outcome).getByRole('button', { name: 'Đã xem' }))
    expect(screen.queryByRole('region', { name: 'Kết quả duyệt cùng' })).toBeNull()
  })
})

describe('returning by cells', () => {
  it('asks about named cells, each with its own words, and needs words for each', async () => {
    world = await openTestWorld()
    const { id } = await send('clerk', centre)
    await world.signInAs('departmentReviewer')
    const { user, page } = await open(`/duyet?bao-cao=${id}`)
    await user.click(await screen.findByRole('button', { name: 'Trả lại' }))
    const dialog = await screen.findByRole('dialog', { name: 'Trả lại báo cáo' })
    const back = within(dialog).getByRole('button', { name: 'Trả lại' })
    await user.click(back)
    expect(within(dialog).getByText('Hãy ghi lý do chung, hoặc chọn ít nhất một ô cần sửa.')).toBeInTheDocument()
    await user.click(within(dialog).getByRole('checkbox', { name: /^Bác sĩ: 46/ }))
    await user.click(within(dialog).getByRole('checkbox', { name: /^Người chết.*: 1\.160/ }))
    await user.click(back)
    expect(within(dialog).getAllByText('Hãy ghi điều cần sửa ở ô này.')).toHaveLength(2)
    expect(await accessibilityProblems(page.baseElement)).toEqual([])
    await user.type(within(dialog).getByRole('textbox', { name: /^Cần sửa gì ở ô Bác sĩ/ }), 'Đếm cả hợp đồng?')
    await user.type(within(dialog).getByRole('textbox', { name: /^Cần sửa gì ở ô Người chết/ }), 'Theo giấy báo tử?')
    await user.click(back)
    await waitFor(async () => expect((await server.report.get({ id })).report.state).toBe('returned'))
    const { rows } = await server.report.get({ id })
    expect(rows.flatMap(({ element, asked }) => (asked === null ? [] : [[element.code, asked.words]])).toSorted()).toEqual([
      ['deaths', 'Theo giấy báo tử?'],
      ['doctors', 'Đếm cả hợp đồng?'],
    ])
  })

  it('shows what was asked and what changed since it was sent before: old and new, and who', async () => {
    world = await openTestWorld()
    const sent = await send('clerk', centre)
    const doctors = { subject: centre, element: 'doctors', words: 'Đếm cả hợp đồng?' }
    const deaths = { subject: 'BA@2010-01-01', element: 'deaths', words: 'Theo giấy báo tử?' }
    await world.signInAs('departmentReviewer')
    world.setNow('2026-01-21T02:00:00.000Z')
    await server.report.return({ ...act(sent), reason: '', cells: [doctors, deaths] })
    world.setNow('2026-01-22T02:00:00.000Z')
    await send('clerk', centre, { doctors: '47' })
    await world.signInAs('departmentReviewer')
    const { page } = await open(`/duyet?bao-cao=${sent.id}`)
    const changes = await screen.findByRole('table', { name: /^Thay đổi so với lần gửi trước/ })
    expect(within(changes).getAllByRole('row')).toHaveLength(2)
    expect(within(changes).getByRole('row', { name: /^Bác sĩ 46.* 47 “Đã kiểm tra” clerk$/ })).toBeInTheDocument()
    expect(screen.getByText('1 ô đã hỏi, đơn vị chưa sửa')).toBeInTheDocument()
    expect(screen.getByText('Đã hỏi: Đếm cả hợp đồng? Đơn vị đã sửa ô này.')).toBeInTheDocument()
    expect(screen.getByText('Đã hỏi: Theo giấy báo tử? Đơn vị chưa sửa ô này.')).toBeInTheDocument()
    expect(await accessibilityProblems(page.container)).toEqual([])
  })
})

describe('taking up', () => {
  it('is said once, and shown in the queue and at the report', async () => {
    world = await openTestWorld()
    const { id } = await send('clerk', centre)
    await world.signInAs('departmentReviewer')
    const { user } = await open(`/duyet?bao-cao=${id}`)
    await user.click(await screen.findByRole('button', { name: 'Nhận thẩm định' }))
    expect(await screen.findAllByText(/ đang thẩm định$/)).toHaveLength(2)
    expect(screen.queryByRole('button', { name: 'Nhận thẩm định' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Duyệt' })).toBeEnabled()
  })
})

describe('what may not be done', () => {
  it('is told beside the button: of a closed year, nothing', async () => {
    world = await openTestWorld()
    const { id } = await send('clerk', centre)
    await closeYear()
    await world.signInAs('departmentReviewer')
    await open(`/duyet?bao-cao=${id}`)
    for (const name of ['Duyệt', 'Trả lại', 'Nhận thẩm định']) {
      const button = await screen.findByRole('button', { name })
      expect(button).toBeDisabled()
      expect(button).toHaveAccessibleDescription(/Số liệu năm này đã khóa/)
    }
    expect(screen.getByRole('checkbox', { name: 'TTYT Bắc An, chính thức 2025: năm đã khóa' })).toBeDisabled()
    expect(screen.getAllByText('Xem riêng: năm đã khóa').length).toBeGreaterThan(0)
  })
})
