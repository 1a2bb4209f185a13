import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { openTestWorld } from '../../../../mocks/node.ts'
import type { TestWorld, TestWorldOptions } from '../../../../mocks/node.ts'
import { createClient } from '../../api/client.ts'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { renderInWorld } from '../../testing/render-in-world.tsx'

let world: TestWorld
const server = createClient({ origin: () => 'http://localhost' })

async function openSheet(options: TestWorldOptions = { as: 'clerk' }, href = '/nhap-lieu') {
  world = await openTestWorld(options)
  const rendered = await renderInWorld(href)
  return { ...rendered, user: userEvent.setup() }
}

const field = (name: RegExp) => screen.findByLabelText(name, { selector: 'input' })

async function storedValue(element: string, subject = 'TT1@2010-01-01') {
  const { rows } = await server.sheet.get({ reporter: 'TT1@2010-01-01', year: 2025 })
  return rows.find((row) => row.element.code === element && row.subject.id === subject)?.cells[0]
}

afterEach(async () => {
  await world.close()
  localStorage.clear()
})

describe('the sheet', () => {
  it('shows earlier years beside the cells to fill, in a grid that says where everything is', async () => {
    const { page } = await openSheet()
    const grid = await screen.findByRole('grid', { name: /Trung tâm Y tế Bắc An/ })
    expect(grid).toHaveAttribute('aria-rowcount', '6')
    expect(screen.getByRole('columnheader', { name: 'Thực hiện 2024' })).toBeInTheDocument()
    expect(await field(/^Bác sĩ, Chính thức 2025, đã lưu/)).toHaveValue('46')
    expect(await accessibilityProblems(page.container)).toEqual([])
  })

  it('stores a number on Enter, goes down a row and says that it is saved', async () => {
    const { user } = await openSheet()
    await user.click(await field(/^Bác sĩ/))
    await user.keyboard('4.7{Backspace}{Backspace}7{Enter}')
    expect(await field(/^Bác sĩ, Chính thức 2025, đã lưu/)).toHaveValue('47')
    expect(document.activeElement).not.toBe(await field(/^Bác sĩ/))
    expect(await screen.findByText('Bác sĩ, Chính thức 2025: đã lưu.')).toBeInTheDocument()
    expect((await storedValue('doctors'))?.value).toBe('47')
  })

  it('keeps an impossible number in its cell with a sentence, and sends nothing, until Escape', async () => {
    const { user } = await openSheet()
    await user.click(await field(/^Bác sĩ/))
    await user.keyboard('12,5{Enter}')
    const cell = await field(/^Bác sĩ, Chính thức 2025, chưa lưu: cần sửa/)
    expect(cell).toHaveValue('12,5')
    expect(cell).toHaveAttribute('aria-invalid', 'true')
    expect(cell).toHaveFocus()
    expect(screen.getByText(/phải là số nguyên/)).toBeInTheDocument()
    await user.keyboard('{Escape}')
    expect(await field(/^Bác sĩ, Chính thức 2025, đã lưu/)).toHaveValue('46')
    expect((await storedValue('doctors'))?.value).toBe('46')
  })

  it('empties a cell again, and says that it is not filled', async () => {
    const { user } = await openSheet()
    await user.click(await field(/^Bác sĩ/))
    await user.keyboard('{Delete}{Enter}')
    expect(await field(/^Bác sĩ, Chính thức 2025, chưa nhập/)).toHaveValue('')
    expect(await storedValue('doctors')).toMatchObject({ value: null, missingReason: null, version: expect.any(Number) })
  })

  it('asks about an odd number at once, right there, and stores it with its explanation', async () => {
    const { user, page } = await openSheet()
    await user.click(await field(/^Bác sĩ/))
    await user.keyboard('90{Enter}')
    const explanation = await screen.findByRole('textbox', { name: 'Giải trình' })
    expect(explanation).toHaveFocus()
    expect(screen.getByText('Năm trước là 44, nay là 90: chênh lệch lớn.')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Lưu kèm giải trình' })).toBeDisabled()
    expect(await accessibilityProblems(page.container)).toEqual([])
    await user.keyboard('Tiếp nhận bệnh viện khu vực{Enter}')
    expect(await field(/^Bác sĩ, Chính thức 2025, đã lưu, có ghi chú/)).toHaveValue('90')
    expect(await storedValue('doctors')).toMatchObject({ value: '90', note: 'Tiếp nhận bệnh viện khu vực' })
  })

  it('goes back from the question to the cell on Escape, with the text still there', async () => {
    const { user } = await openSheet()
    await user.click(await field(/^Bác sĩ/))
    await user.keyboard('90{Enter}')
    await screen.findByRole('textbox', { name: 'Giải trình' })
    await user.keyboard('Vì{Escape}')
    const cell = await field(/^Bác sĩ, Chính thức 2025, chưa lưu: cần giải trình/)
    expect(cell).toHaveFocus()
    expect(cell).toHaveValue('90')
    await user.keyboard('{Enter}')
    expect(screen.getByRole('textbox', { name: 'Giải trình' })).toHaveFocus()
    expect(screen.getByRole('textbox', { name: 'Giải trình' })).toHaveValue('Vì')
  })

  it('offers the number without the digit too many', async () => {
    const { user } = await openSheet()
    await user.click(await field(/^Bác sĩ/))
    await user.keyboard('450{Enter}')
    await user.click(await screen.findByRole('button', { name: 'Đúng ra là 45' }))
    expect(await field(/^Bác sĩ, Chính thức 2025, đã lưu/)).toHaveValue('45')
  })

  it('takes "…" for not collected and "-" for none', async () => {
    const { user } = await openSheet()
    await user.click(await field(/Người chết, Chính thức 2025/))
    await user.keyboard('…{Enter}')
    await waitFor(async () => expect(await storedValue('deaths', 'BA@2010-01-01')).toMatchObject({ value: null, missingReason: 'notCollected' }))
    await user.click(await field(/^Xã Đồi Thông/))
    await user.keyboard('-{Enter}')
    await waitFor(async () => expect(await storedValue('communesRecognised', 'X2@2010-01-01')).toMatchObject({ value: '0' }))
  })

  it('keeps a note with the figure and shows everything that was stored', async () => {
    const { user } = await openSheet()
    await user.click(await field(/^Bác sĩ/))
    await user.keyboard('47{Enter}')
    await user.click(await field(/^Bác sĩ, Chính thức 2025, đã lưu/))
    await user.keyboard('{Shift>}{F2}{/Shift}')
    const drawer = await screen.findByRole('dialog', { name: 'Bác sĩ, Chính thức 2025' })
    expect(await within(drawer).findByText('47')).toBeInTheDocument()
    await user.type(within(drawer).getByRole('textbox', { name: 'Giải trình cho số này' }), 'Đã trừ hai người đi học')
    await user.click(within(drawer).getByRole('button', { name: 'Lưu giải trình' }))
    await waitFor(async () => expect(await storedValue('doctors')).toMatchObject({ value: '47', note: 'Đã trừ hai người đi học' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('walks the earlier years with the arrows and leaves them as they are', async () => {
    const { user } = await openSheet()
    await user.click(await field(/^Bác sĩ/))
    await user.keyboard('{ArrowLeft}')
    expect(document.activeElement).toHaveTextContent('44')
    expect(document.activeElement).toHaveAttribute('aria-readonly', 'true')
    await user.keyboard('9{ArrowRight}')
    expect(await field(/^Bác sĩ/)).toHaveFocus()
  })
})

describe('another sheet', () => {
  it('shows on top why the department returned a report', async () => {
    await openSheet({ as: 'departmentReviewer' }, '/nhap-lieu?don-vi=TT2@2010-01-01')
    expect(await screen.findByText(/Số bác sĩ tăng mười lần so với năm trước/)).toBeInTheDocument()
    expect(screen.getByText('Sửa theo ý kiến của Sở rồi ký gửi lại.')).toBeInTheDocument()
  })

  it('leaves what is sent or approved for reading', async () => {
    await openSheet({ as: 'departmentReviewer' }, '/nhap-lieu?don-vi=BV@2010-01-01')
    expect(await screen.findByRole('cell', { name: /Bác sĩ, Sơ bộ 2025: 195.*chỉ đọc/ })).toHaveAttribute('aria-readonly', 'true')
    expect(screen.queryByRole('textbox', { name: /Bác sĩ/ })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Ký gửi báo cáo' })).toBeNull()
  })

  it('finds a unit without tone marks', async () => {
    const { user, router } = await openSheet({ as: 'departmentReviewer' })
    await user.click(await screen.findByRole('button', { name: 'Đổi đơn vị' }))
    await user.type(screen.getByRole('searchbox', { name: 'Tìm đơn vị' }), 'nam an{Enter}')
    expect(await screen.findByRole('grid', { name: /Trung tâm Y tế Nam An/ })).toBeInTheDocument()
    expect(router.state.location.search).toMatchObject({ reporter: 'TT2@2010-01-01' })
  })

  it('says that a year asks for nothing, or lies outside the term', async () => {
    const { user } = await openSheet({ as: 'clerk' }, '/nhap-lieu?nam=2012')
    expect(await screen.findByRole('heading', { name: 'Không có biểu nhập cho năm này' })).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: /^Mở năm/ }))
    expect(await screen.findByRole('grid')).toBeInTheDocument()
  })

  it('belongs to nobody else', async () => {
    await openSheet({ as: 'clerk' }, '/nhap-lieu?don-vi=TT2@2010-01-01')
    expect(await screen.findByRole('heading', { name: 'Tài khoản này không nhập liệu cho đơn vị đã chọn' })).toBeInTheDocument()
  })

  it('is not there for an account without a unit', async () => {
    await openSheet({ as: 'viewer' })
    expect(await screen.findByRole('heading', { name: 'Tài khoản này không nhập liệu cho đơn vị nào' })).toBeInTheDocument()
  })
})
