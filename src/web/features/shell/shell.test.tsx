import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Role } from '../../../contract/session.ts'
import type { AppRouter } from '../../router.tsx'
import { sessionExpiryStore } from '../../stores/session-expiry.ts'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { openPasswordWorld, password } from '../../testing/password-world.ts'
import { openWorld, renderApp } from '../../testing/render-app.tsx'

/** A small screen inside the shell. */
const path = '/doi-mat-khau'
const openAs = (as: Role) => renderApp({ as, path })
const heading = (name: string) => screen.findByRole('heading', { name })

/** As when the window comes back: the page asks again who is signed in. */
function askWhoIsSignedIn({ options: { context } }: AppRouter): Promise<void> {
  return act(() => context.queryClient.invalidateQueries({ queryKey: context.api.session.get.queryKey() }))
}

/** React and the router tell of an error that a screen shows; here it is wanted. */
function keepErrorsOffTheConsole(): void {
  const spies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')].map((spy) => spy.mockImplementation(() => {}))
  onTestFinished(() => spies.forEach((spy) => spy.mockRestore()))
}

describe('the shell', () => {
  it.each([
    ['viewer', 'Tổng quanTrình chiếuBáo cáo'],
    ['clerk', 'Tổng quanNhập liệuTrình chiếuBáo cáo'],
    ['departmentReviewer', 'Tổng quanNhập liệuThẩm địnhTrình chiếuBáo cáoQuản trị'],
    ['administrator', 'Tổng quanTrình chiếuBáo cáoQuản trị'],
  ] as const)('offers a %s the screens with work on them', async (role, screens) => {
    await openAs(role)
    const [navigation] = await screen.findAllByRole('navigation', { name: 'Các màn hình chính' })
    expect(navigation).toHaveTextContent(new RegExp(`^${screens}$`))
  })

  it('says that the workspace is a sample', async () => {
    const { page } = await openAs('clerk')
    expect(await screen.findByText('Không gian mẫu')).toBeInTheDocument()
    expect(await accessibilityProblems(page.container)).toEqual([])
  })

  it('says nothing of a sample where figures are real', async () => {
    const world = await openPasswordWorld()
    await world.signInAs('clerk')
    await renderApp({ world, path })
    await heading('Đổi mật khẩu')
    expect(screen.queryByText('Không gian mẫu')).toBeNull()
  })

  it('changes language and theme at once', async () => {
    const { user } = await openAs('clerk')
    await user.click(await screen.findByRole('button', { name: 'English' }))
    expect(screen.getByRole('heading', { name: 'Change password' })).toBeInTheDocument()
    expect(document.documentElement.lang).toBe('en')
    await user.click(screen.getByRole('button', { name: 'Appearance' }))
    await user.click(screen.getByRole('menuitemradio', { name: 'Projector' }))
    expect(document.documentElement.dataset['theme']).toBe('projector')
  })

  it('says inside the shell that an address leads nowhere', async () => {
    await renderApp({ as: 'clerk', path: '/khong-co-trang-nay' })
    expect(await heading('Không có trang này')).toBeInTheDocument()
    expect(screen.getByRole('banner')).toBeInTheDocument()
  })

  it('moves the focus to the heading of a new screen', async () => {
    const { user } = await openAs('clerk')
    await heading('Đổi mật khẩu')
    const [navigation] = screen.getAllByRole('navigation', { name: 'Các màn hình chính' })
    await user.click(within(navigation ?? document.body).getByRole('link', { name: 'Nhập liệu' }))
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus())
    expect(screen.getByRole('heading', { level: 1 })).not.toHaveTextContent('Đổi mật khẩu')
  })

  it('names the person with the role and the unit, and signs out', async () => {
    const { user, router } = await openAs('clerk')
    await user.click(await screen.findByRole('button', { name: 'Tài khoản: clerk' }))
    expect(screen.getByText('Thống kê đơn vị · TTYT Bắc An')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Đăng xuất' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/dang-nhap'))
    expect(sessionExpiryStore.getState().isExpired).toBe(false)
    expect((await router.options.context.api.session.get.call()).account).toBeNull()
  })

  it('says that the server does not answer until it does', async () => {
    const { router, world } = await openAs('clerk')
    await heading('Đổi mật khẩu')
    world.fail('session.get', 'offline')
    await askWhoIsSignedIn(router)
    expect(await screen.findByText(/^Chưa kết nối được máy chủ/)).toBeInTheDocument()
    expect(screen.getByRole('heading', { name: 'Đổi mật khẩu' })).toBeInTheDocument()
    world.recover()
    await askWhoIsSignedIn(router)
    await waitFor(() => expect(screen.queryByText(/^Chưa kết nối được máy chủ/)).toBeNull())
  })

  it.each([
    ['offline', 'Chưa kết nối được máy chủ'],
    ['broken', 'Chưa tải được nội dung này'],
  ] as const)('shows a way on when the very first call fails (%s)', async (fault, title) => {
    keepErrorsOffTheConsole()
    const world = await openWorld({ as: 'clerk' })
    world.fail('everything', fault)
    const { user } = await renderApp({ world, path })
    expect(await heading(title)).toBeInTheDocument()
    world.recover()
    await user.click(screen.getByRole('button', { name: 'Thử lại' }))
    expect(await heading('Đổi mật khẩu')).toBeInTheDocument()
  })
})

describe('a session that ends during work', () => {
  it('asks for the password over the page and leaves what was typed', async () => {
    const world = await openPasswordWorld()
    await world.signInAs('clerk')
    const { user } = await renderApp({ world, path })
    await user.type(await screen.findByLabelText('Mật khẩu đang dùng'), password)
    world.endSession()
    await user.type(screen.getByLabelText('Mật khẩu mới'), 'ba từ dễ nhớ{Enter}')
    const dialog = await screen.findByRole('dialog', { name: 'Phiên làm việc đã hết' })
    expect(screen.getByLabelText('Mật khẩu đang dùng')).toHaveValue(password)
    await user.type(screen.getByLabelText('Mật khẩu'), `${password}{Enter}`)
    await waitFor(() => expect(dialog).not.toBeInTheDocument())
    expect(screen.getByLabelText('Mật khẩu mới')).toHaveValue('ba từ dễ nhớ')
    await user.click(screen.getByRole('button', { name: 'Đổi mật khẩu' }))
    expect(await screen.findByText('Đã đổi mật khẩu.')).toBeInTheDocument()
  })

  it('asks an account of the sample workspace, which has no password, for one press', async () => {
    const { user, world } = await openAs('clerk')
    await user.type(await screen.findByLabelText('Mật khẩu đang dùng'), 'a')
    world.endSession()
    await user.type(screen.getByLabelText('Mật khẩu mới'), 'b{Enter}')
    const dialog = await screen.findByRole('dialog', { name: 'Phiên làm việc đã hết' })
    await user.click(screen.getByRole('button', { name: 'Vào lại: clerk' }))
    await waitFor(() => expect(dialog).not.toBeInTheDocument())
    expect(screen.getByLabelText('Mật khẩu mới')).toHaveValue('b')
  })

  it('keeps the page when another account signed in beside it', async () => {
    const { router, world } = await openAs('clerk')
    await heading('Đổi mật khẩu')
    await world.signInAs('departmentLeader')
    await askWhoIsSignedIn(router)
    const dialog = await screen.findByRole('dialog', { name: 'Phiên làm việc đã hết' })
    expect(within(dialog).getByRole('button', { name: 'Vào lại: clerk' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Tài khoản: clerk' })).toBeInTheDocument()
  })
})
