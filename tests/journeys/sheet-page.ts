import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { patience } from './people.ts'

/** The unit of the sample's clerk, and the sheet the journeys fill: figures of 2025, of which the final ones are still open. */
export const centre = { id: 'LD-TTKV-DILINH@2025-07-01', name: 'Trung tâm Y tế khu vực Di Linh' }
export const sheetPath = '/nhap-lieu?nam=2025'
export const communes = ['Xã Bảo Thuận', 'Xã Di Linh', 'Xã Đinh Trang Thượng', 'Xã Gia Hiệp', 'Xã Hòa Bắc', 'Xã Hòa Ninh', 'Xã Sơn Điền']

/** The field of a row in the column of final figures. */
export function finalCell(page: Page, row: string, year = 2025): Locator {
  return page.getByRole('textbox', { name: new RegExp(`^${escaped(row)}(, .*)?, Chính thức ${year}, `) })
}

/** What a cell says of itself: `đã lưu`, `chưa lưu: cần sửa` … */
export async function cellSays(cell: Locator, words: string): Promise<void> {
  await expect.poll(() => cell.getAttribute('aria-label'), patience).toContain(`, ${words}`)
}

export async function isStored(cell: Locator, figure: string): Promise<void> {
  await cellSays(cell, 'đã lưu')
  await expect.poll(() => cell.inputValue(), patience).toBe(figure)
}

/** Types over what the focused cell holds and leaves it with Enter, as in a spreadsheet. */
export async function typeFigure(page: Page, figure: string): Promise<void> {
  await page.keyboard.type(figure)
  await page.keyboard.press('Enter')
}

export async function hasFocus(locator: Locator): Promise<void> {
  await expect.poll(() => locator.evaluate((element) => element === document.activeElement), patience).toBe(true)
}

/** What a cell of a row asks, below it. */
export function askedOf(page: Page, row: string): Locator {
  return page.getByRole('group', { name: new RegExp(`^${escaped(row)}(, .*)?, Chính thức 2025$`) })
}

interface StoredVersion {
  version: number
  stage: string
  value: string | null
  note: string | null
  recordedBy: string | null
}

/** Every final version of a figure of the centre for 2025, oldest first, as the page's own person may read them. */
export async function finalVersions(page: Page, element: string): Promise<StoredVersion[]> {
  const query = new URLSearchParams({ subject: centre.id, element, period: '2025' })
  const { versions } = await answerOf<{ versions: StoredVersion[] }>(page, `/api/v1/figures?${query}`)
  return versions.filter(({ stage }) => stage === 'final').toSorted((a, b) => a.version - b.version)
}

/** What the server answers the page's person at an address of its programming interface. Throws unless it is what was asked for. */
export async function answerOf<T>(page: Page, path: string): Promise<T> {
  const response = await page.context().request.get(new URL(path, page.url()).href)
  if (!response.ok()) throw new Error(`${response.status()} ${path}: ${await response.text()}`)
  // The test names what the contract promises.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (await response.json()) as T
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
