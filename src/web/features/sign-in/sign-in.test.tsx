import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { createClient } from '../../api/client.ts'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { openPasswordWorld, password } from '../../testing/password-world.ts'
import { openWorld, renderApp } from '../../testing/render-app.tsx'

const server = createClient({ origin: () => 'http://localhost' })
const nameField = () => screen.findByRole('textbox', { name: 'Tên đăng nhập' })
const passwordField = () => screen.findByLabelText('Mật khẩu')
const submit = () => screen.findByRole('button', { name: 'Đăng nhập' })

describe('signing in', () => {
  it('asks for what is missing without asking the server', async () => {
    const { user, page, world } = await renderApp({ path: '/dang-nhap' })
    world.fail('session.signIn', 'broken')
    await user.click(await submit())
    expect(await nameField()).toHaveAccessibleDescription('Hãy nhập tên đăng nhập.')
    expect(await passwordField()).toHaveAccessibleDescription('Hãy nhập mật khẩu.')
    expect(await submit()).toBeEnabled()
    for (const alert of screen.getAllByRole('alert')) expect(alert).toBeEmptyDOMElement()
    expect(await accessibilityProblems(page.container)).toEqual([])
  })

  it('leads from a page that needs an account to the sign-in and back to that page', async () => {
    const world = await openPasswordWorld()
    const { user, router } = await renderApp({ world, path: '/doi-mat-khau' })
    await screen.findByRole('heading', { name: 'Đăng nhập' })
    expect(router.state.location.href).toBe('/dang-nhap?tiep-theo=%2Fdoi-mat-khau')
    await user.type(await nameField(), ' Clerk ')
    await user.type(await passwordField(), password)
    await user.click(await submit())
    expect(await screen.findByRole('heading', { name: 'Đổi mật khẩu' })).toBeInTheDocument()
    expect(router.state.location.pathname).toBe('/doi-mat-khau')
    expect((await server.session.get()).account?.username).toBe('clerk')
  })

  it.each([
    ['a wrong password', 0, /Tên đăng nhập hoặc mật khẩu chưa đúng/],
    ['too many of them', 4, /tạm khóa đến 20\/01\/2026 09:01/],
  ])('says why it was not let in and keeps what was typed: %s', async (_reason, earlierTries, sentence) => {
    const world = await openPasswordWorld()
    const wrong = { username: 'clerk', password: 'sai' }
    for (let tries = 0; tries < earlierTries; tries += 1) await server.session.signIn(wrong).catch(() => {})
    const { user } = await renderApp({ world, path: '/dang-nhap' })
    await user.type(await nameField(), wrong.username)
    await user.type(await passwordField(), `${wrong.password}{Enter}`)
    expect(await screen.findByText(sentence)).toBeInTheDocument()
    expect(await nameField()).toHaveValue(wrong.username)
    expect(await passwordField()).toHaveValue(wrong.password)
  })

  it('says that the server does not answer, and lets in once it does', async () => {
    const world = await openPasswordWorld()
    const { user, router } = await renderApp({ world, path: '/dang-nhap?tiep-theo=/doi-mat-khau' })
    world.fail('session.signIn', 'offline')
    await user.type(await nameField(), 'clerk')
    await user.type(await passwordField(), `${password}{Enter}`)
    expect(await screen.findByText(/^Chưa kết nối được máy chủ/)).toBeInTheDocument()
    world.recover()
    await user.click(await submit())
    await waitFor(() => expect(router.state.location.pathname).toBe('/doi-mat-khau'))
  })

  it('enters the sample workspace with one press', async () => {
    const { user, router } = await renderApp({ path: '/dang-nhap?tiep-theo=/doi-mat-khau' })
    const accounts = await screen.findByRole('region', { name: 'Vào thử không gian mẫu' })
    expect(accounts).toHaveTextContent('Thống kê đơn vịclerk · TTYT Bắc An')
    await user.click(screen.getByRole('button', { name: /Lãnh đạo Sở.*departmentLeader/ }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/doi-mat-khau'))
    expect((await server.session.get()).account?.username).toBe('departmentleader')
  })

  it('offers no account where nobody enters without a password', async () => {
    await renderApp({ world: await openPasswordWorld(), path: '/dang-nhap' })
    await submit()
    expect(screen.queryByRole('region', { name: 'Vào thử không gian mẫu' })).toBeNull()
  })

  it('takes the language of the account where none was chosen on the device', async () => {
    const world = await openWorld()
    await world.database.kysely.updateTable('account').set({ locale: 'en' }).where('username', '=', 'clerk').execute()
    const { user, preferences } = await renderApp({ world, path: '/dang-nhap?tiep-theo=/doi-mat-khau' })
    await user.click(await screen.findByRole('button', { name: /Thống kê đơn vị/ }))
    expect(await screen.findByRole('heading', { name: 'Change password' })).toBeInTheDocument()
    expect(preferences.getState().isLocaleChosen).toBe(true)
  })
})

describe('the own password', () => {
  it('says what is wrong with the new one', async () => {
    const world = await openPasswordWorld()
    await world.signInAs('departmentReviewer')
    const { user } = await renderApp({ world, path: '/doi-mat-khau' })
    await user.type(await screen.findByLabelText('Mật khẩu đang dùng'), password)
    await user.type(screen.getByLabelText('Mật khẩu mới'), 'departmentReviewer{Enter}')
    expect(await screen.findByText(/giống tên đăng nhập/)).toBeInTheDocument()
  })

  it('is chosen with a one-time code, which works once', async () => {
    const world = await openPasswordWorld()
    const code = await world.issueCode('clerk')
    const { user, router } = await renderApp({ world, path: '/nhan-ma' })
    await user.type(await nameField(), 'clerk')
    await user.click(screen.getByRole('textbox', { name: 'Mã một lần' }))
    await user.paste(` ${code.toLowerCase()} `)
    await user.click(screen.getByLabelText('Mật khẩu mới'))
    await user.paste('ba từ dễ nhớ')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe('/'))
    const again = server.session.redeemCode({ username: 'clerk', code, next: 'bốn từ dễ nhớ' })
    await expect(again).rejects.toMatchObject({ code: 'CODE_REFUSED', data: { problem: 'used' } })
    expect((await server.session.signIn({ username: 'clerk', password: 'ba từ dễ nhớ' })).account?.username).toBe('clerk')
  })

  it('asks for everything that a code needs, and says that a code is wrong', async () => {
    const { user } = await renderApp({ path: '/nhan-ma' })
    const send = await screen.findByRole('button', { name: 'Đặt mật khẩu và vào' })
    await user.click(send)
    expect(screen.getByRole('textbox', { name: 'Mã một lần' })).toHaveAccessibleDescription('Hãy nhập mã một lần.')
    await user.type(await nameField(), 'clerk')
    await user.type(screen.getByRole('textbox', { name: 'Mã một lần' }), 'AAAA-AAAA-AAAA')
    await user.type(screen.getByLabelText('Mật khẩu mới'), 'ba từ dễ nhớ')
    await user.click(send)
    expect(await screen.findByText(/^Mã không đúng/)).toBeInTheDocument()
  })

  it('takes name and code from the link and out of the address', async () => {
    const { user, router } = await renderApp({ path: '/nhan-ma#tai-khoan=clerk&ma=ABCD-1234' })
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Mã một lần' })).toHaveValue('ABCD-1234'))
    expect(await nameField()).toHaveValue('clerk')
    await waitFor(() => expect(router.state.location.href).toBe('/nhan-ma'))
    await user.type(screen.getByRole('textbox', { name: 'Mã một lần' }), '-5678')
    expect(screen.getByRole('textbox', { name: 'Mã một lần' })).toHaveValue('ABCD-1234-5678')
    expect(await nameField()).toHaveValue('clerk')
  })
})
