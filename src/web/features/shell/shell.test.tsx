import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { connectionStore } from '../../stores/connection.ts'
import { onSessionRestored, sessionExpiryStore } from '../../stores/session-expiry.ts'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { refused, unreachable } from '../../testing/memory-server.ts'
import type { Answers } from '../../testing/memory-server.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { clerk, emptyWorkspace, sessionOf } from '../../testing/session-samples.ts'

const answers = { 'session.get': (): unknown => sessionOf(clerk), 'workspace.get': (): unknown => emptyWorkspace }
const openOn = (href: string, changes: Answers = {}) => renderApp(href, { ...answers, ...changes })

afterEach(() => {
  onSessionRestored()
  connectionStore.setState({ isReachable: true })
})

describe('the shell', () => {
  it('offers the screens that the account has work on', async () => {
    await openOn('/doi-mat-khau')
    const [navigation] = await screen.findAllByRole('navigation', { name: 'Các màn hình chính' })
    expect(navigation).toHaveTextContent('Tổng quanNhập liệu')
    expect(navigation).not.toHaveTextContent('Thẩm định')
  })

  it('says that the workspace is a sample, and only then', async () => {
    await openOn('/doi-mat-khau')
    expect(screen.queryByText('Không gian mẫu')).toBeNull()
    const { page } = await openOn('/doi-mat-khau', { 'session.get': () => sessionOf(clerk, { sampleWorkspace: true }) })
    expect(screen.getByText('Không gian mẫu')).toBeInTheDocument()
    expect(await accessibilityProblems(page.container)).toEqual([])
  })

  it('changes language and theme at once', async () => {
    const user = userEvent.setup()
    await openOn('/doi-mat-khau')
    await user.click(await screen.findByRole('button', { name: 'English' }))
    expect(screen.getByRole('heading', { name: 'Change password' })).toBeInTheDocument()
    expect(document.documentElement.lang).toBe('en')
    await user.click(screen.getByRole('button', { name: 'Appearance' }))
    await user.click(screen.getByRole('menuitemradio', { name: 'Projector' }))
    expect(document.documentElement.dataset['theme']).toBe('projector')
    delete document.documentElement.dataset['theme']
    document.documentElement.lang = 'vi'
  })

  it('says inside the shell that an address leads nowhere', async () => {
    await openOn('/khong-co-trang-nay')
    expect(await screen.findByRole('heading', { name: 'Không có trang này' })).toBeInTheDocument()
    expect(screen.getByRole('banner')).toBeInTheDocument()
  })

  it('moves the focus to the heading of a new screen', async () => {
    const { router } = await openOn('/doi-mat-khau')
    await screen.findByRole('heading', { name: 'Đổi mật khẩu' })
    await act(() => router.navigate({ to: '/nhap-lieu' }))
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus())
  })

  it('signs out to the sign-in page', async () => {
    const user = userEvent.setup()
    const { router } = await openOn('/doi-mat-khau', { 'session.signOut': () => sessionOf(null) })
    await user.click(await screen.findByRole('button', { name: /^Tài khoản: Nguyễn Thị Mai/ }))
    expect(screen.getByText('Thống kê đơn vị · TTYT Lạc Dương')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Đăng xuất' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/dang-nhap'))
    expect(sessionExpiryStore.getState().isExpired).toBe(false)
  })

  it('says that the server does not answer until it does', async () => {
    let isThere = true
    const { router } = await openOn('/doi-mat-khau', { 'session.get': () => (isThere ? sessionOf(clerk) : unreachable) })
    const { queryClient, api } = router.options.context
    const askAgain = () => act(() => queryClient.invalidateQueries({ queryKey: api.session.get.queryKey() }))
    isThere = false
    await askAgain()
    expect(await screen.findByText(/Chưa kết nối được máy chủ/)).toBeInTheDocument()
    isThere = true
    await askAgain()
    await waitFor(() => expect(screen.queryByText(/Chưa kết nối được máy chủ/)).toBeNull())
  })

  it('shows a way on when the very first call gets no answer', async () => {
    await openOn('/doi-mat-khau', { 'session.get': () => unreachable })
    expect(await screen.findByRole('heading', { name: 'Chưa kết nối được máy chủ' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Thử lại' })).toBeInTheDocument()
  })
})

describe('a session that ends during work', () => {
  it('asks for the password over the page and leaves what was typed', async () => {
    const user = userEvent.setup()
    let isKnown = false
    const signIn = (): unknown => {
      isKnown = true
      return sessionOf(clerk)
    }
    await openOn('/doi-mat-khau', {
      'session.changePassword': () => (isKnown ? { changed: true } : refused('UNAUTHENTICATED')),
      'session.signIn': signIn,
    })
    await user.type(await screen.findByLabelText('Mật khẩu đang dùng'), 'mật khẩu cũ')
    await user.type(screen.getByLabelText('Mật khẩu mới'), 'ba từ dễ nhớ{Enter}')
    const dialog = await screen.findByRole('dialog', { name: 'Phiên làm việc đã hết' })
    expect(screen.getByLabelText('Mật khẩu đang dùng')).toHaveValue('mật khẩu cũ')
    await user.type(screen.getByLabelText('Mật khẩu'), 'đúng{Enter}')
    await waitFor(() => expect(dialog).not.toBeInTheDocument())
    expect(screen.getByLabelText('Mật khẩu mới')).toHaveValue('ba từ dễ nhớ')
    await user.click(screen.getByRole('button', { name: 'Đổi mật khẩu' }))
    expect(await screen.findByText('Đã đổi mật khẩu.')).toBeInTheDocument()
  })

  it('asks an account of the sample workspace, which has no password, for one press', async () => {
    const user = userEvent.setup()
    let isKnown = false
    const { username, displayName } = clerk
    const session = sessionOf(clerk, { sampleWorkspace: true, sampleAccounts: [{ username, displayName, role: 'clerk', unit: null }] })
    await openOn('/doi-mat-khau', {
      'session.get': () => session,
      'session.changePassword': () => (isKnown ? { changed: true } : refused('UNAUTHENTICATED')),
      'session.signInAsSample': () => {
        isKnown = true
        return session
      },
    })
    await user.type(await screen.findByLabelText('Mật khẩu đang dùng'), 'a')
    await user.type(screen.getByLabelText('Mật khẩu mới'), 'b{Enter}')
    const dialog = await screen.findByRole('dialog', { name: 'Phiên làm việc đã hết' })
    await user.click(screen.getByRole('button', { name: 'Vào lại: Nguyễn Thị Mai' }))
    await waitFor(() => expect(dialog).not.toBeInTheDocument())
    expect(screen.getByLabelText('Mật khẩu mới')).toHaveValue('b')
  })

  it('keeps the page when another account signed in beside it', async () => {
    let account = clerk
    const { router } = await openOn('/doi-mat-khau', { 'session.get': () => sessionOf(account) })
    await screen.findByRole('heading', { name: 'Đổi mật khẩu' })
    account = { ...clerk, id: 'another', displayName: 'Người khác' }
    const { queryClient, api } = router.options.context
    await act(() => queryClient.invalidateQueries({ queryKey: api.session.get.queryKey() }))
    expect(await screen.findByRole('dialog', { name: 'Phiên làm việc đã hết' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: /Nguyễn Thị Mai/ })).toBeInTheDocument()
  })
})
