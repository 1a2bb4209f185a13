import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'

/** What one first load took, in ms from navigation; bytes as transferred. */
export interface Load {
  lcp: number
  ready: number
  blocking: number
  scriptBytes: number
  totalBytes: number
}

export interface LoadOptions {
  url: string
  /** `selector@@count`: readable when so many elements stand there. Several, joined by `&&`. */
  ready: string
  cookie?: string
  slow: boolean
}

interface Observed {
  lcp: number
  long: [number, number][]
  ready: number | null
}

declare global {
  interface Window {
    observed?: Observed
  }
}

/** How Chromium is started for a measurement: no window, nothing asked of the network. */
export const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** One load in a fresh browser with empty caches. Slow: 1.6 Mbit/s down, 0.75 up, 150 ms latency, a processor four times slower. */
export async function measureLoad(options: LoadOptions): Promise<Load> {
  const profile = mkdtempSync(join(tmpdir(), 'van-dan-load-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: true,
    args: switches,
    viewport: { width: 1440, height: 900 },
  })
  try {
    const [name, value] = options.cookie?.split('=') ?? []
    if (name !== undefined && value !== undefined) await context.addCookies([{ name, value, url: options.url }])
    return await load(context.pages()[0] ?? (await context.newPage()), options)
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

async function load(page: Page, { url, ready, slow }: LoadOptions): Promise<Load> {
  await page.goto('about:blank')
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const scripts = new Set<string>()
  let [scriptBytes, totalBytes] = [0, 0]
  session.on('Network.responseReceived', (event) => {
    if (event.response.mimeType.includes('javascript')) scripts.add(event.requestId)
  })
  session.on('Network.loadingFinished', (event) => {
    totalBytes += event.encodedDataLength
    if (scripts.has(event.requestId)) scriptBytes += event.encodedDataLength
  })
  if (slow) {
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 })
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  }
  await page.addInitScript(observe, ready)
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 })
  await page.waitForFunction(() => (window.observed?.ready ?? -1) > 0, null, { timeout: 120_000 })
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => performance.now() - Math.max(0, ...(window.observed?.long ?? []).map(([start, length]) => start + length)) > 2000)
  const observed = await page.evaluate(() => window.observed)
  if (observed === undefined || observed.ready === null) throw new Error('nothing was observed')
  const blocking = observed.long.reduce((sum, [, length]) => sum + Math.max(0, length - 50), 0)
  return { lcp: observed.lcp, ready: observed.ready, blocking, scriptBytes, totalBytes }
}

/** Runs in the page before anything else. */
function observe(ready: string): void {
  const observed: Observed = { lcp: 0, long: [], ready: null }
  window.observed = observed
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) observed.lcp = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) observed.long.push([entry.startTime, entry.duration])
  }).observe({ type: 'longtask', buffered: true })
  const wanted = ready.split('&&').map((part) => part.split('@@'))
  const look = () => {
    if (wanted.every(([selector = '', count = '1']) => document.querySelectorAll(selector).length >= Number(count))) {
      requestAnimationFrame(() => setTimeout(() => (observed.ready = performance.now()), 0))
    } else setTimeout(look, 30)
  }
  look()
}
