import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoAxeViolations, launchBrowser, openPage, watch } from '../setup/browser.ts'
import { startProduct, temporaryFolder } from '../setup/product.ts'
import type { Product } from '../setup/product.ts'
import { enterAs, goTo, isAlive, people } from './people.ts'

/** A deck in a hall: loaded once, then shown to the end without a network, in two windows. */

const folder = temporaryFolder()
let product: Product
let browser: Browser
let deck: string

beforeAll(async () => {
  product = await startProduct({ databaseUrl: `sqlite:${folder.path}/presenting.sqlite` })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await product.stop()
  folder.remove()
})

/** Signed in as whoever keeps decks, with the product on the device and a new deck of the year's meeting. */
async function presenter(): Promise<{ page: Page; problems: string[] }> {
  const opened = await openPage(browser, `${product.address}/dang-nhap`)
  const { page } = opened
  await enterAs(page, people.reviewer)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  deck = await page.evaluate(async () => {
    const from = { kind: 'occasion', occasion: 'year', resolution: 'nq11-lam-dong', year: 2024, language: 'vi' }
    const body = JSON.stringify({ idempotencyKey: crypto.randomUUID(), from })
    const answer = await fetch('/api/v1/decks', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    const { deck: created }: { deck: { id: string } } = await answer.json()
    return created.id
  })
  return opened
}

const hall = () => `${product.address}/trinh-chieu/${deck}/chieu`

/** What a screen reader was told last: `Trang 3/22: …`. */
async function said(page: Page): Promise<string> {
  return (await page.getByRole('status').first().textContent()) ?? ''
}

async function shows(page: Page, text: RegExp): Promise<void> {
  await page.getByRole('status').filter({ hasText: text }).first().waitFor()
}

async function pagesOf(page: Page): Promise<number> {
  await shows(page, /^Trang 1\//)
  return Number(/\/(\d+):/.exec(await said(page))?.[1])
}

async function presenterWindow(context: BrowserContext, page: Page): Promise<Page> {
  const opening = context.waitForEvent('page')
  await page.keyboard.press('p')
  const window = await opening
  await isAlive(window)
  await window.getByRole('heading', { level: 1, name: /^Người trình bày/ }).waitFor()
  return window
}

describe('presenting', () => {
  it('goes through every page, looks up a target and leads from a second window, with the network cut', async () => {
    const { page, problems } = await presenter()
    const context = page.context()
    await goTo(page, hall())
    const pages = await pagesOf(page)
    expect(pages).toBeGreaterThan(13)
    await page.getByText('không cần mạng nữa', { exact: false }).waitFor()
    await expectNoAxeViolations(page)
    await context.setOffline(true)

    for (let place = 2; place <= pages; place += 1) {
      await page.keyboard.press('PageDown')
      await shows(page, new RegExp(`^Trang ${place}/${pages}: `))
    }
    await page.keyboard.press('4')
    await page.keyboard.press('Enter')
    await shows(page, /^Trang 4\//)

    await page.keyboard.press('/')
    await page.keyboard.type('giuong benh')
    await page
      .getByRole('option', { name: /Số giường bệnh/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await shows(page, /Số giường bệnh trên một vạn dân/)

    const window = await presenterWindow(context, page)
    expect(await said(window)).toBe(await said(page))
    await window.getByRole('button', { name: 'Trang sau' }).click()
    await window.keyboard.press('Home')
    await shows(page, /^Trang 1\//)
    await page.keyboard.press('b')
    await shows(window, /^Màn hình đen$/)
    await window.keyboard.press('End')
    await shows(page, new RegExp(`^Trang ${pages}/`))
    await page.keyboard.press('Home')
    await expectNoAxeViolations(window)
    await window.close()
    expect(problems.filter((problem) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(problem))).toEqual([])
    await context.close()
  })

  it('comes back to the same page when it is loaded again, without a network too', async () => {
    const { page } = await presenter()
    await goTo(page, `${hall()}?trang=5&ti-le=4:3`)
    await shows(page, /^Trang 5\//)
    await page.keyboard.press('PageDown')
    await page.waitForURL(/trang=6/)
    await page.reload()
    await shows(page, /^Trang 6\//)
    await page.context().setOffline(true)
    await page.reload()
    await shows(page, /^Trang 6\//)
    await page.context().close()
  })

  it('is turned with a finger on a phone, the notes below', async () => {
    const { page: desk } = await presenter()
    const storageState = await desk.context().storageState()
    await desk.context().close()
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'vi-VN', storageState })
    const page = await context.newPage()
    const problems = watch(page)
    await goTo(page, hall())
    await shows(page, /^Trang 1\//)
    await swipe(page, 300, 80)
    await shows(page, /^Trang 2\//)
    await swipe(page, 80, 300)
    await shows(page, /^Trang 1\//)
    await page.getByText('Trang này không có ghi chú.').waitFor()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBe(390)
    expect(problems).toEqual([])
    await context.close()
  })

  it('asks whoever is not signed in to sign in first, and comes back', async () => {
    const { page: desk } = await presenter()
    await desk.context().close()
    const { page } = await openPage(browser, hall())
    await isAlive(page)
    await page.getByRole('button', { name: people.leader }).click()
    await shows(page, /^Trang 1\//)
    await page.context().close()
  })
})

/** A finger drawn across the slide. */
async function swipe(page: Page, from: number, to: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: from, y: 110 }] })
  await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: (from + to) / 2, y: 112 }] })
  await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: to, y: 112 }] })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}
