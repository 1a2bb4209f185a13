import { sampleCookie, startProduct, temporaryFolder } from '../setup/product.ts'
import { measureLoad } from './measure-load.ts'
import type { Load } from './measure-load.ts'
import { serveStaticPage } from './static-page.ts'
import { median } from './statistics.ts'

/** First load of the overview, signed in, against a static page, turn by turn in one run: only the ratios are meant to be read. */

const runs = Number(process.argv[2] ?? 5)
const readable = 'article[data-mark]@@4&&td button[data-mark]@@20'

const folder = temporaryFolder()
const product = await startProduct({ databaseUrl: `sqlite:${folder.path}/bench.sqlite` })
const page = await serveStaticPage()
try {
  const cookie = await sampleCookie(product.address, process.argv[3] ?? 'lanh-dao')
  for (const slow of [false, true]) {
    const [floor, app]: [Load[], Load[]] = [[], []]
    for (let run = 0; run <= runs; run += 1) {
      const one = await measureLoad({ url: page.address, ready: 'polyline@@48', slow })
      const other = await measureLoad({ url: `${product.address}/`, ready: readable, cookie, slow })
      // The first of each warms the machine and is not counted.
      if (run > 0) {
        floor.push(one)
        app.push(other)
      }
    }
    print(slow ? 'slow: 1.6 Mbit/s, 150 ms, processor / 4' : 'plain', floor, app)
  }
} finally {
  page.close()
  await product.stop()
  folder.remove()
}

function print(mode: string, floor: Load[], app: Load[]): void {
  const row = (name: string, loads: Load[]) => {
    const of = (key: keyof Load) => Math.round(median(loads.map((load) => load[key])))
    return {
      page: name,
      'LCP ms': of('lcp'),
      'readable ms': of('ready'),
      'blocking ms': of('blocking'),
      'JS kB': of('scriptBytes') / 1000,
      'all kB': of('totalBytes') / 1000,
    }
  }
  const ratio = (key: 'lcp' | 'ready') => median(app.map((load, run) => load[key] / (floor[run]?.lcp ?? Number.NaN)))
  console.log(`\nfirst load, ${mode} (medians of ${app.length})`)
  console.table([row('static', floor), row('overview', app)])
  console.log(`LCP ÷ static LCP: ${ratio('lcp').toFixed(2)}   readable ÷ static LCP: ${ratio('ready').toFixed(2)}`)
}
