import { act, cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { openTestWorld } from '../../../../mocks/node.ts'
import type { TestWorld } from '../../../../mocks/node.ts'
import { createClient } from '../../api/client.ts'
import { connectionStore } from '../../stores/connection.ts'
import { onSessionRestored } from '../../stores/session-expiry.ts'
import { renderInWorld } from '../../testing/render-in-world.tsx'

const unit = 'TT1@2010-01-01'
let world: TestWorld
const server = createClient({ origin: () => 'http://localhost' })

async function openSheet() {
  world = await openTestWorld({ as: 'clerk' })
  return { ...(await renderInWorld('/nhap-lieu')), user: userEvent.setup() }
}

const field = (name: RegExp) => screen.findByLabelText(name, { selector: 'input' })

/** The head of the unit stores another number of doctors while the clerk looks at the sheet. */
async function storeMeanwhile(value: string) {
  const { rows } = await server.sheet.get({ reporter: unit, year: 2025 })
  const expectedVersion = rows.find(({ element }) => element.code === 'doctors')?.cells[0]?.version ?? null
  await world.signInAs('unitHead')
  const other = { idempotencyKey: 'somebody else', reporter: unit, subject: unit, element: 'doctors', period: '2025', stage: 'final' } as const
  await server.sheet.saveFigure({ ...other, expectedVersion, value, missingReason: null, note: null })
  await world.signInAs('clerk')
}

async function doctorsStored() {
  const { versions } = await server.sheet.history({ subject: unit, element: 'doctors', period: '2025' })
  return versions.map(({ value }) => value)
}

afterEach(async () => {
  await world.close()
  localStorage.clear()
  onSessionRestored()
  connectionStore.setState({ isReachable: true })
})

describe('a sheet in trouble', () => {
  it('keeps what is typed while the server is away, counts it, and sends it when asked', async () => {
    const { user } = await openSheet()
    await user.click(await field(/^Bác sĩ/))
    world.fail('everything', 'offline')
    await user.keyboard('47{Enter}')
    expect(await field(/^Bác sĩ, Chính thức 2025, chưa lưu: mất kết nối/)).toHaveValue('47')
    expect(await screen.findByText('1 ô chưa lưu vì mất kết nối với máy chủ.')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Ký gửi báo cáo' })).toBeDisabled()
    world.recover()
    await user.click(screen.getByRole('button', { name: 'Gửi lại ngay' }))
    expect(await field(/^Bác sĩ, Chính thức 2025, đã lưu/)).toHaveValue('47')
    expect(screen.queryByText(/ô chưa lưu/)).toBeNull()
    expect(await doctorsStored()).toEqual(['46', '47'])
  })

  it('stores once what was stored while the answer got lost', async () => {
    const { user } = await openSheet()
    await user.click(await field(/^Bác sĩ/))
    world.fail('sheet.saveFigure', 'lostAnswer')
    await user.keyboard('47{Enter}')
    await field(/^Bác sĩ, Chính thức 2025, chưa lưu: mất kết nối/)
    world.recover()
    await user.click(await screen.findByRole('button', { name: 'Gửi lại ngay' }))
    await field(/^Bác sĩ, Chính thức 2025, đã lưu/)
    expect(await doctorsStored()).toEqual(['46', '47'])
  })

  it('never lets an older number overtake a newer one', async () => {
    const { user } = await openSheet()
    await user.click(await field(/^Bác sĩ/))
    const letThrough = world.hold('sheet.saveFigure')
    await user.keyboard('47{Enter}')
    await user.click(await field(/^Bác sĩ/))
    await user.keyboard('48{Enter}')
    letThrough()
    await waitFor(async () => expect(await doctorsStored()).toEqual(['46', '47', '48']))
    expect(await field(/^Bác sĩ, Chính thức 2025, đã lưu/)).toHaveValue('48')
  })

  it('sets both numbers side by side when somebody was first', async () => {
    const { user } = await openSheet()
    await field(/^Bác sĩ/)
    await storeMeanwhile('49')
    await user.click(await field(/^Bác sĩ/))
    await user.keyboard('47{Enter}')
    const mine = await screen.findByRole('button', { name: 'Giữ số của tôi' })
    expect(screen.getByText(/^unitHead nhập lúc/)).toBeInTheDocument()
    expect(screen.getByText('49')).toBeInTheDocument()
    await user.click(mine)
    await waitFor(async () => expect(await doctorsStored()).toEqual(['46', '49', '47']))
  })

  it('shows the number of the other one when that is taken', async () => {
    const { user } = await openSheet()
    await field(/^Bác sĩ/)
    await storeMeanwhile('49')
    await user.click(await field(/^Bác sĩ/))
    await user.keyboard('47{Enter}')
    await user.click(await screen.findByRole('button', { name: 'Lấy số kia' }))
    expect(await field(/^Bác sĩ, Chính thức 2025, đã lưu/)).toHaveValue('49')
    expect(await doctorsStored()).toEqual(['46', '49'])
  })

  it('asks to sign in when the session ended, and then goes on saving', async () => {
    const { user } = await openSheet()
    await user.click(await field(/^Bác sĩ/))
    world.endSession()
    await user.keyboard('47{Enter}')
    expect(await screen.findByText('1 ô chưa lưu vì phiên làm việc đã hết.')).toBeInTheDocument()
    expect(await screen.findByRole('dialog', { hidden: true })).toBeInTheDocument()
    await world.signInAs('clerk')
    act(onSessionRestored)
    expect(await field(/^Bác sĩ, Chính thức 2025, đã lưu/)).toHaveValue('47')
  })

  it('shows after a reload what was left unfinished, and sends what was on its way', async () => {
    const { user } = await openSheet()
    await user.click(await field(/^Bác sĩ/))
    world.fail('everything', 'offline')
    await user.keyboard('47{Enter}')
    await field(/^Bác sĩ, Chính thức 2025, chưa lưu/)
    await user.click(await field(/Người chết/))
    await user.keyboard('11')
    cleanup()
    world.recover()
    world.fail('sheet.saveFigure', 'offline')
    await renderInWorld('/nhap-lieu')
    expect(await field(/Người chết, Chính thức 2025, đang gõ, chưa lưu/)).toHaveValue('11')
    const sendNow = await screen.findByRole('button', { name: 'Gửi lại ngay' })
    world.recover()
    await userEvent.setup().click(sendNow)
    expect(await field(/^Bác sĩ, Chính thức 2025, đã lưu/)).toHaveValue('47')
  })

  it('may be left inside the app with something unsaved, which is there on coming back; closing the page is asked about', async () => {
    const { user, router } = await openSheet()
    await user.click(await field(/^Bác sĩ/))
    await user.keyboard('12,5{Enter}')
    await waitFor(() => {
      const closing = new Event('beforeunload', { cancelable: true })
      window.dispatchEvent(closing)
      expect(closing.defaultPrevented).toBe(true)
    })
    void router.navigate({ to: '/doi-mat-khau' })
    expect(await screen.findByRole('heading', { name: 'Đổi mật khẩu' })).toBeInTheDocument()
    void router.navigate({ to: '/nhap-lieu' })
    expect(await field(/^Bác sĩ/)).toHaveValue('12,5')
  })

  it('cannot be loaded without a server, says so and tries again', async () => {
    world = await openTestWorld({ as: 'clerk' })
    world.fail('sheet.get', 'offline')
    await renderInWorld('/nhap-lieu')
    const again = await screen.findByRole('button', { name: 'Thử lại' })
    world.recover()
    await userEvent.setup().click(again)
    expect(await screen.findByRole('grid')).toBeInTheDocument()
  })
})
