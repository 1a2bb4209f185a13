import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embeddedReport } from '../../src/web/one-file/embed-report.ts'
import { deckPages } from '../../src/web/slides/deck-pages.ts'
import { expectNoAxeViolations, openPage } from '../setup/browser.ts'
import { printed } from '../setup/printed.ts'
import { temporaryFolder } from '../setup/product.ts'
import { freezeDeck } from './frozen-deck.ts'
import type { FrozenDeck } from './frozen-deck.ts'
import { openAs, people } from './people.ts'
import { startedProduct } from './started-product.ts'

const started = startedProduct()
const folder = temporaryFolder()
const file = join(folder.path, 'hop.html')
let frozen: FrozenDeck
let name = ''

beforeAll(async () => {
  frozen = await freezeDeck(started.address)
  const { page } = await openAs(started.browser, `${started.address}/trinh-chieu/${frozen.id}?phan=ban-chot`, people.reviewer)
  const [download] = await Promise.all([page.waitForEvent('download'), takeAway(page)])
  name = download.suggestedFilename()
  await download.saveAs(file)
  await page.context().close()
})

afterAll(() => folder.remove())

async function takeAway(page: Page): Promise<void> {
  await page
    .getByRole('listitem')
    .filter({ hasText: frozen.report.freeze?.checksum ?? '' })
    .getByRole('button', { name: 'Tải tệp' })
    .click()
  await page.getByRole('menuitem', { name: /^Một tệp tự trình chiếu/ }).click()
}

/** The file by itself: a fresh visitor, no network, and the list of everything it asked for. */
async function openFile(size = { width: 1280, height: 720 }) {
  const asked: string[] = []
  const opened = await openPage(started.browser, 'about:blank', { viewport: size, offline: true })
  opened.page.on('request', (request) => asked.push(request.url()))
  await opened.page.goto(pathToFileURL(file).href)
  await opened.page
    .getByRole('heading', { level: 2, name: frozen.report.sections[0]?.title ?? '' })
    .first()
    .waitFor()
  return { ...opened, asked: () => asked.filter((address) => !/^(file|data|blob):/.test(address)) }
}

const numbersOf = (text: string) => text.match(/\d+(?:[.,]\d+)*/g) ?? []

describe('a frozen deck in one file', () => {
  it('holds the frozen report and nothing that leads out of it', () => {
    expect(name).toMatch(/^[a-z0-9-]+\.html$/)
    const html = readFileSync(file, 'utf8')
    const [, json = ''] = /<script type="application\/json" id="report">([\s\S]*?)<\/script>/.exec(html) ?? []
    expect(embeddedReport(json)).toEqual(frozen.report)
    expect(html).toContain("default-src 'none'")
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
    expect(statSync(file).size).toBeLessThan(1_500_000)
  })

  it('shows every page without a network, with the numbers that were frozen', async () => {
    const { page, problems, asked } = await openFile()
    const pages = deckPages(frozen.report.sections, '16:9')
    const seen = new Set<string>()
    for (const [at, { section }] of pages.entries()) {
      await page
        .getByText(`${at + 1}/${pages.length}`, { exact: true })
        .first()
        .waitFor()
      await page.getByRole('heading', { level: 2, name: section.title }).first().waitFor()
      for (const number of numbersOf(await page.locator('main').innerText())) seen.add(number)
      await page.keyboard.press('ArrowRight')
    }
    const values = frozen.report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'answers' ? block.answers.flatMap(({ number }) => numbersOf(number.text)) : [])),
    )
    expect(values.length).toBeGreaterThan(3)
    expect(values.filter((value) => !seen.has(value))).toEqual([])
    expect(asked()).toEqual([])
    expect(problems).toEqual([])
  })

  it('finds a unit nobody prepared without tone marks, and goes back to where it was', async () => {
    const { page, problems, asked } = await openFile({ width: 390, height: 844 })
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('/')
    await page.keyboard.type('di linh')
    await page.getByRole('option', { name: /^Huyện Di Linh/ }).waitFor()
    await page.keyboard.press('Enter')
    await page
      .getByRole('heading', { level: 2, name: /^Huyện Di Linh/ })
      .first()
      .waitFor()
    const unit = frozen.report.annex.find(({ title }) => title === 'Huyện Di Linh')
    const answers = unit?.blocks.flatMap((block) => (block.kind === 'answers' ? block.answers : [])) ?? []
    expect(answers.length).toBeGreaterThan(0)
    for (const { number } of answers.slice(0, 2)) await page.getByText(number.text, { exact: true }).first().waitFor()
    await page.keyboard.press('Escape')
    await page
      .getByText(`2/${deckPages(frozen.report.sections, '16:9').length}`, { exact: true })
      .first()
      .waitFor()
    await expectNoAxeViolations(page)
    expect(asked()).toEqual([])
    expect(problems).toEqual([])
  })

  it('is led from a second window of the same file', async () => {
    const { page, asked } = await openFile()
    const total = deckPages(frozen.report.sections, '16:9').length
    await page.mouse.move(300, 300)
    const [presenter] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('button', { name: 'Cửa sổ người trình bày' }).click()])
    await presenter.getByText(`Đang chiếu: 1/${total}`).waitFor()
    await presenter.keyboard.press('ArrowRight')
    await page.getByText(`2/${total}`, { exact: true }).first().waitFor()
    await expectNoAxeViolations(presenter)
    expect(asked()).toEqual([])
  })

  it('prints one slide to a page', async () => {
    const { page } = await openFile({ width: 390, height: 844 })
    const pages = deckPages(frozen.report.sections, '16:9')
    const paper = await printed(page)
    expect(paper.pages.length).toBe(pages.length)
    expect(new Set(paper.sizes.map(({ width, height }) => `${width} × ${height}`))).toEqual(new Set(['960 × 540']))
    paper.pages.forEach((words, at) => expect(words).toContain(`${at + 1}/${pages.length}`))
  })
})
