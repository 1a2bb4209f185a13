import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { launchProfile } from '../setup/browser.ts'
import { startProduct, temporaryFolder } from '../setup/product.ts'
import type { Product } from '../setup/product.ts'
import { enterAs, isAlive, patience, people } from './people.ts'
import { cellSays, communes, finalCell, finalVersions, isStored, sheetPath, typeFigure } from './sheet-page.ts'

/** A device whose browser can be closed and opened again, and a product that can be switched off; both are gone after the test. */
async function device() {
  const folder = temporaryFolder()
  const databaseUrl = `sqlite:${join(folder.path, 'journey.sqlite')}`
  let product: Product = await startProduct({ databaseUrl })
  const { address } = product
  const open: BrowserContext[] = []
  onTestFinished(async () => {
    for (const context of open) await context.close()
    await product.stop()
    folder.remove()
  })
  return {
    address,
    /** Opens the browser with everything that its profile kept. */
    async browser(profile = 'profile') {
      const context = await launchProfile(join(folder.path, profile))
      open.push(context)
      return context
    },
    switchOff: () => product.kill(),
    async switchOn() {
      product = await startProduct({ databaseUrl, environment: { PORT: new URL(address).port } })
    },
  }
}

async function openSheet(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${address}${sheetPath}`)
  await isAlive(page)
  return page
}

/** Waits until the product lies on the device. */
async function isInstalled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
}

async function signedInSheet(context: BrowserContext, address: string, person: string = people.clerk): Promise<Page> {
  const page = await openSheet(context, address)
  await enterAs(page, person)
  await finalCell(page, 'Bác sĩ').waitFor()
  await isInstalled(page)
  return page
}

const ten: readonly (readonly [string, string])[] = [
  ['Bác sĩ', '70'],
  ['Giường bệnh kế hoạch', '150'],
  ['Giường bệnh (thực kê)', '151'],
  ...communes.map((commune) => [commune, '1'] as const),
]

describe('without a network', () => {
  it('opens from cold, keeps ten typed cells through a closed browser, and stores each once in the order typed', async () => {
    const { address, browser, switchOff, switchOn } = await device()
    const first = await browser()
    await signedInSheet(first, address)
    await first.close()
    await switchOff()

    const second = await browser()
    await second.setOffline(true)
    const page = await openSheet(second, address)
    await page
      .getByText(/^Số liệu tải lúc \d/)
      .first()
      .waitFor()
    for (const [row, figure] of ten) {
      await finalCell(page, row).click()
      await typeFigure(page, figure)
    }
    await page.getByText('10 ô chưa lưu vì mất kết nối với máy chủ.').waitFor()
    await second.close()

    const third = await browser()
    await third.setOffline(true)
    const again = await openSheet(third, address)
    await cellSays(finalCell(again, 'Bác sĩ'), 'chưa lưu')
    expect(await finalCell(again, 'Bác sĩ').inputValue()).toBe('70')
    await switchOn()
    await third.setOffline(false)
    for (const [row, figure] of ten) await isStored(finalCell(again, row), figure)
    const elements = ['doctors', 'plannedBeds', 'actualBeds']
    const versions = await Promise.all(elements.map((element) => finalVersions(again, element)))
    expect(versions.map((found) => found.map(({ value }) => value))).toEqual([['70'], ['150'], ['151']])
    const numbers = versions.flatMap((found) => found.map(({ version }) => version))
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  })

  it('sets side by side what somebody else stored meanwhile, and loses neither', async () => {
    const { address, browser } = await device()
    const [mine, theirs] = [await browser('mine'), await browser('theirs')]
    const [page, other] = [await signedInSheet(mine, address), await signedInSheet(theirs, address, people.head)]
    await mine.setOffline(true)
    for (const [row, figure] of [
      ['Bác sĩ', '70'],
      ['Giường bệnh kế hoạch', '150'],
    ] as const) {
      await finalCell(page, row).click()
      await typeFigure(page, figure)
      await finalCell(other, row).click()
      await typeFigure(other, String(Number(figure) + 1))
      await isStored(finalCell(other, row), String(Number(figure) + 1))
    }
    await cellSays(finalCell(page, 'Bác sĩ'), 'chưa lưu')
    await mine.setOffline(false)
    const entry = page.getByRole('button', { name: /2 ô cần anh\/chị xem lại/ })
    await entry.click()
    const panel = page.getByRole('dialog', { name: 'Số liệu chưa lưu' })
    const sides = panel.getByRole('listitem')
    await sides.filter({ hasText: 'Bác sĩ' }).getByRole('button', { name: 'Giữ số của tôi' }).click()
    await sides.filter({ hasText: 'Giường bệnh kế hoạch' }).getByRole('button', { name: 'Lấy số kia' }).click()
    await panel.getByText('Mọi số liệu đã được lưu lên máy chủ.').waitFor()
    await page.keyboard.press('Escape')
    await isStored(finalCell(page, 'Bác sĩ'), '70')
    await isStored(finalCell(page, 'Giường bệnh kế hoạch'), '151')
    expect((await finalVersions(page, 'doctors')).map(({ value }) => value)).toEqual(['71', '70'])
    expect((await finalVersions(page, 'plannedBeds')).map(({ value }) => value)).toEqual(['151'])
  })

  it('sends from one of two tabs, and each sees what the other typed', async () => {
    const { address, browser } = await device()
    const context = await browser()
    const page = await signedInSheet(context, address)
    const tab = await openSheet(context, address)
    await finalCell(tab, 'Bác sĩ').waitFor()
    await tab.waitForLoadState('networkidle')
    const requests: string[] = []
    context.on('request', (request) => {
      if (request.url().includes('/sheet/saveFigure')) requests.push(request.url())
    })
    await context.setOffline(true)
    await finalCell(tab, 'Bác sĩ').click()
    await typeFigure(tab, '70')
    await cellSays(finalCell(page, 'Bác sĩ'), 'chưa lưu')
    await page.bringToFront()
    await finalCell(page, 'Giường bệnh kế hoạch').click()
    await typeFigure(page, '150')
    await cellSays(finalCell(tab, 'Giường bệnh kế hoạch'), 'chưa lưu')
    await context.setOffline(false)
    for (const each of [page, tab]) {
      await isStored(finalCell(each, 'Bác sĩ'), '70')
      await isStored(finalCell(each, 'Giường bệnh kế hoạch'), '150')
    }
    expect((await finalVersions(page, 'doctors')).map(({ value }) => value)).toEqual(['70'])
    expect(requests.length).toBeGreaterThan(0)
  })

  it('says how many cells are unsent before signing out, keeps them for their own account, and hides them from another', async () => {
    const { address, browser } = await device()
    const context = await browser()
    const page = await signedInSheet(context, address)
    await page.route('**/api/rpc/sheet/saveFigure*', (route) => route.abort())
    await finalCell(page, 'Bác sĩ').click()
    await typeFigure(page, '70')
    await cellSays(finalCell(page, 'Bác sĩ'), 'chưa lưu: mất kết nối')
    await page.getByRole('button', { name: /^Tài khoản: / }).click()
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    const dialog = page.getByRole('dialog', { name: 'Còn 1 ô chưa gửi' })
    await dialog.getByRole('button', { name: 'Giữ trên máy này' }).click()
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor()
    await page.unroute('**/api/rpc/sheet/saveFigure*')
    await page.goto(`${address}/dang-nhap`)
    await enterAs(page, people.head)
    await page.goto(`${address}${sheetPath}`)
    await cellSays(finalCell(page, 'Bác sĩ'), 'chưa nhập')
    expect(await finalVersions(page, 'doctors')).toEqual([])
    await page.getByRole('button', { name: /^Tài khoản: / }).click()
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor()
    await enterAs(page, people.clerk)
    await expect.poll(async () => (await finalVersions(page, 'doctors')).map(({ value }) => value), patience).toEqual(['70'])
  })
})
