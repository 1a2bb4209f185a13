import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { codeLink } from './code-link.ts'
import { drain, isPortTaken, listen } from './listen.ts'
import { loadPage } from './load-page.ts'
import { packAnswer } from './pack-answer.ts'
import { createPinoLog } from './pino-log.ts'
import { readStaticFiles } from './static-files.ts'
import { visitorAddress } from './visitor-address.ts'

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'van-dan-host-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'assets'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Request {
  return new Request(`http://127.0.0.1${path}`, { headers, method })
}

const script = 'export const lời = "vạn dân"\n'.repeat(200)

function builtFiles() {
  return readStaticFiles(folderOf({ 'index.html': '<p>', 'assets/main-Ab3_x9Yz.js': script, 'icon.svg': '<svg/>', '.secret': 'x' }))
}

function longAnswer(): Response {
  return Response.json({ text: script }, { status: 201, headers: { etag: '"7"' } })
}

async function hello(): Promise<Response> {
  return new Response('hello')
}

/** A promise that the test fulfils. */
function promised<T>(): { promise: Promise<T>; fulfil: (value: T) => void } {
  let fulfil = (_value: T): void => undefined
  const promise = new Promise<T>((resolve) => (fulfil = resolve))
  return { promise, fulfil }
}

describe('readStaticFiles', () => {
  it('answers packed as small as the browser can read, for ever when the name changes with the content', async () => {
    const built = builtFiles()
    await built.packed
    const path = '/assets/main-Ab3_x9Yz.js'
    const [br, gzip, plain] = ['gzip, deflate, br;q=0.5', 'gzip, br;q=0', 'identity'].map((accepted) =>
      built.answer(ask(path, { 'accept-encoding': accepted })),
    )
    expect(br?.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(await br!.arrayBuffer()).toString()).toBe(script)
    expect(gunzipSync(await gzip!.arrayBuffer()).toString()).toBe(script)
    expect(await plain!.text()).toBe(script)
    for (const answer of [br, gzip, plain]) {
      expect(answer?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(answer?.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
      expect(answer?.headers.get('vary')).toBe('Accept-Encoding')
    }
  })

  it('has other files asked for again, and answers that nothing changed', async () => {
    const built = builtFiles()
    const first = built.answer(ask('/icon.svg'))
    expect(first?.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    const again = built.answer(ask('/icon.svg', { 'if-none-match': first?.headers.get('etag') ?? '' }))
    expect(again?.status).toBe(304)
    expect(await built.answer(ask('/icon.svg', {}, 'HEAD'))?.text()).toBe('')
    await built.packed
  })

  it('answers nothing but the files of the folder, and leaves pages to the app', async () => {
    const built = builtFiles()
    const paths = ['/index.html', '/', '/.secret', '/assets', '/assets/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/%', '/__proto__']
    expect(paths.filter((path) => built.answer(ask(path)) !== null)).toEqual([])
    expect(built.text('/index.html')).toBe('<p>')
    await built.packed
  })

  it('is empty for a folder that is not there', () => {
    expect(readStaticFiles(join(tmpdir(), 'van-dan-nowhere')).text('/index.html')).toBeNull()
  })
})

describe('packAnswer', () => {
  it('packs what is long enough and keeps the rest of the answer', async () => {
    const packed = await packAnswer(ask('/', { 'accept-encoding': 'br' }), longAnswer())
    expect([packed.status, packed.headers.get('etag'), packed.headers.get('content-encoding')]).toEqual([201, '"7"', 'br'])
    const bytes = await packed.arrayBuffer()
    expect(packed.headers.get('content-length')).toBe(String(bytes.byteLength))
    expect(brotliDecompressSync(bytes).toString()).toBe(await longAnswer().text())
  })

  it('leaves short answers, pictures and empty ones alone', async () => {
    const request = ask('/', { 'accept-encoding': 'br' })
    for (const plain of [
      Response.json({}),
      new Response(script, { headers: { 'content-type': 'image/png' } }),
      new Response(null, { status: 304 }),
    ]) {
      expect((await packAnswer(request, plain)).headers.get('content-encoding')).toBeNull()
    }
  })
})

describe('loadPage', () => {
  const template = '<html lang="vi"><script nonce="__NONCE__"></script><div id="root"></div></html>'
  const visitor = { account: null, nonce: 'n0nce', call: () => Promise.resolve(Response.json({ json: 'x' })) }

  it('answers the built page with the nonce when there is nothing to draw it with', async () => {
    const page = await loadPage(template, tmpdir())
    const { html } = await page(ask('/'), visitor)
    expect(html).toBe('<html lang="vi"><script nonce="n0nce"></script><div id="root"></div></html>')
  })

  it('puts in what the page module drew, and never the nonce into it', async () => {
    const module = `export const renderPage = async ({ href, cookies }) => ({ status: 404, redirect: null, html: href + ' $& __NONCE__', state: cookies, lang: 'en', theme: 'dark' })`
    const page = await loadPage(template, folderOf({ 'server-entry.js': module }))
    const { html, status } = await page(ask('/don-vi/x?nam=2024', { cookie: 'a=b' }), visitor)
    expect(status).toBe(404)
    expect(html).toBe(
      '<html lang="en" data-theme="dark"><script nonce="n0nce"></script>' +
        '<div id="root">/don-vi/x?nam=2024 $& __NONCE__</div><script type="application/json" id="state">a=b</script></html>',
    )
  })
})

describe('visitorAddress', () => {
  it('believes the last proxy, and only when told to', () => {
    const headers = new Headers({ 'x-forwarded-for': '6.6.6.6, 203.0.113.7' })
    expect(visitorAddress(headers, '::ffff:127.0.0.1', false)).toBe('127.0.0.1')
    expect(visitorAddress(headers, '127.0.0.1', true)).toBe('203.0.113.7')
    expect(visitorAddress(new Headers(), '127.0.0.1', true)).toBe('127.0.0.1')
    expect(visitorAddress(new Headers(), undefined, false)).toBeNull()
  })
})

describe('listen', () => {
  it('takes the next free port when told to try, else says that the port is taken', async () => {
    const first = await listen(hello, { host: '127.0.0.1', port: 0, tries: 0 })
    onTestFinished(() => drain(first.server, 0))
    const wanted = { host: '127.0.0.1', port: first.port }
    await expect(listen(hello, { ...wanted, tries: 0 })).rejects.toSatisfy(isPortTaken)
    const second = await listen(hello, { ...wanted, tries: 20 })
    onTestFinished(() => drain(second.server, 0))
    expect(second.port).toBeGreaterThan(first.port)
    expect(await (await fetch(`http://127.0.0.1:${second.port}/`)).text()).toBe('hello')
  })

  it('lets a running request end before it stops', async () => {
    const begun = promised<null>()
    const answer = promised<Response>()
    const slow = () => {
      begun.fulfil(null)
      return answer.promise
    }
    const { server, port } = await listen(slow, { host: '127.0.0.1', port: 0, tries: 0 })
    const asked = fetch(`http://127.0.0.1:${port}/`)
    await begun.promise
    const stopped = drain(server, 10_000)
    answer.fulfil(new Response('done'))
    expect(await (await asked).text()).toBe('done')
    await stopped
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed')
  })
})

describe('createPinoLog', () => {
  it('writes a line of JSON and strikes out whatever is named like a secret', () => {
    const lines: string[] = []
    const log = createPinoLog('info', { write: (line) => void lines.push(line) })
    log.debug({}, 'not at this level')
    log.info({ path: '/', password: 'bí mật 1', input: { code: 'bí mật 2' }, headers: { cookie: 'bí mật 3', 'set-cookie': 'bí mật 4' } }, 'request')
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', path: '/', msg: 'request', password: '[…]' })
    expect(lines[0]).not.toContain('bí mật')
  })
})

describe('codeLink', () => {
  it('keeps name and code behind #, out of every log', () => {
    expect(codeLink('https://chitieu.example.vn/', { username: 'quantri', code: 'ABCD-EFGH-2345' })).toBe(
      'https://chitieu.example.vn/nhan-ma#tai-khoan=quantri&ma=ABCD-EFGH-2345',
    )
  })
})
