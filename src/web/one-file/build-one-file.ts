import react from '@vitejs/plugin-react'
import { build } from 'vite'
import type { Plugin, Rolldown } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'

const folder = import.meta.dirname
const name = 'presentation.html'

/** Makes `presentation.html` beside the files of the build it is a part of; while developing, when it is asked for. */
export function oneFile(): Plugin {
  return {
    name: 'one-file',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: name, source: await builtPage() })
    },
    configureServer(server) {
      server.middlewares.use(`/${name}`, (_request, response, next) => {
        builtPage().then((page) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page), next)
      })
    },
  }
}

/** The empty page with everything inside. */
async function builtPage(): Promise<string> {
  const built = await build({
    configFile: false,
    root: folder,
    publicDir: false,
    logLevel: 'warn',
    plugins: [fontsInside(), react(), viteSingleFile({ removeViteModuleLoader: true })],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2022', assetsInlineLimit: Number.MAX_SAFE_INTEGER, rolldownOptions: { input: `${folder}/index.html` } },
  })
  const output = (Array.isArray(built) ? built : [built]).flatMap((part) => ('output' in part ? part.output : []))
  const page = output.find((file): file is Rolldown.OutputAsset => file.type === 'asset' && file.fileName.endsWith('.html'))
  if (page === undefined || output.length !== 1) throw new Error(`one page was to be built, not ${output.map(({ fileName }) => fileName).join(', ')}`)
  return withPolicy(String(page.source))
}

/** Fonts that the product links are put inside too. */
function fontsInside(): Plugin {
  return {
    name: 'fonts-inside',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith('/fonts.css') ? code.replaceAll('?no-inline', '') : undefined),
  }
}

/** Its own scripts may run, known by what they say; nothing may be asked for, sent or framed, and nothing that a report says can run. */
async function withPolicy(page: string): Promise<string> {
  const scripts = [...page.matchAll(/<script type="module"[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code)
  const hashes = await Promise.all(scripts.map(hashOf))
  const policy = `default-src 'none'; script-src ${hashes.join(' ')}; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`
  return page.replace('__POLICY__', () => policy)
}

async function hashOf(code: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code)))
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`
}
