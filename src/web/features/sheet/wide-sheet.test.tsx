import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { openTestWorld } from '../../../../mocks/node.ts'
import type { TestWorld, TestWorldOptions } from '../../../../mocks/node.ts'
import { createClient } from '../../api/client.ts'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { renderInWorld } from '../../testing/render-in-world.tsx'

let world: TestWorld
const server = createClient({ origin: () => 'http://localhost' })

async function openTable(as: NonNullable<TestWorldOptions['as']>) {
  world = await openTestWorld({ as })
  const rendered = await renderInWorld('/nhap-lieu?bang=units&nam=2025')
  return { ...rendered, user: userEvent.setup() }
}

const field = (name: RegExp) => screen.findByLabelText(name, { selector: 'input' })

async function stored(subject: string, element: string) {
  const { elements, groups } = await server.sheet.wide({ year: 2025 })
  const place = elements.findIndex(({ code }) => code === element)
  return groups.flatMap(({ rows }) => rows).find((row) => row.subject.id === subject)?.cells[place]?.cell.value ?? null
}

afterEach(async () => {
  await world.close()
  localStorage.clear()
})

describe('the table of several units', () => {
  it('has a row for each unit, is filled like the sheet, and shows last year when asked', async () => {
    const { user, page, router } = await openTable('clerk')
    const grid = await screen.findByRole('grid', { name: 'Số liệu chính thức năm 2025 của nhiều đơn vị' })
    expect(within(grid).getByRole('rowheader', { name: 'Xã Đồi Thông' })).toBeInTheDocument()
    expect(within(grid).getByRole('columnheader', { name: /^Bác sĩ/ })).toBeInTheDocument()
    expect(await accessibilityProblems(page.container)).toEqual([])
    await user.click(await field(/^Trung tâm Y tế Bắc An, Bác sĩ, Chính thức 2025/))
    expect(screen.getByText('Năm 2024: 44.')).toBeInTheDocument()
    await user.keyboard('47{Enter}')
    await waitFor(async () => expect(await stored('TT1@2010-01-01', 'doctors')).toBe('47'))
    expect(await field(/^Trung tâm Y tế Bắc An, Bác sĩ, Chính thức 2025, đã lưu/)).toHaveValue('47')
    await user.click(screen.getByRole('checkbox', { name: 'Hiện số năm 2024 bên cạnh' }))
    expect((await screen.findAllByRole('columnheader', { name: 'Thực hiện 2024' })).length).toBeGreaterThan(0)
    expect(router.state.location.search).toMatchObject({ show: 'units', lastYear: 'yes' })
  })

  it('finds the rows of a pasted list by the names of the units', async () => {
    const { user } = await openTable('clerk')
    const doctors = await field(/^Trung tâm Y tế Bắc An, Bác sĩ/)
    await user.click(doctors)
    const plain = 'Đơn vị\tBác sĩ\nTTYT Bac An\t45\nXã Không Có\t1'
    fireEvent.paste(doctors, { clipboardData: { getData: (type: string) => (type === 'text/plain' ? plain : '') } })
    const dialog = await screen.findByRole('dialog', { name: 'Xem trước khi dán' })
    expect(within(dialog).getByText('Biểu không có hàng “Xã Không Có”: không lưu.')).toBeInTheDocument()
    await user.click(within(dialog).getByRole('button', { name: 'Lưu 1 ô' }))
    await waitFor(async () => expect(await stored('TT1@2010-01-01', 'doctors')).toBe('45'))
  })

  it('shows the department every reporter, locked where the report is sent', async () => {
    world = await openTestWorld({ as: 'departmentReviewer' })
    await renderInWorld('/nhap-lieu?bang=units&nam=2025&loai-so=preliminary')
    const grid = await screen.findByRole('grid', { name: 'Số liệu sơ bộ năm 2025 của nhiều đơn vị' })
    expect(within(grid).getByRole('cell', { name: /Bác sĩ, Sơ bộ 2025: 195.*chỉ đọc/ })).toHaveAttribute('aria-readonly', 'true')
  })
})
