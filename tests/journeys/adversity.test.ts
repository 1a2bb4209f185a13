import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { startProduct } from '../setup/product.ts'
import { goTo, openAs, people, reload, signOut } from './people.ts'
import { askedOf, cellSays, finalCell, finalVersions, isStored, sheetPath, typeFigure } from './sheet-page.ts'
import { startedProduct } from './started-product.ts'

/** Each test works in rows of its own of one workspace. */
const started = startedProduct()

async function openSheet(person: string = people.clerk, address = started.address): Promise<Page> {
  return (await openAs(started.browser, `${address}${sheetPath}`, person)).page
}

/** What a row of the sheet stored for 2025, oldest first. */
async function storedValues(page: Page, element: string): Promise<(string | null)[]> {
  return (await finalVersions(page, element)).map(({ value }) => value)
}

describe('what was typed', () => {
  it('survives the end of the session, and is stored after entering again in place', async () => {
    const page = await openSheet()
    const beds = finalCell(page, 'Giường bệnh (thực kê)')
    await beds.click()
    await page.keyboard.type('151')
    const tab = await page.context().newPage()
    await goTo(tab, started.address)
    // What is being typed here is unsent there too: it is asked about, and stays on this device.
    await signOut(tab, 'Giữ trên máy này')
    await page.bringToFront()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' })
    await dialog.waitFor()
    expect(await beds.inputValue()).toBe('151')
    await dialog.getByRole('button', { name: `Vào lại: ${people.clerk}` }).click()
    await isStored(beds, '151')
    expect(await dialog.isVisible()).toBe(false)
    await reload(page)
    await isStored(finalCell(page, 'Giường bệnh (thực kê)'), '151')
  })

  it('waits while the server is dead, and is stored once when it is back', async () => {
    const own = { databaseUrl: started.databaseUrl('killed') }
    const killed = await startProduct(own)
    const page = await openSheet(people.clerk, killed.address)
    const [beds, doctors] = [finalCell(page, 'Giường bệnh (thực kê)'), finalCell(page, 'Bác sĩ')]
    await beds.click()
    await typeFigure(page, '150')
    await isStored(beds, '150')
    await killed.kill()
    await typeFigure(page, '70')
    await cellSays(doctors, 'chưa lưu: mất kết nối, sẽ tự gửi lại')
    await typeFigure(page, '152')
    await page.getByText('2 ô chưa lưu vì mất kết nối với máy chủ.').waitFor()
    const again = await startProduct({ ...own, environment: { PORT: new URL(killed.address).port } })
    try {
      expect(again.address).toBe(killed.address)
      await page.getByRole('button', { name: 'Gửi lại ngay' }).click()
      await isStored(doctors, '70')
      await isStored(finalCell(page, 'Giường bệnh kế hoạch'), '152')
      const stored = await Promise.all(['actualBeds', 'doctors', 'plannedBeds'].map((element) => storedValues(page, element)))
      expect(stored).toEqual([['150'], ['70'], ['152']])
    } finally {
      await again.stop()
    }
  })

  it('waits while the network is off, on every screen, warns before the page is closed, and is sent by itself', async () => {
    const page = await openSheet()
    const commune = finalCell(page, 'Xã Di Linh')
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    await commune.click()
    await typeFigure(page, '1')
    await cellSays(commune, 'chưa lưu: mất kết nối, sẽ tự gửi lại')
    await page.getByText('1 ô chưa lưu vì mất kết nối với máy chủ.').waitFor()
    await page.getByRole('link', { name: 'Tổng quan' }).first().click()
    await page.getByRole('heading', { name: 'Tổng quan' }).waitFor()
    const [question] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })])
    expect(question.type()).toBe('beforeunload')
    await question.dismiss()
    await page.context().setOffline(false)
    await page.goBack()
    await isStored(commune, '1')
  })

  it('outlives the page that was closed before it could be sent', async () => {
    const page = await openSheet()
    await page.context().setOffline(true)
    await finalCell(page, 'Xã Gia Hiệp').click()
    await typeFigure(page, '1')
    await cellSays(finalCell(page, 'Xã Gia Hiệp'), 'chưa lưu: mất kết nối')
    await page.context().setOffline(false)
    page.once('dialog', (question) => void question.accept())
    await reload(page)
    await isStored(finalCell(page, 'Xã Gia Hiệp'), '1')
  })

  it('is stored once when the answer of the server was lost', async () => {
    const page = await openSheet()
    let lost = 0
    await page.route('**/api/rpc/sheet/saveFigure', async (route) => {
      if (lost > 0) return route.continue()
      lost += 1
      await route.fetch()
      await route.abort()
    })
    const beds = finalCell(page, 'Giường bệnh kế hoạch')
    await beds.click()
    await typeFigure(page, '149')
    await cellSays(beds, 'chưa lưu: mất kết nối')
    expect(await storedValues(page, 'plannedBeds')).toEqual(['149'])
    await isStored(beds, '149')
    expect(await storedValues(page, 'plannedBeds')).toEqual(['149'])
  })

  it('never overwrites what another person stored meanwhile: both numbers are shown to choose from', async () => {
    const [clerk, head] = [await openSheet(), await openSheet(people.head)]
    await finalCell(clerk, 'Bác sĩ').click()
    await typeFigure(clerk, '70')
    await isStored(finalCell(clerk, 'Bác sĩ'), '70')
    await finalCell(head, 'Bác sĩ').click()
    await typeFigure(head, '71')
    const asked = await seesBoth(head, ['71', '70'], people.clerk)
    await asked.getByRole('button', { name: 'Giữ số của tôi' }).click()
    await isStored(finalCell(head, 'Bác sĩ'), '71')
    await finalCell(clerk, 'Bác sĩ').click()
    await typeFigure(clerk, '72')
    const back = await seesBoth(clerk, ['72', '71'], people.head)
    await back.getByRole('button', { name: 'Lấy số kia' }).click()
    await isStored(finalCell(clerk, 'Bác sĩ'), '71')
    expect(await storedValues(clerk, 'doctors')).toEqual(['70', '71'])
  })
})

async function seesBoth(page: Page, numbers: readonly string[], other: string) {
  const asked = askedOf(page, 'Bác sĩ')
  await asked.getByText('Có hai số khác nhau cho ô này').waitFor()
  await cellSays(finalCell(page, 'Bác sĩ'), 'chưa lưu: có người vừa nhập số khác')
  expect(await asked.getByRole('definition').allTextContents()).toEqual(numbers)
  await asked.getByText(`${other} nhập lúc`).waitFor()
  return asked
}
