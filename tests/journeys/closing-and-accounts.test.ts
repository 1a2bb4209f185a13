import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openPage } from '../setup/browser.ts'
import { goTo, hasEntered, isAlive, openAs, patience, people, reload } from './people.ts'
import { cellSays, centre, finalCell, finalVersions, isStored, sheetPath, typeFigure } from './sheet-page.ts'
import { startedProduct } from './started-product.ts'

const started = startedProduct()

const row = 'Bác sĩ'
const open = (person: string, path: string) => openAs(started.browser, `${started.address}${path}`, person)

async function type(page: Page, figure: string): Promise<void> {
  await finalCell(page, row).click()
  await typeFigure(page, figure)
}

describe('a closed year', () => {
  it('refuses the figure of a clerk who had the sheet open, until a leader opens the year again', async () => {
    const clerk = await open(people.clerk, sheetPath)
    await finalCell(clerk.page, row).waitFor()
    const leader = await open(people.leader, '/quan-tri/khoa-nam')
    await close(leader.page, '2025')

    await type(clerk.page, '68')
    await clerk.page
      .getByText(/^Số liệu năm 2025 đã khóa/)
      .first()
      .waitFor(patience)
    expect(await finalVersions(clerk.page, 'doctors')).toEqual([])
    await reload(clerk.page)
    await clerk.page.getByText(/^Số liệu năm 2025 đã khóa từ .* chỉ xem/).waitFor()
    await cellSays(finalCell(clerk.page, row), 'chưa lưu')
    expect(await finalCell(clerk.page, 'Giường bệnh (thực kê)').count()).toBe(0)

    await reopen(leader.page, '2025', 'Bệnh viện gửi bổ sung số liệu')
    await reload(clerk.page)
    await type(clerk.page, '68')
    await isStored(finalCell(clerk.page, row), '68')
    expect(leader.problems).toEqual([])
  })
})

async function close(page: Page, year: string): Promise<void> {
  await page.getByRole('button', { name: `Khóa số liệu năm ${year}` }).click()
  const dialog = page.getByRole('dialog', { name: `Khóa số liệu năm ${year}` })
  await dialog.getByText(centre.name).waitFor()
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'Khóa số liệu' }).click()
  await page.getByText(`Đã khóa số liệu năm ${year}.`).waitFor()
}

async function reopen(page: Page, year: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: `Mở khóa số liệu năm ${year}` }).click()
  const dialog = page.getByRole('dialog', { name: `Mở khóa số liệu năm ${year}` })
  await dialog.getByRole('textbox', { name: 'Lý do mở khóa' }).fill(reason)
  await dialog.getByRole('button', { name: 'Mở khóa' }).click()
  await page.getByText(`Đã mở khóa số liệu năm ${year}.`).waitFor()
}

describe('an account that is handed over', () => {
  it('lets the successor in with the code and go on, and the predecessor no longer write', async () => {
    const clerk = await open(people.clerk, sheetPath)
    await type(clerk.page, '69')
    await isStored(finalCell(clerk.page, row), '69')
    const administrator = await open(people.administrator, '/quan-tri/tai-khoan')
    const code = await add(administrator.page, 'lan.nt', 'Nguyễn Thị Lan')
    await handOver(administrator.page, people.clerk, 'Nguyễn Thị Lan (lan.nt)')

    const { page } = await openPage(started.browser, `${started.address}/nhan-ma`)
    await isAlive(page)
    await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('lan.nt')
    await page.getByRole('textbox', { name: 'Mã một lần' }).fill(code)
    await page.getByRole('textbox', { name: 'Mật khẩu mới' }).fill('ba con trâu đen')
    await page.getByRole('button', { name: 'Đặt mật khẩu và vào' }).click()
    await hasEntered(page)
    await goTo(page, `${started.address}${sheetPath}`)
    await type(page, '70')
    await isStored(finalCell(page, row), '70')

    await type(clerk.page, '71')
    await cellSays(finalCell(clerk.page, row), 'chưa lưu')
    const versions = (await finalVersions(page, 'doctors')).map(({ value, recordedBy }) => [value, recordedBy])
    expect(versions.slice(-2)).toEqual([
      ['69', people.clerk],
      ['70', 'Nguyễn Thị Lan'],
    ])
    expect(administrator.problems).toEqual([])
  })
})

async function add(page: Page, username: string, name: string): Promise<string> {
  await page.getByRole('list', { name: 'Danh sách tài khoản' }).waitFor()
  await page.getByRole('button', { name: 'Thêm tài khoản' }).click()
  const dialog = page.getByRole('dialog', { name: 'Thêm tài khoản' })
  await dialog.getByRole('textbox', { name: 'Tên hiển thị' }).fill(name)
  await dialog.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username)
  await dialog.getByRole('button', { name: 'Thêm và cấp mã' }).click()
  const drawer = page.getByRole('dialog', { name })
  const code = (await drawer.getByText(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){2}$/).textContent()) ?? ''
  await drawer.getByRole('button', { name: 'Đóng' }).click()
  return code
}

async function handOver(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: `Quản lý ${from}` }).click()
  const drawer = page.getByRole('dialog', { name: from })
  await drawer.getByText('Bàn giao cho người kế nhiệm').first().click()
  await drawer.getByText(centre.name).last().waitFor()
  await drawer.getByRole('combobox', { name: 'Người kế nhiệm' }).selectOption({ label: to })
  await drawer.getByRole('button', { name: 'Bàn giao cho người kế nhiệm' }).click()
  await page.getByText('Đã bàn giao.').waitFor()
}
