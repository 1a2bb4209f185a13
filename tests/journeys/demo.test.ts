import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { expectNoAxeViolations, launchBrowser, openPage, watch } from '../setup/browser.ts'
import { serveDemo } from '../setup/demo.ts'
import type { ServedDemo } from '../setup/demo.ts'

const clerk = 'Thống kê TTYT khu vực Di Linh'
const sheet = '/nhap-lieu?nam=2025'

let demo: ServedDemo
let browser: Browser

beforeAll(async () => {
  ;[demo, browser] = await Promise.all([serveDemo(), launchBrowser()])
})

afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
})

afterAll(async () => {
  await browser.close()
  await demo.close()
})

async function signIn(page: Page, person: string): Promise<void> {
  await page.getByRole('button', { name: person }).click()
  await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor({ state: 'detached' })
}

async function openAsClerk(path = sheet): Promise<{ page: Page; problems: string[] }> {
  const opened = await openPage(browser, `${demo.address}${path}`)
  await signIn(opened.page, clerk)
  return opened
}

/** The field of a row in the last column of the sheet: the final figure of the year. */
async function finalCell(page: Page, row: string): Promise<Locator> {
  const cell = page
    .getByRole('row', { name: new RegExp(`^${row}`) })
    .getByRole('textbox')
    .last()
  await cell.waitFor()
  return cell
}

async function enter(cell: Locator, figure: string): Promise<void> {
  await cell.fill(figure)
  await cell.press('Enter')
}

async function isStored(cell: Locator): Promise<void> {
  await expect.poll(() => cell.getAttribute('aria-label'), { timeout: 10_000 }).toMatch(/, đã lưu/)
}

/** Runs in the page. */
function damageSnapshot(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('keyval-store')
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('keyval'))
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')))
    opening.addEventListener('success', () => {
      const transaction = opening.result.transaction('keyval', 'readwrite')
      transaction.objectStore('keyval').put(new Uint8Array([1, 2, 3]), 'van-dan-demo')
      transaction.addEventListener('complete', () => resolve())
    })
  })
}

describe('the demo without a server', () => {
  it('keeps a figure over a reload that follows at once', async () => {
    const { page, problems } = await openAsClerk()
    for (const figure of ['70', '71']) {
      const doctors = await finalCell(page, 'Bác sĩ')
      await enter(doctors, figure)
      await isStored(doctors)
      await page.reload()
      const reread = await finalCell(page, 'Bác sĩ')
      expect(await reread.inputValue()).toBe(figure)
      await isStored(reread)
    }
    expect(problems).toEqual([])
  })

  it('opens the page of a link, after signing in', async () => {
    const { page, problems } = await openAsClerk('/chi-tieu/doctorsPer10k?nghi-quyet=nq11-lam-dong&nam=2024')
    await page.getByRole('heading', { level: 1, name: 'Số bác sĩ trên một vạn dân' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/chi-tieu/doctorsPer10k')
    expect(problems).toEqual([])
  })

  it('makes a second tab wait instead of losing figures, until the first is closed', async () => {
    const { page } = await openAsClerk()
    const second = await page.context().newPage()
    const problems = watch(second)
    await second.goto(`${demo.address}${sheet}`)
    await second.getByRole('heading', { name: 'Bản trình diễn đang mở ở một thẻ khác' }).waitFor()
    expect(await second.locator('#root').textContent()).toBe('')
    await expectNoAxeViolations(second)
    const doctors = await finalCell(page, 'Bác sĩ')
    await enter(doctors, '73')
    await isStored(doctors)
    await page.close()
    await signIn(second, clerk)
    expect(await (await finalCell(second, 'Bác sĩ')).inputValue()).toBe('73')
    expect(problems).toEqual([])
  })

  it('shows a figure as not stored while the browser cannot keep it, and stores it afterwards', async () => {
    const { page } = await openAsClerk()
    const doctors = await finalCell(page, 'Bác sĩ')
    await page.evaluate(() => {
      const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')
      Object.assign(globalThis, { letKeep: () => Object.defineProperty(IDBObjectStore.prototype, 'put', put ?? {}) })
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await enter(doctors, '74')
    await page.getByText('1 ô chưa lưu vì mất kết nối với máy chủ.').waitFor()
    await page.evaluate('void letKeep()')
    await page.getByRole('button', { name: 'Gửi lại ngay' }).click()
    await isStored(doctors)
    await page.reload()
    expect(await (await finalCell(page, 'Bác sĩ')).inputValue()).toBe('74')
  })

  it('starts again from the sample', async () => {
    const { page, problems } = await openAsClerk()
    const doctors = await finalCell(page, 'Bác sĩ')
    const before = await doctors.inputValue()
    await enter(doctors, '75')
    await isStored(doctors)
    await page.getByRole('button', { name: 'Bắt đầu lại' }).click()
    await expectNoAxeViolations(page, { within: '#start-again' })
    await page.getByRole('button', { name: 'Xóa và bắt đầu lại' }).click()
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor()
    await page.goto(`${demo.address}${sheet}`)
    await signIn(page, clerk)
    expect(await (await finalCell(page, 'Bác sĩ')).inputValue()).toBe(before)
    expect(problems).toEqual([])
  })

  it('offers to start again when what the browser kept is damaged', async () => {
    const { page } = await openAsClerk()
    await page.evaluate(damageSnapshot)
    await page.reload()
    await page.getByRole('heading', { name: 'Bản trình diễn không mở được' }).waitFor()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Bắt đầu lại' }).click()
    await signIn(page, clerk)
    expect(await page.locator('#failed').isVisible()).toBe(false)
  })
})
