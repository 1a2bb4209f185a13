import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import axe from 'axe-core'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'

/**
 * A real browser for the journeys: Debian's Chromium, driven by playwright-core. Each test file launches its own and closes it in `afterAll`;
 * each test takes a fresh context from `openPage`, so that nothing one person left in a browser meets the next.
 */

const artifacts = resolve(import.meta.dirname, '../.artifacts')

/** Without the last five, Chromium looks for its maker's hosts at every start. */
const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Chromium without a window. `CHROMIUM_PATH` names another binary than Debian's. Throws, saying what to install, when there is none. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), headless: true, args: switches })
}

/** A browser that keeps what pages leave in it in a folder, and finds it there when it is launched again. Close it with `close()`. */
export async function launchProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { executablePath: browserPath(), headless: true, args: switches, ...asInTheOffice })
}

function browserPath(): string {
  const path = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  if (!existsSync(path)) throw new Error(`No browser at ${path}: run tests/setup/install.sh`)
  return path
}

const asInTheOffice = {
  viewport: { width: 1280, height: 800 },
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
  reducedMotion: 'reduce',
} satisfies BrowserContextOptions

export interface OpenedPage {
  page: Page
  /** What went wrong in the page so far: errors in its console, errors nobody caught, and addresses that answered 500 or worse. */
  problems: string[]
}

/** A page of a fresh visitor at an address, 1280 × 800 and in Vietnamese when nothing else is said. Close it with `page.context().close()`. */
export async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const context = await browser.newContext({ ...asInTheOffice, ...options })
  const page = await context.newPage()
  const problems = watch(page)
  await page.goto(address)
  return { page, problems }
}

/** The list into which the page's problems are written from now on. */
export function watch(page: Page): string[] {
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('response', (response) => {
    if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`)
  })
  return problems
}

/** Writes a picture of the page to tests/.artifacts, which is not kept with the code; the path of the file. */
export async function screenshot(page: Page, name: string, { fullPage = false } = {}): Promise<string> {
  mkdirSync(artifacts, { recursive: true })
  const path = join(artifacts, `${name}.png`)
  await page.screenshot({ path, fullPage, animations: 'disabled' })
  return path
}

interface AxeRun {
  violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[]
}

const accessibilityRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface AccessibilityCheck {
  /** A CSS selector of the part to check; the whole page when left out. */
  within?: string
  /** Names of rules to leave out. */
  except?: readonly string[]
}

/** Fails, naming each rule and element, unless the page as it stands keeps the rules of WCAG 2.2 A and AA and axe's best practices. */
export async function expectNoAxeViolations(page: Page, { within, except = [] }: AccessibilityCheck = {}): Promise<void> {
  // Evaluated, not added as a script element: the page's content security policy refuses inline scripts, and is to be left as it is.
  await page.evaluate(axe.source)
  const rules = Object.fromEntries(except.map((rule) => [rule, { enabled: false }]))
  const options = { runOnly: { type: 'tag', values: accessibilityRules }, rules, resultTypes: ['violations'] }
  const run = `axe.run(${within === undefined ? 'document' : JSON.stringify(within)}, ${JSON.stringify(options)})`
  const { violations } = await page.evaluate<AxeRun>(run)
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}\n${node.failureSummary ?? ''}`),
  )
  expect(found).toEqual([])
}
