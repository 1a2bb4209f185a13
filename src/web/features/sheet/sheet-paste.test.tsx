import { fireEvent, screen, waitFor, within } from '@testing-library/react'
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

async function stored(element: string, subject = 'TT1@2010-01-01') {
  const { rows } = await server.sheet.get({ reporter: 'TT1@2010-01-01', year: 2025 })
  return rows.find((row) => row.element.code === element && row.subject.id === subject)?.cells[0]?.value ?? null
}

function paste(target: HTMLElement, { html = '', plain = '' }: { html?: string; plain?: string }) {
  fireEvent.paste(target, { clipboardData: { getData: (type: string) => (type === 'text/html' ? html : plain) } })
}

afterEach(async () => {
  await world.close()
  localStorage.clear()
})

describe('pasting into the sheet', () => {
  it('shows cell by cell what was understood, stores it as one step, and takes it back with one', async () => {
    const { user } = await openSheet()
    await user.click(await field(/^Bác sĩ/))
    const rows = [
      '<tr><td rowspan="2">TT</td><td rowspan="2">Chỉ tiêu</td><td colspan="2">Năm 2025</td></tr>',
      '<tr><td>Chính thức</td><td>Kế hoạch</td></tr>',
      '<tr><td>1</td><td>Bac si</td><td>45</td><td>50</td></tr>',
      '<tr><td>2</td><td>Điều dưỡng viên</td><td>7</td><td>8</td></tr>',
    ]
    paste(await field(/^Bác sĩ/), { html: `<table>${rows.join('')}</table>` })
    const dialog = await screen.findByRole('dialog', { name: 'Xem trước khi dán' })
    expect(within(dialog).getByText('Đã đọc 13 ô từ vùng dán; sẽ lưu 1 ô. Chưa có gì được lưu.')).toBeInTheDocument()
    const line = within(dialog).getByRole('row', { name: /^Bác sĩ, Chính thức 2025 45/ })
    expect(line).toHaveTextContent('46 → 45')
    expect(within(dialog).getByText('Biểu không có cột “Kế hoạch”: không lưu.')).toBeInTheDocument()
    expect(within(dialog).getAllByText('Biểu không có hàng “Điều dưỡng viên”: không lưu.')).toHaveLength(2)
    expect(await accessibilityProblems(dialog)).toEqual([])
    expect(await stored('doctors')).toBe('46')
    await user.click(within(dialog).getByRole('button', { name: 'Lưu 1 ô' }))
    await waitFor(async () => expect(await stored('doctors')).toBe('45'))
    expect(screen.getByText('Đã dán 1 ô. Ctrl Z để hoàn tác.')).toBeInTheDocument()
    await user.click(await field(/^Bác sĩ, Chính thức 2025, đã lưu/))
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(async () => expect(await stored('doctors')).toBe('46'))
  })

  it('lists what is locked, refused and outside, and asks about the odd afterwards', async () => {
    const { user } = await openSheet()
    const doctors = await field(/^Bác sĩ/)
    await user.click(doctors)
    paste(doctors, { plain: '90\t1\nmười\t2' })
    const dialog = await screen.findByRole('dialog', { name: 'Xem trước khi dán' })
    expect(within(dialog).getByText(/^Sẽ hỏi giải trình: Năm trước là 44, nay là 90/)).toBeInTheDocument()
    expect(within(dialog).getAllByText('Nằm ngoài biểu: không lưu.')).toHaveLength(2)
    await user.click(within(dialog).getByRole('button', { name: '1 không nhận được' }))
    expect(within(dialog).getAllByRole('row')).toHaveLength(2)
    await user.click(within(dialog).getByRole('button', { name: 'Lưu 1 ô' }))
    expect(await field(/^Bác sĩ, Chính thức 2025, chưa lưu: cần giải trình/)).toHaveValue('90')
    expect(await stored('doctors')).toBe('46')
    await user.click(await field(/^Bác sĩ/))
    await user.keyboard('{Control>}z{/Control}')
    expect(await field(/^Bác sĩ, Chính thức 2025, đã lưu/)).toHaveValue('46')
  })

  it('stores nothing when it is closed, and types a single cell straight in', async () => {
    const { user } = await openSheet()
    const doctors = await field(/^Bác sĩ/)
    await user.click(doctors)
    paste(doctors, { plain: '47\n48\n' })
    await user.click(await screen.findByRole('button', { name: 'Không dán' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(await stored('doctors')).toBe('46')
    await user.click(doctors)
    paste(doctors, { html: '<table><tr><td>47</td></tr></table>', plain: '47\r\n' })
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
