import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { goTo, openAs, patience, people, reload } from './people.ts'
import { hasFocus } from './sheet-page.ts'
import { startedProduct } from './started-product.ts'

const started = startedProduct()

const jumpField = (page: Page) => page.getByRole('combobox', { name: 'Tìm đơn vị, chỉ tiêu' })

async function open(path = '/', person: string = people.leader, permissions: string[] = []) {
  return openAs(started.browser, `${started.address}${path}`, person, { permissions })
}

describe('the search', () => {
  it('opens a unit found without tone marks, by keyboard alone', async () => {
    const { page, problems } = await open()
    await page.getByRole('heading', { level: 2, name: /^Bản đồ nhiệt/ }).waitFor()
    await page.keyboard.press('Control+K')
    await hasFocus(jumpField(page))
    await page.keyboard.type('lac duong')
    const commune = page.getByRole('option', { name: /^Xã Lạc Dương/ })
    await commune.waitFor()
    await page.getByRole('option', { name: /^Huyện Lạc Dương .*kết thúc 30\/06\/2025/ }).waitFor()
    const place = (await page.getByRole('option').allTextContents()).findIndex((option) => option.startsWith('Xã Lạc Dương'))
    for (let step = 0; step < place; step += 1) await page.keyboard.press('ArrowDown')
    await expect.poll(() => commune.getAttribute('aria-selected'), patience).toBe('true')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Xã Lạc Dương' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/don-vi/24848@2025-07-01')
    expect(problems).toEqual([])
  })

  it('finds a unit by its former name', async () => {
    const { page } = await open()
    await page.getByRole('button', { name: 'Tìm đơn vị, chỉ tiêu' }).click()
    await jumpField(page).fill('thi tran lac duong')
    await page.getByRole('option', { name: /^Phường Lang Biang - Đà Lạt .*trước đây: Thị trấn Lạc Dương/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Phường Lang Biang - Đà Lạt' }).waitFor()
  })

  it('gives the focus back on Escape', async () => {
    const { page } = await open()
    const button = page.getByRole('button', { name: 'Tìm đơn vị, chỉ tiêu' })
    await button.focus()
    await page.keyboard.press('Enter')
    await hasFocus(jumpField(page))
    await page.keyboard.press('Escape')
    await jumpField(page).waitFor({ state: 'detached' })
    await hasFocus(button)
  })

  it('opens an indicator and keeps the year', async () => {
    const { page } = await open('/?nam=2022')
    await page.keyboard.press('Control+K')
    await jumpField(page).fill('bac si')
    await page
      .getByRole('option', { name: /^Số bác sĩ trên một vạn dân/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: 'Số bác sĩ trên một vạn dân' }).waitFor()
    expect(new URL(page.url()).searchParams.get('nam')).toBe('2022')
  })
})

describe('what a person chose on the device', () => {
  it('is kept: the language', async () => {
    const { page, problems } = await open()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { level: 2, name: 'Heat map: units × indicators' }).waitFor()
    await reload(page)
    await page.getByRole('heading', { level: 2, name: 'Heat map: units × indicators' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    await page.getByRole('button', { name: 'Tiếng Việt' }).click()
    await page.getByRole('heading', { level: 2, name: 'Bản đồ nhiệt: đơn vị × chỉ tiêu' }).waitFor()
    expect(problems).toEqual([])
  })

  it('is kept: light and dark', async () => {
    const { page } = await open()
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await background()
    await page.getByRole('button', { name: 'Giao diện' }).click()
    await page.getByRole('menuitemradio', { name: 'Tối' }).click()
    await expect.poll(background, patience).not.toBe(light)
    const dark = await background()
    await reload(page)
    expect(await background()).toBe(dark)
    await page.getByRole('button', { name: 'Giao diện' }).click()
    expect(await page.getByRole('menuitemradio', { name: 'Tối' }).getAttribute('aria-checked')).toBe('true')
  })

  it('is kept: the help that is open', async () => {
    const { page } = await open()
    await page.getByRole('button', { name: 'Màn hình này cho biết gì?' }).click()
    const help = page.getByText('bấm vào một ô để biết vì sao có màu đó')
    await help.waitFor()
    await reload(page)
    await help.waitFor()
    await page.getByRole('button', { name: 'Màn hình này cho biết gì?' }).click()
    await help.waitFor({ state: 'hidden' })
  })
})

/** What a reader sees of the heat map: title, year, rows in their order, what is chosen. */
async function viewOf(page: Page): Promise<unknown> {
  const table = page.getByRole('table').first()
  await table.getByRole('row').nth(1).waitFor()
  return {
    heading: await page.getByRole('heading', { level: 1 }).textContent(),
    rows: await table.getByRole('rowheader').allTextContents(),
    sorts: await table.getByRole('columnheader').evaluateAll((heads) => heads.map((head) => head.getAttribute('aria-sort'))),
    chosen: await page.getByRole('checkbox', { checked: true }).evaluateAll((boxes) => boxes.map((box) => box.parentElement?.textContent)),
  }
}

describe('the address of a view', () => {
  it('holds year, sort and filters: a reload and another person see the same', async () => {
    const { page } = await open()
    await page.getByRole('button', { name: 'Xem năm 2023' }).click()
    await page.getByRole('heading', { level: 1, name: /^Năm 2023/ }).waitFor()
    await page.getByRole('checkbox', { name: 'huyện, thành phố' }).check()
    await page.getByRole('checkbox', { name: 'Chưa đạt' }).check()
    await page.getByRole('button', { name: 'Bác sĩ/vạn dân', exact: true }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('sap-xep'), patience).not.toBeNull()
    const seen = await viewOf(page)
    await reload(page)
    expect(await viewOf(page)).toEqual(seen)
    const { pathname, search } = new URL(page.url())
    const other = await open(`${pathname}${search}`, people.hospitalClerk)
    expect(await viewOf(other.page)).toEqual(seen)
  })

  it('holds the resolution, and starts it in its own year', async () => {
    const { page } = await open('/?nam=2021')
    await page.getByRole('combobox', { name: 'Nghị quyết' }).selectOption({ label: 'Chỉ tiêu Bộ Y tế 2020, 2025' })
    await page.getByRole('heading', { level: 1, name: /^Năm 2020/ }).waitFor()
    await reload(page)
    await page.getByRole('heading', { level: 1, name: /^Năm 2020/ }).waitFor()
    await page
      .getByText(/Chỉ tiêu ngành Y tế đến năm 2020 và 2025/)
      .first()
      .waitFor()
  })

  it('holds an open "Vì sao": another person sees it, Back closes it', async () => {
    const { page, problems } = await open('/?nam=2024')
    await page.getByRole('button', { name: /^Huyện Di Linh, Bác sĩ\/vạn dân:/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Vì sao có kết quả này?' })
    await dialog.getByText('Phép tính').waitFor()
    const facts = await dialog.textContent()
    const { pathname, search } = new URL(page.url())
    const other = await open(`${pathname}${search}`, people.clerk)
    await other.page.getByRole('dialog').getByText('Phép tính').waitFor()
    expect(await other.page.getByRole('dialog').textContent()).toBe(facts)
    await page.goBack()
    await dialog.waitFor({ state: 'detached' })
    await page.goForward()
    await dialog.getByText('Phép tính').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect([problems, other.problems]).toEqual([[], []])
  })

  it.each([
    ['/chi-tieu/bedsPer10k?nam=2023', 'Số giường bệnh trên một vạn dân', '2023'],
    ['/don-vi/679@2019-01-01?nam=2022', 'Huyện Di Linh', '2022'],
  ])('%s opens that screen in that year', async (path, heading, year) => {
    const { page, problems } = await open(path)
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    expect(await page.getByRole('combobox', { name: 'Năm' }).inputValue()).toBe(year)
    await goTo(page, `${started.address}/`)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    expect(problems).toEqual([])
  })
})

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

describe('the picture of a card', () => {
  it('goes to the clipboard', async () => {
    const { page, problems } = await open('/', people.leader, ['clipboard-read', 'clipboard-write'])
    await page.getByRole('heading', { level: 1, name: /^Năm 2024/ }).waitFor()
    await page.getByRole('button', { name: 'Chép thành ảnh' }).first().click()
    await page.getByText('Đã chép ảnh, dán vào bài trình chiếu bằng Ctrl V').waitFor()
    const bytes = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const blob = await item?.getType('image/png')
      return blob === undefined ? [] : [...new Uint8Array(await blob.arrayBuffer())]
    })
    expect(bytes.slice(0, 8)).toEqual(pngSignature)
    expect(bytes.length).toBeGreaterThan(10_000)
    expect(problems).toEqual([])
  })

  it('is saved as a file where the browser has no clipboard for pictures', async () => {
    const { page } = await open()
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Chép thành ảnh' }).first().click()])
    expect(download.suggestedFilename()).toMatch(/\.png$/)
    const chunks: Uint8Array[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk)
    expect([...Buffer.concat(chunks).subarray(0, 8)]).toEqual(pngSignature)
    await page.getByText('Trình duyệt không cho chép ảnh nên ảnh đã được tải về máy').waitFor()
  })
})
