import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../setup/browser.ts'
import { startPostgres } from '../setup/postgres.ts'
import { startProduct, temporaryFolder } from '../setup/product.ts'
import type { Product } from '../setup/product.ts'
import { openAs, people, reload } from './people.ts'
import { answerOf, askedOf, cellSays, centre, communes, finalCell, finalVersions, hasFocus, isStored, sheetPath, typeFigure } from './sheet-page.ts'

/** The number that is followed, and the one it is corrected from. */
const doctors = '92'
const mistaken = '129'
const lastYears = '68'
const explanation = 'Nhận 24 bác sĩ của các trạm y tế từ tháng 7'
const reason = 'Số bác sĩ tăng gần gấp đôi, đề nghị kiểm tra lại'

const kinds = [
  { name: 'SQLite', prepare: prepareFile },
  { name: 'PostgreSQL', prepare: preparePostgres },
]

function prepareFile() {
  const folder = temporaryFolder()
  return Promise.resolve({ url: `sqlite:${join(folder.path, 'journey.sqlite')}`, remove: () => Promise.resolve(folder.remove()) })
}

async function preparePostgres() {
  const server = await startPostgres({ durable: false })
  return { url: server.urlOf('postgres'), remove: () => server.stop() }
}

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
})

afterAll(() => browser.close())

describe.each(kinds)('the path of a figure on $name', ({ prepare }) => {
  let product: Product
  let remove: () => Promise<void>

  beforeAll(async () => {
    const place = await prepare()
    remove = place.remove
    product = await startProduct({ databaseUrl: place.url })
  })

  afterAll(async () => {
    await product.stop()
    await remove()
  })

  it('is one number from the cell to the leader, and in the audit', async () => {
    const open = (person: string, path: string) => openAs(browser, `${product.address}${path}`, person)

    const clerk = await open(people.clerk, sheetPath)
    await fillIn(clerk.page)
    await signOff(clerk.page, mistaken)

    const reviewer = await open(people.reviewer, '/duyet?nam=2025')
    await findReport(reviewer.page)
    await returnReport(reviewer.page)

    await correct(clerk.page)
    await signOff(clerk.page, doctors)
    const [version] = (await finalVersions(clerk.page, 'doctors')).slice(-1)
    expect(version).toMatchObject({ value: doctors, note: explanation, recordedBy: people.clerk })

    const leader = await open(people.leader, '/?nam=2025')
    const before = await numeratorOfProvince(leader.page)
    await reload(reviewer.page)
    await approve(reviewer.page)
    await readAsLeader(leader.page, version?.version ?? 0)
    expect((await numeratorOfProvince(leader.page)) - before).toBe(Number(doctors) - 69)

    const administrator = await open(people.administrator, '/')
    await findInAudit(administrator.page)
    for (const { problems } of [clerk, reviewer, leader, administrator]) expect(problems).toEqual([])
  }, 150_000)
})

/** All of it by keyboard, from the first cell of the sheet to the last. */
async function fillIn(page: Page): Promise<void> {
  const beds = finalCell(page, 'Giường bệnh (thực kê)')
  await beds.click()
  await typeFigure(page, '1.50')
  await askedOf(page, 'Giường bệnh (thực kê)').getByText('phải là số nguyên').waitFor()
  await cellSays(beds, 'chưa lưu: cần sửa')
  await hasFocus(beds)
  await typeFigure(page, '1.500')
  await takeMeant(page, 'Giường bệnh (thực kê)')
  await isStored(beds, '150')

  await hasFocus(finalCell(page, 'Bác sĩ'))
  await typeFigure(page, mistaken)
  await explain(page, 'Có bác sĩ chuyển về')
  await isStored(finalCell(page, 'Bác sĩ'), mistaken)

  await hasFocus(finalCell(page, 'Giường bệnh kế hoạch'))
  await typeFigure(page, '1,500')
  await takeMeant(page, 'Giường bệnh kế hoạch')
  await isStored(finalCell(page, 'Giường bệnh kế hoạch'), '150')

  for (const commune of communes) {
    await hasFocus(finalCell(page, commune))
    await typeFigure(page, commune === 'Xã Bảo Thuận' ? '-' : '1')
  }
  for (const commune of communes) await isStored(finalCell(page, commune), commune === 'Xã Bảo Thuận' ? '0' : '1')
}

/** Both habits of grouping are the same number, here ten times too large: what was meant is one press away. */
async function takeMeant(page: Page, row: string): Promise<void> {
  const asked = askedOf(page, row)
  await asked.getByText('Số này khác thường: 1.500').waitFor()
  await asked.getByRole('button', { name: 'Đúng ra là 150' }).press('Enter')
}

async function explain(page: Page, words: string): Promise<void> {
  const asked = askedOf(page, 'Bác sĩ')
  await asked.getByText(`Năm trước là ${lastYears}`).waitFor()
  await hasFocus(asked.getByRole('textbox', { name: 'Giải trình' }))
  await page.keyboard.press('Control+A')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

async function signOff(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: 'Ký gửi báo cáo' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Ký gửi báo cáo chính thức năm 2025' })
  await dialog.getByText('10/10 ô đã có số').waitFor()
  await dialog.getByText('1 số khác thường').waitFor()
  const line = dialog.getByRole('row', { name: /^Bác sĩ/ })
  expect(await line.getByRole('cell').allTextContents()).toEqual([
    lastYears,
    number,
    expect.stringContaining(`+${Number(number) - Number(lastYears)}`),
  ])
  await dialog.getByRole('button', { name: 'Ký gửi', exact: true }).click()
  await page.getByText('Đã ký gửi báo cáo chính thức.').waitFor()
  await page.getByRole('gridcell', { name: new RegExp(`^Bác sĩ, Chính thức 2025: ${number}, .*chỉ đọc`) }).waitFor()
}

/** Opens the report from the queue: reports and figures that are odd stand first. */
async function findReport(page: Page): Promise<void> {
  const queue = page.getByRole('navigation', { name: 'Danh sách báo cáo' })
  await queue.waitFor()
  const odd = (await queue.getByRole('link').allTextContents()).map((line) => line.includes('số khác thường'))
  expect(odd).toEqual(odd.toSorted((a, b) => Number(b) - Number(a)))
  await queue
    .getByRole('link')
    .filter({ hasText: centre.name })
    .filter({ hasText: 'Chính thức 2025' })
    .filter({ hasText: '1 số khác thường' })
    .click()
  await page.getByRole('heading', { level: 2, name: centre.name }).waitFor()
  await expectFirstRow(page, mistaken)
}

async function expectFirstRow(page: Page, number: string): Promise<void> {
  const first = page.getByLabel('Số liệu của báo cáo').getByRole('row').nth(1)
  const [value = '', lastYear] = await first.getByRole('cell').allTextContents()
  expect([await first.getByRole('rowheader').textContent(), value.replace('khác thường', ''), lastYear]).toEqual([
    expect.stringContaining('Bác sĩ'),
    number,
    lastYears,
  ])
}

async function returnReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Trả lại', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Trả lại báo cáo' })
  await dialog.getByRole('button', { name: 'Trả lại' }).click()
  await dialog.getByText('Hãy ghi lý do chung, hoặc chọn ít nhất một ô cần sửa.').waitFor()
  await dialog.getByRole('textbox', { name: 'Lý do chung cho cả báo cáo' }).fill(reason)
  await dialog.getByRole('button', { name: 'Trả lại' }).click()
  await page.getByText('Đã trả lại: TTYT KV Di Linh').waitFor()
}

async function correct(page: Page): Promise<void> {
  await reload(page)
  const reports = page.getByRole('region', { name: 'Tình trạng báo cáo' })
  await reports.getByText(`Ý kiến của Sở Y tế: ${reason}`).waitFor()
  await finalCell(page, 'Bác sĩ').click()
  await typeFigure(page, doctors)
  await explain(page, explanation)
  await isStored(finalCell(page, 'Bác sĩ'), doctors)
}

async function approve(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Chờ thẩm định/ }).click()
  await page.getByRole('link').filter({ hasText: centre.name }).filter({ hasText: 'Chính thức 2025' }).click()
  await page.getByRole('heading', { level: 2, name: centre.name }).waitFor()
  await expectFirstRow(page, doctors)
  await page.getByRole('button', { name: 'Duyệt (có 1 số khác thường)' }).click()
  const dialog = page.getByRole('dialog', { name: 'Duyệt báo cáo có số khác thường?' })
  await dialog.getByText(`Bác sĩ: ${doctors}`).waitFor()
  await dialog.getByText(explanation).waitFor()
  await dialog.getByRole('button', { name: 'Duyệt', exact: true }).click()
  await page.getByText('Đã duyệt: TTYT KV Di Linh').waitFor()
}

/** Heat map, "Vì sao", the unit's own page: the leader meets the number everywhere. */
async function readAsLeader(page: Page, version: number): Promise<void> {
  await reload(page)
  await page.getByRole('checkbox', { name: 'trung tâm y tế' }).check()
  await page.getByRole('button', { name: new RegExp(`^${centre.name}, Bác sĩ/vạn dân: ${doctors},`) }).click()
  const dialog = page.getByRole('dialog', { name: 'Vì sao có kết quả này?' })
  const row = dialog.getByRole('row', { name: /^Bác sĩ \(tử số\)/ })
  await row.getByText('chính thức').waitFor()
  const [whose, value, , provenance = ''] = await row.getByRole('cell').allTextContents()
  expect([whose, value]).toEqual([centre.name, doctors])
  expect(await row.textContent()).toContain(`phiên bản ${version.toLocaleString('vi-VN')}`)
  expect(provenance).toContain(`Nhập: ${people.clerk}`)
  expect(provenance).toContain(`Duyệt: ${people.reviewer}`)
  expect(provenance).toContain(explanation)
  await dialog.getByRole('link', { name: 'Xem đơn vị' }).click()
  await page.getByRole('heading', { level: 1, name: centre.name }).waitFor()
  const counts = page.getByRole('table', { name: 'Số đơn vị trực tiếp báo cáo' }).getByRole('row', { name: /^Bác sĩ/ })
  expect(await counts.getByRole('cell').allTextContents()).toContainEqual(expect.stringMatching(new RegExp(`^${doctors}`)))
  await page.getByRole('link', { name: 'Bác sĩ/vạn dân' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Số bác sĩ trên một vạn dân' }).waitFor()
  await page
    .getByRole('row', { name: new RegExp(`^${centre.name}.* ${doctors} `) })
    .first()
    .waitFor()
}

/** Doctors of the province in 2025 as far as they are known. */
async function numeratorOfProvince(page: Page): Promise<number> {
  type Cards = { cards: { indicator: string; assessment: { numerator: string } }[] }
  const { cards } = await answerOf<Cards>(page, '/api/v1/overview?resolution=nq11-lam-dong&year=2025')
  return Number(cards.find(({ indicator }) => indicator === 'doctorsPer10k')?.assessment.numerator)
}

async function findInAudit(page: Page): Promise<void> {
  type Lines = { lines: { by: string; act: string; detail: { before: { value: string } | null; after: { value: string } } }[] }
  const query = new URLSearchParams({ resource: 'figure', resourceId: `${centre.id}/doctors/2025/final` })
  const { lines } = await answerOf<Lines>(page, `/api/v1/audit?${query}`)
  expect(lines.map(({ by, detail }) => [by, detail.before?.value ?? null, detail.after.value])).toEqual([
    [people.clerk, mistaken, doctors],
    [people.clerk, null, mistaken],
  ])
}
