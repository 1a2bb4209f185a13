import { readFileSync } from 'node:fs'
import type { Download, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { placeInTemplate, textToColumn, textToRow, textToStamp } from '../../src/domain/template-stamp.ts'
import { readPlainWorkbook, shownRows } from '../setup/plain-workbook.ts'
import type { PlainSheet } from '../setup/plain-workbook.ts'
import { openAs, people } from './people.ts'
import { centre, communes, sheetPath } from './sheet-page.ts'
import { startedProduct } from './started-product.ts'

const started = startedProduct()

async function taken(page: Page, ask: () => Promise<void>): Promise<Download> {
  const download = page.waitForEvent('download')
  await ask()
  return download
}

async function sheetsIn(download: Download): Promise<PlainSheet[]> {
  return readPlainWorkbook(readFileSync(await download.path()))
}

/** The sheet with this name, or the only one. */
function sheetNamed(sheets: readonly PlainSheet[], name?: string): PlainSheet {
  const found = sheets.find((sheet) => name === undefined || sheet.name === name)
  if (found === undefined) throw new Error(`no sheet ${name ?? ''}`)
  return found
}

/** Asks the menu of files with this name for one of them. */
async function fileOf(page: Page, menu: RegExp, item: string): Promise<Download> {
  return taken(page, async () => {
    await page.getByRole('button', { name: menu }).click()
    await page.getByRole('menuitem', { name: item }).click()
  })
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()

describe('Excel out', () => {
  it('gives a unit its form, with the figures of the screen and a place for every figure that is owed', async () => {
    const { page, problems } = await openAs(started.browser, `${started.address}${sheetPath}`, people.clerk)
    await page.getByRole('heading', { level: 1, name: 'Nhập liệu' }).waitFor()
    await page.getByRole('grid').waitFor()
    const download = await taken(page, () => page.getByRole('button', { name: 'Tải biểu Excel' }).click())
    expect(download.suggestedFilename()).toMatch(/^bieu-[a-z-]+-2025\.xlsx$/)
    const sheets = await sheetsIn(download)
    expect(sheets.map(({ name }) => name)).toEqual(['Ước thực hiện', 'Sơ bộ', 'Chính thức', 'Hướng dẫn', '_van_dan'])
    const final = sheetNamed(sheets, 'Chính thức')
    expect(textToStamp(final.cells.get('A1')?.text ?? '')).toMatchObject({ reporter: centre.id, year: 2025 })
    const rows = shownRows(final)
    const row = (name: string) => rows.find((each) => each.includes(name))
    // Last years' figures are those of the screen, read aloud in each row of the grid.
    const beds = await page
      .getByRole('row', { name: /^Giường bệnh \(thực kê\)/ })
      .first()
      .textContent()
    const [, , , , ...shown] = row('Giường bệnh (thực kê)') ?? []
    expect(shown.slice(0, 3).every((figure) => figure !== '' && squeezed(beds ?? '').includes(figure))).toBe(true)
    for (const commune of communes) expect(row(commune)?.[0]).toMatch(/@.*\|communesRecognised$/)
    const stamp = textToStamp(final.cells.get('A1')?.text ?? '')!
    const column = [...final.cells.values()].flatMap(({ text }) => textToColumn(text) ?? []).find(({ part }) => part === 'value')!
    expect(placeInTemplate(stamp, textToRow(row('Bác sĩ')?.[0] ?? '')!, column)).toMatchObject({ element: 'doctors', stage: 'final', period: '2025' })
    expect(problems).toEqual([])
    await page.context().close()
  })

  it('gives the department one form for all units', async () => {
    const { page, problems } = await openAs(started.browser, `${started.address}/duyet?nam=2025`, people.reviewer)
    const download = await taken(page, () => page.getByRole('button', { name: 'Tải biểu Excel' }).click())
    const sheets = await sheetsIn(download)
    const final = sheetNamed(sheets, 'Chính thức')
    expect(textToStamp(final.cells.get('A1')?.text ?? '')?.reporter).toBeNull()
    const reporters = [...final.cells].flatMap(([name, { text }]) => (/^A\d+$/.test(name) ? (textToRow(text)?.reporter ?? []) : []))
    expect(new Set(reporters).size).toBeGreaterThan(5)
    expect(reporters).toContain(centre.id)
    expect(problems).toEqual([])
    await page.context().close()
  })

  it('gives the table behind a picture, number by number as on the screen, with live formulas', async () => {
    const { page, problems } = await openAs(started.browser, `${started.address}/chi-tieu/doctorsPer10k?nam=2024`, people.leader)
    const panel = page.locator('section', { has: page.getByRole('heading', { level: 2, name: 'Đơn vị nào dẫn đầu, đơn vị nào còn chậm' }) }).last()
    await panel.getByText('Bảng số liệu').click()
    const table = panel.getByRole('table', { name: 'Số bác sĩ trên một vạn dân' })
    await table.waitFor()
    const onScreen = await table.evaluate((element) =>
      [...(element as HTMLTableElement).rows].map((row) => [...row.cells].map((cell) => cell.innerText)),
    )
    const sheet = sheetNamed(await sheetsIn(await fileOf(page, /^Tải xuống: Đơn vị nào dẫn đầu/, 'Tải Excel')))
    const rows = shownRows(sheet)
    const first = rows.findIndex((row) => row[0] === 'Đơn vị')
    const inFile = rows.slice(first, first + onScreen.length).map((row) => (onScreen[0] ?? []).map((_head, index) => squeezed(row[index] ?? '')))
    expect(inFile.length).toBeGreaterThan(5)
    expect(inFile).toEqual(onScreen.map((row) => row.map(squeezed)))
    expect([...sheet.cells.values()].filter(({ formula }) => formula?.startsWith('10000*') === true).length).toBe(onScreen.length - 1)
    expect(rows.flat().some((text) => text.startsWith('dữ liệu minh họa'))).toBe(true)
    expect(problems).toEqual([])
    await page.context().close()
  })

  it('gives the heat map as it is filtered, as Excel and as CSV', async () => {
    const { page, problems } = await openAs(started.browser, `${started.address}/?nam=2024`, people.leader)
    const sheet = sheetNamed(await sheetsIn(await fileOf(page, /^Tải xuống: Bản đồ nhiệt/, 'Tải Excel')))
    const rows = shownRows(sheet)
    const province = rows.find((row) => row[0] === 'Tỉnh Lâm Đồng')
    const cell = await page
      .getByRole('button', { name: /^Tỉnh Lâm Đồng, Bác sĩ\/vạn dân: / })
      .first()
      .textContent()
    expect(squeezed(cell ?? '')).toContain(province?.[2])
    const csv = await fileOf(page, /^Tải xuống: Bản đồ nhiệt/, 'Tải CSV')
    const lines = readFileSync(await csv.path(), 'utf8').split('\r\n')
    expect(lines[0]).toMatch(/^\u{feff}Đơn vị,/u)
    expect(lines.find((line) => line.startsWith('Tỉnh Lâm Đồng,'))).toContain(`,${province?.[2]?.split(' ')[0]?.replace(',', '.')},`)
    expect(problems).toEqual([])
    await page.context().close()
  })
})
