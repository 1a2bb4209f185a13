import type { Page } from 'playwright-core'
import type { Report, ReportBlock, ReportSection } from '../../src/domain/report/report.ts'
import { startProduct, temporaryFolder } from '../setup/product.ts'
import { withPage } from './bench-page.ts'
import { quantile } from './statistics.ts'

/**
 * From the key to the painted slide: every page of a deck of the sample workspace, made 30 slides long, at 1920 × 1080, three times there and back;
 * then the same with 150 units in every ranking.
 */

const rounds = Number(process.argv[2] ?? 3)
const folder = temporaryFolder()
const product = await startProduct({ databaseUrl: `sqlite:${folder.path}/slides.sqlite` })
try {
  await withPage(product.address, 'nghiepvu', '/', async (page) => {
    await page.setViewportSize({ width: 1920, height: 1080 })
    const deck = await page.evaluate(makeDeck)
    await measure(page, deck, '30 slides of the sample workspace', (report) => report)
    await measure(page, deck, '30 slides, 150 units in every ranking', withManyUnits)
  })
} finally {
  await product.stop()
  folder.remove()
}

async function measure(page: Page, deck: string, name: string, change: (report: Report) => Report): Promise<void> {
  const address = /\/api\/rpc\/deck\/present/
  await page.route(address, async (route) => {
    const answer = await route.fetch()
    const { json: report }: { json: Report } = await answer.json()
    await route.fulfill({ response: answer, json: { json: change(lengthened(report)) } })
  })
  await page.goto(`${product.address}/trinh-chieu/${deck}/chieu`, { waitUntil: 'networkidle' })
  const status = page.getByRole('status').first()
  await status.waitFor({ state: 'attached' })
  const pages = Number(/\/(\d+):/.exec((await status.textContent()) ?? '')?.[1])
  await page.evaluate(notePaints)
  for (let round = 0; round < rounds; round += 1) {
    for (const key of ['PageDown', 'PageUp']) {
      for (let at = 1; at < pages; at += 1) await press(page, key)
    }
  }
  const taken = await page.evaluate(() => (window as unknown as { taken: number[] }).taken)
  const print = (part: number) => quantile(taken, part).toFixed(1)
  console.log(
    `${name}, ${pages} pages, ${taken.length} changes: p50 ${print(0.5)} ms, p95 ${print(0.95)} ms, worst ${Math.max(...taken).toFixed(1)} ms`,
  )
  await page.unroute(address)
}

/** One change, painted before the next key. */
async function press(page: Page, key: string): Promise<void> {
  const before = await page.evaluate(() => (window as unknown as { taken: number[] }).taken.length)
  await page.keyboard.press(key)
  await page.waitForFunction((count) => (window as unknown as { taken: number[] }).taken.length > count, before)
}

/** Runs in the page: how long each key took until the frame that shows what it did was painted. */
function notePaints(): void {
  const taken: number[] = []
  Object.assign(window, { taken })
  window.addEventListener(
    'keydown',
    (event) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.addEventListener('message', () => taken.push(performance.now() - event.timeStamp))
        channel.port1.start()
        channel.port2.postMessage(null)
      })
    },
    { capture: true },
  )
}

/** Runs in the page: a deck of the year's meeting; the address of the new one. */
async function makeDeck(): Promise<string> {
  const from = { kind: 'occasion', occasion: 'year', resolution: 'nq11-lam-dong', year: 2024, language: 'vi' }
  const body = JSON.stringify({ idempotencyKey: crypto.randomUUID(), from })
  const answer = await fetch('/api/v1/decks', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const { deck }: { deck: { id: string } } = await answer.json()
  return deck.id
}

/** The slides of targets and tables again and again, until there are thirty. */
function lengthened(report: Report): Report {
  const rich = report.sections.filter(({ kind }) => kind === 'indicator' || kind === 'unitTable' || kind === 'results')
  const more = Array.from({ length: Math.max(0, 30 - report.sections.length) }, (_, at): ReportSection[] => {
    const section = rich[at % rich.length]
    return section === undefined ? [] : [{ ...section, id: `${section.id}-${at}` }]
  }).flat()
  return { ...report, sections: [...report.sections, ...more] }
}

function withManyUnits(report: Report): Report {
  return { ...report, sections: report.sections.map((section) => ({ ...section, blocks: section.blocks.map(manyUnits) })) }
}

function manyUnits(block: ReportBlock): ReportBlock {
  if (block.kind !== 'chart' || block.chart.kind !== 'ranking') return block
  const series = block.chart.series.map((each) => {
    const points = Array.from({ length: 150 }, (_, at) => {
      const point = each.points[at % each.points.length]
      return point === undefined ? [] : [{ ...point, x: { kind: 'unit' as const, unit: `many${at}`, name: `Trung tâm Y tế khu vực ${at + 1}` } }]
    }).flat()
    return { ...each, points }
  })
  return { ...block, chart: { ...block.chart, series } }
}
