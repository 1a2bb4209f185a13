import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { refused, unreachable } from '../../testing/memory-server.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { clerk, emptyWorkspace, sessionOf } from '../../testing/session-samples.ts'

type Answer = (input: object) => unknown

const sample = { username: 'lanhdao', displayName: 'Trần Hồng Vân', role: 'departmentLeader' as const, unit: null }
const username = () => screen.getByRole('textbox', { name: 'Tên đăng nhập' })
const password = () => screen.getByLabelText('Mật khẩu')
const submit = () => screen.getByRole('button', { name: 'Đăng nhập' })

describe('signing in', () => {
  it('asks for what is missing without asking the server', async () => {
    const user = userEvent.setup()
    const signIn = vi.fn<Answer>()
    const { page } = await renderApp('/dang-nhap', { 'session.get': () => sessionOf(null), 'session.signIn': signIn })
    await user.click(await screen.findByRole('button', { name: 'Đăng nhập' }))
    expect(username()).toHaveAccessibleDescription('Hãy nhập tên đăng nhập.')
    expect(password()).toHaveAccessibleDescription('Hãy nhập mật khẩu.')
    expect(signIn).not.toHaveBeenCalled()
    expect(await accessibilityProblems(page.container)).toEqual([])
  })

  it('leads from a page that needs an account to the sign-in and back to that page', async () => {
    const user = userEvent.setup()
    const signIn = vi.fn<Answer>(() => sessionOf(clerk))
    const { router } = await renderApp('/doi-mat-khau', {
      'session.get': () => sessionOf(null),
      'session.signIn': signIn,
      'workspace.get': () => emptyWorkspace,
    })
    await screen.findByRole('heading', { name: 'Đăng nhập' })
    expect(router.state.location.href).toBe('/dang-nhap?tiep-theo=%2Fdoi-mat-khau')
    await user.type(username(), ' thongke.lacduong ')
    await user.type(password(), 'ba từ dễ nhớ')
    await user.click(submit())
    expect(await screen.findByRole('heading', { name: 'Đổi mật khẩu' })).toBeInTheDocument()
    expect(signIn).toHaveBeenCalledExactlyOnceWith({ username: 'thongke.lacduong', password: 'ba từ dễ nhớ' })
    expect(router.state.location.pathname).toBe('/doi-mat-khau')
  })

  it.each([
    [() => refused('WRONG_CREDENTIALS'), /Tên đăng nhập hoặc mật khẩu chưa đúng/],
    [() => refused('LOCKED_OUT', { until: '2026-01-15T01:05:00Z' }), /tạm khóa đến 15\/01\/2026 08:05/],
    [() => unreachable, /Chưa kết nối được máy chủ/],
  ])('says why it was not let in and keeps what was typed (%#)', async (answer, sentence) => {
    const user = userEvent.setup()
    await renderApp('/dang-nhap', { 'session.get': () => sessionOf(null), 'session.signIn': answer })
    await user.type(await screen.findByRole('textbox', { name: 'Tên đăng nhập' }), 'a')
    await user.type(password(), 'b{Enter}')
    expect(await screen.findByText(sentence)).toBeInTheDocument()
    expect(username()).toHaveValue('a')
    expect(password()).toHaveValue('b')
  })

  it('enters the sample workspace with one press', async () => {
    const user = userEvent.setup()
    const signInAsSample = vi.fn<Answer>(() => sessionOf(clerk))
    const { router } = await renderApp('/dang-nhap', {
      'session.get': () => sessionOf(null, { sampleAccounts: [sample], sampleWorkspace: true }),
      'session.signInAsSample': signInAsSample,
      'workspace.get': () => emptyWorkspace,
    })
    await user.click(await screen.findByRole('button', { name: /Lãnh đạo Sở.*Trần Hồng Vân/ }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/'))
    expect(signInAsSample).toHaveBeenCalledExactlyOnceWith({ username: 'lanhdao' })
  })

  it('takes the language of the account where none was chosen on the device', async () => {
    const user = userEvent.setup()
    const answers = {
      'session.get': () => sessionOf(null),
      'session.signIn': () => sessionOf({ ...clerk, locale: 'en' as const }),
      'workspace.get': () => emptyWorkspace,
    }
    const { preferences } = await renderApp('/dang-nhap', answers)
    await user.type(await screen.findByRole('textbox', { name: 'Tên đăng nhập' }), 'a')
    await user.type(password(), 'b{Enter}')
    await waitFor(() => expect(preferences.getState().locale).toBe('en'))
  })
})

describe('the own password', () => {
  it('says what is wrong with the new one', async () => {
    const user = userEvent.setup()
    await renderApp('/doi-mat-khau', {
      'session.get': () => sessionOf(clerk),
      'workspace.get': () => emptyWorkspace,
      'session.changePassword': () => refused('WEAK_PASSWORD', { problem: 'likeUsername' }),
    })
    await user.type(await screen.findByLabelText('Mật khẩu đang dùng'), 'cũ')
    await user.type(screen.getByLabelText('Mật khẩu mới'), 'thongke.lacduong{Enter}')
    expect(await screen.findByText(/giống tên đăng nhập/)).toBeInTheDocument()
  })

  it('is chosen with a one-time code', async () => {
    const user = userEvent.setup()
    const redeemCode = vi.fn<Answer>(() => sessionOf(clerk))
    const { router } = await renderApp('/nhan-ma', {
      'session.get': () => sessionOf(null),
      'workspace.get': () => emptyWorkspace,
      'session.redeemCode': redeemCode,
    })
    await user.type(await screen.findByRole('textbox', { name: 'Tên đăng nhập' }), 'mai')
    await user.type(screen.getByRole('textbox', { name: 'Mã một lần' }), ' ABCD-1234 ')
    await user.type(screen.getByLabelText('Mật khẩu mới'), 'ba từ dễ nhớ{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe('/'))
    expect(redeemCode).toHaveBeenCalledExactlyOnceWith({ username: 'mai', code: 'ABCD-1234', next: 'ba từ dễ nhớ' })
  })

  it('takes name and code from the link and out of the address', async () => {
    const { router } = await renderApp('/nhan-ma#tai-khoan=mai&ma=ABCD-1234', { 'session.get': () => sessionOf(null) })
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Mã một lần' })).toHaveValue('ABCD-1234'))
    expect(screen.getByRole('textbox', { name: 'Tên đăng nhập' })).toHaveValue('mai')
    await waitFor(() => expect(router.state.location.href).toBe('/nhan-ma'))
  })
})
