import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { openPasswordWorld } from '../../testing/password-world.ts'
import { openWorld, renderApp } from '../../testing/render-app.tsx'

const path = '/quan-tri/tai-khoan'

async function managed(user: UserEvent, name: string) {
  await user.click(await screen.findByRole('button', { name: `Quản lý ${name}` }))
  return within(await screen.findByRole('dialog', { name }))
}

describe('the accounts', () => {
  it('are listed with their roles and found by name or unit, without tone marks', async () => {
    const { page, user } = await renderApp({ as: 'administrator', path })
    const list = within(await screen.findByRole('list', { name: 'Danh sách tài khoản' }))
    expect(list.getByText('clerk')).toBeInTheDocument()
    expect(list.getByText(/^Thống kê đơn vị, Trung tâm Y tế Bắc An/)).toBeInTheDocument()
    expect(screen.getByText('7 tài khoản')).toBeInTheDocument()
    expect(await accessibilityProblems(page.container)).toEqual([])
    await user.type(screen.getByRole('searchbox', { name: 'Tìm theo tên, tên đăng nhập, đơn vị' }), 'so y te')
    expect(screen.getByText('2 tài khoản')).toBeInTheDocument()
    await user.type(screen.getByRole('searchbox'), ' nào')
    expect(screen.getByText('Không có tài khoản nào khớp.')).toBeInTheDocument()
  })

  it('are added with a code that is shown once', async () => {
    const world = await openPasswordWorld()
    await world.signInAs('administrator')
    const { page, user } = await renderApp({ world, path })
    await screen.findByRole('list', { name: 'Danh sách tài khoản' })
    await user.click(screen.getByRole('button', { name: 'Thêm tài khoản' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Thêm tài khoản' }))
    await user.type(dialog.getByRole('textbox', { name: 'Tên hiển thị' }), 'Nguyễn Thị Lan')
    await user.type(dialog.getByRole('textbox', { name: 'Tên đăng nhập' }), 'clerk')
    await user.click(dialog.getByRole('button', { name: 'Thêm và cấp mã' }))
    expect(await dialog.findByText('Đã có tài khoản mang tên này. Hãy đặt tên đăng nhập khác.')).toBeInTheDocument()
    await user.clear(dialog.getByRole('textbox', { name: 'Tên đăng nhập' }))
    await user.type(dialog.getByRole('textbox', { name: 'Tên đăng nhập' }), 'lan.nt')
    await user.click(dialog.getByRole('button', { name: 'Thêm và cấp mã' }))
    const drawer = within(await screen.findByRole('dialog', { name: 'Nguyễn Thị Lan' }))
    expect(drawer.getByText(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){2}$/)).toBeInTheDocument()
    expect(drawer.getByText(/ghi tên đăng nhập lan\.nt và mã này/)).toBeInTheDocument()
    expect(await accessibilityProblems(page.container)).toEqual([])
    await user.click(drawer.getByRole('button', { name: 'Đóng' }))
    const again = await managed(user, 'Nguyễn Thị Lan')
    expect(again.queryByText(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){2}$/)).toBeNull()
  })

  it('are given a role over a unit, which ends on a day', async () => {
    const { user } = await renderApp({ as: 'administrator', path })
    const drawer = await managed(user, 'viewer')
    await user.click(drawer.getByText('Giao vai trò', { selector: 'summary' }))
    await user.type(drawer.getByRole('combobox', { name: 'Đơn vị' }), 'Bệnh viện')
    expect(drawer.getByRole('button', { name: 'Giao vai trò' })).toBeDisabled()
    await user.clear(drawer.getByRole('combobox', { name: 'Đơn vị' }))
    await user.click(drawer.getByRole('button', { name: 'Giao vai trò' }))
    expect(await drawer.findByText('Vai trò này gắn với một đơn vị. Hãy chọn đơn vị.')).toBeInTheDocument()
    await user.selectOptions(drawer.getByRole('combobox', { name: 'Vai trò' }), 'councilMember')
    await user.click(drawer.getByRole('button', { name: 'Giao vai trò' }))
    expect(await screen.findByText('Đã giao vai trò.')).toBeInTheDocument()
    await user.click(await drawer.findByRole('button', { name: 'Thôi giao vai trò Hội đồng thi đua – khen thưởng' }))
    await user.click(drawer.getByRole('button', { name: 'Thôi giao sau ngày này' }))
    expect(await screen.findByText('Đã ghi ngày cuối của vai trò.')).toBeInTheDocument()
    expect(await drawer.findByText('20/01/2026 – 20/01/2026')).toBeInTheDocument()
  })

  it('are handed over to a successor, with what is unfinished, and the old one is disabled', async () => {
    const { page, user } = await renderApp({ as: 'administrator', path })
    const drawer = await managed(user, 'clerk')
    await user.click(drawer.getByText('Bàn giao cho người kế nhiệm', { selector: 'summary' }))
    expect(await drawer.findByText(/báo cáo/)).toBeInTheDocument()
    const successor = drawer.getByRole('combobox', { name: 'Người kế nhiệm' })
    expect(within(successor).queryByRole('option', { name: /administrator/ })).toBeNull()
    await user.selectOptions(successor, 'viewer (viewer)')
    await user.click(drawer.getByRole('checkbox', { name: 'Khóa luôn tài khoản cũ' }))
    expect(await accessibilityProblems(page.container)).toEqual([])
    await user.click(drawer.getByRole('button', { name: 'Bàn giao cho người kế nhiệm' }))
    expect(await screen.findByText('Đã bàn giao.')).toBeInTheDocument()
    expect(await drawer.findByText('clerk · đã khóa')).toBeInTheDocument()
    expect(drawer.getByText('1 vai trò đã hết')).toBeInTheDocument()
    await user.click(drawer.getByRole('button', { name: 'Đóng' }))
    const of = await managed(user, 'viewer')
    expect(of.getByText(/^Thống kê đơn vị, Trung tâm Y tế Bắc An/)).toHaveTextContent('từ 20/01/2026')
  })

  it('keep the own account from locking itself out or promoting itself', async () => {
    const { user } = await renderApp({ as: 'administrator', path })
    const drawer = await managed(user, 'administrator')
    expect(drawer.getByRole('button', { name: 'Khóa tài khoản' })).toBeDisabled()
    expect(drawer.queryByText('Giao vai trò', { selector: 'summary' })).toBeNull()
    await user.click(drawer.getByRole('button', { name: 'Thôi giao vai trò Quản trị' }))
    await user.click(drawer.getByRole('button', { name: 'Thôi giao sau ngày này' }))
    expect(await drawer.findByText(/^Đây là người quản trị cuối cùng\./)).toBeInTheDocument()
  })

  it('are shown to nobody else, and say when they cannot be read', async () => {
    const { page } = await renderApp({ as: 'departmentLeader', path })
    expect(await screen.findByText('Tài khoản này không được mở trang này')).toBeInTheDocument()
    page.unmount()
    const world = await openWorld({ as: 'administrator' })
    world.fail('account.list', 'offline')
    await renderApp({ world, path })
    expect(await screen.findByRole('button', { name: 'Thử lại' })).toBeInTheDocument()
  })
})
