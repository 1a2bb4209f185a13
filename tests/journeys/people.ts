import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openPage } from '../setup/browser.ts'
import type { OpenedPage } from '../setup/browser.ts'

/** The accounts of the sample workspace, by what their button on the sign-in page says. */
export const people = {
  leader: 'Lãnh đạo Sở Y tế',
  reviewer: 'Phòng Nghiệp vụ, Sở Y tế',
  clerk: 'Thống kê TTYT khu vực Di Linh',
  head: 'Giám đốc TTYT khu vực Di Linh',
  hospitalClerk: 'Thống kê BVĐK tỉnh',
  administrator: 'Quản trị hệ thống',
} as const

/** How long a person would wait for what follows a press, where the machine is busy with everything else. */
export const patience = { timeout: 15_000 }

/** A page is sent finished and read at once; it takes presses when its scripts have taken it over. */
export async function isAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const root = document.getElementById('root')
    return root !== null && Object.keys(root).some((name) => name.startsWith('__reactContainer'))
  })
}

export async function reload(page: Page): Promise<void> {
  await page.reload()
  await isAlive(page)
}

export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await isAlive(page)
}

/** Presses the button of a sample account on the sign-in page and waits for what lies behind it. */
export async function enterAs(page: Page, person: string): Promise<void> {
  await isAlive(page)
  await page.getByRole('button', { name: person }).click()
  await hasEntered(page)
}

export async function hasEntered(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Tài khoản: / }).waitFor()
}

/** A browser of its own for one person, signed in, at an address such as `/duyet?nam=2025`. */
export async function openAs(browser: Browser, address: string, person: string, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const opened = await openPage(browser, address, options)
  await enterAs(opened.page, person)
  return opened
}

/** Signs out; `unsent` is the button that says what becomes of unsent cells, where there are any. */
export async function signOut(page: Page, unsent?: string): Promise<void> {
  await page.getByRole('button', { name: /^Tài khoản: / }).click()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  if (unsent !== undefined) await page.getByRole('dialog').getByRole('button', { name: unsent }).click()
  await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor()
}
