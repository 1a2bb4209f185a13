import { brotliCompressSync } from 'node:zlib'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * The floor a page is measured against: the same kind of content (4 indicators × 12 units × 6 years, with target bands and tables) as finished
 * HTML without any script, made here from numbers of no meaning.
 */
export function staticPage(): string {
  const sections = Array.from({ length: 4 }, (_, index) => section(index)).join('')
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Chỉ tiêu</title><link rel="icon" href="data:,"><style>${style}</style><header><h1>Bảng chỉ tiêu</h1></header><main>${sections}</main></html>`
}

const style =
  'body{font:15px/1.45 system-ui,sans-serif;margin:0;color:#1b2430;background:#f6f7f9}header{background:#12324f;color:#fff;padding:14px 24px}h1{font-size:20px;margin:0}main{max-width:1280px;margin:0 auto;padding:16px 24px}section{background:#fff;border:1px solid #dde2e8;border-radius:6px;padding:12px 16px;margin:0 0 16px}.row{display:grid;grid-template-columns:1fr 1fr;gap:16px}table{border-collapse:collapse;width:100%;font-size:13px}th,td{padding:3px 8px;text-align:right}th:first-child{text-align:left}td.r{background:#f4b6b0}td.g{background:#bfe3c0}'

function section(index: number): string {
  const values = (unit: number) => Array.from({ length: 6 }, (_, year) => 60 + ((unit * 7 + year * 3 + index * 5) % 30))
  const y = (value: number) => 296 - (value - 55) * 8.2
  const lines = Array.from({ length: 12 }, (_, unit) => {
    const points = values(unit).map((value, year) => `${34 + year * 107.6},${y(value).toFixed(1)}`)
    return `<polyline fill="none" stroke="hsl(${unit * 30} 60% 45%)" stroke-width="1.6" points="${points.join(' ')}"><title>Đơn vị ${unit + 1}</title></polyline>`
  }).join('')
  const rows = Array.from({ length: 12 }, (_, unit) => {
    const cells = values(unit).map((value) => `<td class="${value < 70 ? 'r' : 'g'}">${value},0</td>`)
    return `<tr><th>Đơn vị ${unit + 1}</th>${cells.join('')}</tr>`
  }).join('')
  const chart = `<svg viewBox="0 0 580 320" style="width:100%;height:320px;font-size:11px"><rect x="34" y="${y(85)}" width="538" height="${y(70) - y(85)}" fill="#bfe3c0" opacity=".5"/>${lines}</svg>`
  return `<section><h2>Chỉ tiêu ${index + 1} (%)</h2><div class="row"><div>${chart}</div><table>${rows}</table></div></section>`
}

/** Serves the static page packed with brotli on a loopback port. */
export async function serveStaticPage(): Promise<{ address: string; close: () => void }> {
  const body = brotliCompressSync(staticPage())
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br', 'content-length': body.length })
    response.end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() }
}
