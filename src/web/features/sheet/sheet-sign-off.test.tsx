import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { openTestWorld } from '../../../../mocks/node.ts'
import type { TestWorld } from '../../../../mocks/node.ts'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { renderInWorld } from '../../testing/render-in-world.tsx'
import { dismissToast, toastStore } from '../../ui/toast/toasts.ts'

let world: TestWorld

async function openSheet() {
  world = await openTestWorld({ as: 'clerk' })
  return { ...(await renderInWorld('/nhap-lieu')), user: userEvent.setup() }
}

const field = (name: RegExp) => screen.findByLabelText(name, { selector: 'input' })

afterEach(async () => {
  await world.close()
  localStorage.clear()
  for (const { id } of toastStore.getState().shown) dismissToast(id)
})

describe('signing off', () => {
  it('names what is missing and goes there, and cannot be done before', async () => {
    const { user, page } = await openSheet()
    await user.click(await screen.findByRole('button', { name: 'Ký gửi báo cáo' }))
    const dialog = await screen.findByRole('dialog', { name: 'Ký gửi báo cáo chính thức năm 2025' })
    expect(within(dialog).getByText('3 ô chưa nhập')).toBeInTheDocument()
    expect(within(dialog).getByRole('button', { name: 'Ký gửi' })).toBeDisabled()
    expect(await accessibilityProblems(page.baseElement)).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: /Người chết/ }))
    await waitFor(async () => expect(await field(/Người chết/)).toHaveFocus())
  })

  it('sums up the figures against last year, sends the report and closes the cells', async () => {
    const { user } = await openSheet()
    await user.click(await field(/Người chết/))
    await user.keyboard('1.160{Enter}')
    await user.click(await field(/^Xã Đồi Thông/))
    await user.keyboard('1{Enter}')
    await user.click(await field(/^Xã Suối Trong/))
    await user.keyboard('1{Enter}')
    const signOff = await screen.findByRole('button', { name: 'Ký gửi báo cáo' })
    await waitFor(() => expect(signOff).toBeEnabled())
    await user.click(signOff)
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText('5/5 ô đã có số')).toBeInTheDocument()
    expect(within(dialog).getByRole('row', { name: /^Bác sĩ 44 46 \+2 \(\+4,5\s%\)/ })).toBeInTheDocument()
    await user.click(within(dialog).getByRole('button', { name: 'Ký gửi' }))
    expect(await screen.findByRole('cell', { name: /Bác sĩ, Chính thức 2025: 46.*chỉ đọc/ })).toBeInTheDocument()
    expect(screen.getByText('Sở đang thẩm định. Cần sửa thì đề nghị phòng nghiệp vụ trả lại báo cáo.')).toBeInTheDocument()
  })
})
