import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { launchBrowser } from '../setup/browser.ts'
import { startProduct, temporaryFolder } from '../setup/product.ts'
import type { Product } from '../setup/product.ts'

const root = resolve(import.meta.dirname, '../..')

/** One product on a database of its own and one browser, for all tests of a file. */
export interface StartedProduct {
  /** Without a slash at the end. */
  address: string
  browser: Browser
  product: Product
  /** The URL of another database beside the product's own, e.g. for a product that is to be killed. */
  databaseUrl: (name: string) => string
  /** Runs `npm run account -- …` on the product's database and returns what it printed. */
  account: (...words: string[]) => Promise<string>
}

/** Called at the top of a test file: starts before the first test, closes every person's browser after each test, ends after the last. */
export function startedProduct(environment: Record<string, string> = {}): StartedProduct {
  const folder = temporaryFolder()
  const databaseUrl = (name: string) => `sqlite:${join(folder.path, `${name}.sqlite`)}`
  let running: { product: Product; browser: Browser } | undefined
  const started = () => {
    if (running === undefined) throw new Error('the product is used before the tests begin')
    return running
  }

  beforeAll(async () => {
    const [product, browser] = await Promise.all([startProduct({ databaseUrl: databaseUrl('journey'), environment }), launchBrowser()])
    running = { product, browser }
  })

  afterEach(async () => {
    for (const context of running?.browser.contexts() ?? []) await context.close()
  })

  afterAll(async () => {
    await running?.browser.close()
    await running?.product.stop()
    folder.remove()
  })

  return {
    get address() {
      return started().product.address
    },
    get browser() {
      return started().browser
    },
    get product() {
      return started().product
    },
    databaseUrl,
    async account(...words) {
      const { port } = new URL(started().product.address)
      const env = { ...process.env, ...environment, DATABASE_URL: databaseUrl('journey'), PORT: port }
      const { stdout } = await promisify(execFile)(process.execPath, ['src/server/accounts-cli.ts', ...words], { cwd: root, env })
      return stdout
    },
  }
}
