import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openPage } from '../setup/browser.ts'
import { enterAs, goTo, hasEntered, isAlive, openAs, people, signOut } from './people.ts'
import { startedProduct } from './started-product.ts'

const started = startedProduct()

async function openDoor(path = '/dang-nhap'): Promise<Page> {
  const { page } = await openPage(started.browser, `${started.address}${path}`)
  await isAlive(page)
  return page
}

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username)
  await page.getByRole('textbox', { name: 'Mật khẩu', exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}

/** A new account of the centre's clerk; the one-time code that was printed, and the link. */
async function newAccount(username: string, name: string): Promise<{ code: string; link: string }> {
  const printed = await started.account('add', username, name)
  await started.account('assign', username, 'clerk', 'LD-TTKV-DILINH')
  const [, code = ''] = /trong 24 giờ: (\S+)/.exec(printed) ?? []
  const [link = ''] = /http\S+/.exec(printed) ?? []
  return { code, link }
}

async function redeem(page: Page, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Mật khẩu mới' }).fill(password)
  await page.getByRole('button', { name: 'Đặt mật khẩu và vào' }).click()
}

describe('the sign-in page', () => {
  it('offers the sample accounts by role, each in one click, and signs out again', async () => {
    const page = await openDoor()
    const offered = page.getByRole('region', { name: 'Vào thử không gian mẫu' }).getByRole('button')
    const names = await offered.allTextContents()
    expect(names.map((name) => Object.values(people).find((person) => name.includes(person)))).toEqual(
      expect.arrayContaining([people.leader, people.reviewer, people.clerk, people.head, people.administrator]),
    )
    expect(names[0]).toContain('Lãnh đạo Sở')
    for (const person of [people.leader, people.clerk]) {
      await enterAs(page, person)
      await page.getByRole('button', { name: `Tài khoản: ${person}` }).waitFor()
      await signOut(page)
    }
    await goTo(page, `${started.address}/nhap-lieu`)
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor()
  })

  it('says that name or password are wrong, never which', async () => {
    const page = await openDoor()
    for (const username of ['lanhdao', 'khong.co.ai']) {
      await signIn(page, username, 'một mật khẩu sai')
      await page.getByText('Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại.').waitFor()
    }
    expect(await page.getByRole('textbox', { name: 'Mật khẩu', exact: true }).inputValue()).toBe('một mật khẩu sai')
  })
})

describe('a new account', () => {
  it('chooses a password with its code, by the rules, once', async () => {
    const { code } = await newAccount('mai.thongke', 'Nguyễn Thị Mai')
    const page = await openDoor('/dang-nhap?tiep-theo=%2Fnhap-lieu')
    await page.getByRole('link', { name: 'Quên mật khẩu, hoặc có mã một lần?' }).click()
    await page.getByRole('button', { name: 'Đặt mật khẩu và vào' }).click()
    await page.getByText('Hãy nhập mã một lần.').waitFor()
    await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('mai.thongke')
    await page.getByRole('textbox', { name: 'Mã một lần' }).fill('SAI-MA-NAY')
    await redeem(page, 'ba con trâu đen')
    await page.getByText('Mã không đúng.').waitFor()
    await page.getByRole('textbox', { name: 'Mã một lần' }).fill(code.toLowerCase())
    for (const [password, sentence] of [
      ['ngắn', 'Mật khẩu mới quá ngắn.'],
      ['mai.thongke', 'Mật khẩu mới giống tên đăng nhập.'],
      ['matkhau123456', 'Mật khẩu mới quá dễ đoán'],
    ] as const) {
      await redeem(page, password)
      await page.getByText(sentence).waitFor()
    }
    await redeem(page, 'ba con trâu đen')
    await page.getByRole('button', { name: 'Tài khoản: Nguyễn Thị Mai' }).waitFor()

    const again = await openDoor('/nhan-ma')
    await again.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('mai.thongke')
    await again.getByRole('textbox', { name: 'Mã một lần' }).fill(code)
    await redeem(again, 'bốn con trâu đen')
    await again.getByText('Mã này đã được dùng.').waitFor()
  })

  it('that changes its password ends its sessions elsewhere; what is open there stays and goes on with the new one', async () => {
    const { link } = await newAccount('lan.thongke', 'Trần Thị Lan')
    const here = await openDoor(link.slice(started.address.length))
    await redeem(here, 'ba con trâu đen')
    await hasEntered(here)
    const there = await openDoor('/dang-nhap?tiep-theo=%2Fnhap-lieu%3Fnam%3D2025')
    await signIn(there, 'lan.thongke', 'ba con trâu đen')
    await there.getByRole('grid').waitFor()

    await here.getByRole('button', { name: /^Tài khoản: / }).click()
    await here.getByRole('link', { name: 'Đổi mật khẩu' }).click()
    await change(here, 'không phải nó', 'bốn con trâu đen')
    await here.getByText('Tên đăng nhập hoặc mật khẩu chưa đúng.').waitFor()
    await change(here, 'ba con trâu đen', 'ba con trâu đen')
    await here.getByText('Mật khẩu mới trùng với mật khẩu đang dùng.').waitFor()
    await change(here, 'ba con trâu đen', 'bốn con trâu đen')
    await here.getByText('Đã đổi mật khẩu.').waitFor()

    await there.getByRole('button', { name: 'Xem năm 2024' }).click()
    const dialog = there.getByRole('dialog', { name: 'Phiên làm việc đã hết' })
    await dialog.getByRole('textbox', { name: 'Mật khẩu' }).fill('ba con trâu đen')
    await dialog.getByRole('button', { name: 'Đăng nhập' }).click()
    await dialog.getByText('Tên đăng nhập hoặc mật khẩu chưa đúng.').waitFor()
    await dialog.getByRole('textbox', { name: 'Mật khẩu' }).fill('bốn con trâu đen')
    await dialog.getByRole('button', { name: 'Đăng nhập' }).click()
    await dialog.waitFor({ state: 'detached' })
    await there.getByRole('button', { name: 'Tài khoản: Trần Thị Lan' }).waitFor()
    await here.getByRole('button', { name: /^Tài khoản: / }).waitFor()
  })

  it('that is disabled is out at once and does not get in again', async () => {
    const { link } = await newAccount('cu.thongke', 'Lê Văn Cũ')
    const page = await openDoor(link.slice(started.address.length))
    await redeem(page, 'ba con trâu đen')
    await hasEntered(page)
    await started.account('disable', 'cu.thongke')
    await goTo(page, started.address)
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor()
    await signIn(page, 'cu.thongke', 'ba con trâu đen')
    await page.getByText('Tên đăng nhập hoặc mật khẩu chưa đúng.').waitFor()
  })
})

async function change(page: Page, current: string, next: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Mật khẩu đang dùng' }).fill(current)
  await page.getByRole('textbox', { name: 'Mật khẩu mới' }).fill(next)
  await page.getByRole('main').getByRole('button', { name: 'Đổi mật khẩu' }).click()
}

describe('signing in', () => {
  it('leads to the page that was asked for', async () => {
    const { page } = await openAs(started.browser, `${started.address}/chi-tieu/bedsPer10k?nam=2023`, people.leader)
    await page.getByRole('heading', { level: 1, name: 'Số giường bệnh trên một vạn dân' }).waitFor()
    expect(new URL(page.url()).searchParams.get('nam')).toBe('2023')
  })
})
