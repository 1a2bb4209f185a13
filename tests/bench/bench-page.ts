import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import { sampleCookie } from '../setup/product.ts'
import { switches } from './measure-load.ts'

/** Opens a page of the running product as an account of its sample workspace, and closes the browser when the work is done. */
export async function withPage(address: string, username: string, path: string, work: (page: Page) => Promise<void>): Promise<void> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', headless: true, args: switches })
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN' })
    const [name = '', value = ''] = (await sampleCookie(address, username)).split('=')
    await context.addCookies([{ name, value, url: address }])
    const page = await context.newPage()
    await page.goto(`${address}${path}`, { waitUntil: 'networkidle' })
    await work(page)
  } finally {
    await browser.close()
  }
}
