import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { oneFile } from './src/web/one-file/build-one-file.ts'

// The bundler's own piece for `import()` goes with what comes first: every page asks for something later.
const kit =
  /vite\/preload-helper|src\/(domain|web\/(ui|api|stores|styles|verdict|paths|view-state|locales\/(catalogue|common|marks|vocabulary|verdict|refusals)))/

type ModuleInfo = { isEntry: boolean; importers: readonly string[] } | null

/** Whether the first page needs the module at once: the entry imports it, or something that the entry imports, other than by `import()`. */
function isNeededAtOnce(id: string, infoOf: (id: string) => ModuleInfo, seen = new Set<string>()): boolean {
  const info = infoOf(id)
  if (info === null || seen.has(id)) return false
  seen.add(id)
  return info.isEntry || info.importers.some((importer) => isNeededAtOnce(importer, infoOf, seen))
}

/**
 * What every screen needs travels as two files: libraries, which change seldom, and the kit; what of the kit only later screens need, as a
 * third. Left alone the bundler makes dozens of tiny files, and on a slow line each costs a round trip.
 */
const sharedChunks = [
  {
    name: 'libraries',
    test: /node_modules\/(react|react-dom|scheduler|zustand|@tanstack\/[a-z-]+|@orpc\/[a-z-]+)\/|vite\/preload-helper/,
    priority: 3,
  },
  {
    name: (id: string, bundle: { getModuleInfo: (id: string) => ModuleInfo }) =>
      isNeededAtOnce(id, (each) => bundle.getModuleInfo(each)) ? 'kit' : null,
    test: kit,
    priority: 2,
  },
  // Not what it depends on: that may be needed at once, and the first page would wait for all of this.
  { name: 'kit-of-later-screens', test: kit, priority: 1, includeDependenciesRecursively: false },
]

/**
 * The page is sent finished, so nothing may stand between it and the first paint: styles travel inside it (the server fills in the nonce), and
 * the scripts that take it over are asked for behind its content.
 */
const contentFirst: Plugin = {
  name: 'content-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const styled = html.replace(/ *<link rel="stylesheet"[^>]*href="\/([^"]+)">\n?/g, (link, name: string) => {
        const asset = bundle[name]
        return asset?.type === 'asset' ? `    <style nonce="__NONCE__">${String(asset.source).trim()}</style>\n` : link
      })
      const scripts = styled.match(/<(?:script type="module"[^>]*><\/script>|link rel="modulepreload"[^>]*>)/g) ?? []
      const bare = scripts.reduce((page, script) => page.replace(script, ''), styled).replace(/\n\s*\n/g, '\n')
      return bare.replace('</body>', `  ${scripts.join('\n    ')}\n  </body>`)
    },
  },
}

/** Of the built files all but the page itself, which the server draws, and what only the build reads. */
function worksOffline(name: string): boolean {
  return !/^(index\.html|worker\.js|\.vite\/)|\.map$/.test(name)
}

/**
 * The product without a network: an empty shell with linked styles (`offline.html`; the page itself carries a nonce and the visitor's data), and
 * the service worker that keeps it with all other built files. See docs/decisions/2026-11-22-offline.md.
 */
function offline(): Plugin {
  let folder = ''
  let shell = ''
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        shell = html.replace(/<html[^>]*>/, '<html lang="vi" data-shell="offline">')
        return html.replace('</head>', '  <meta name="service-worker" content="/worker.js" />\n  </head>')
      },
    },
    async closeBundle() {
      writeFileSync(join(folder, 'offline.html'), shell)
      const names = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      const files = names.filter(worksOffline).map((name) => {
        return {
          url: `/${name}`,
          revision: createHash('sha256')
            .update(readFileSync(join(folder, name)))
            .digest('hex')
            .slice(0, 16),
        }
      })
      await build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        define: { BUILT_FILES: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
        build: {
          outDir: folder,
          emptyOutDir: false,
          target: 'es2022',
          rolldownOptions: { input: 'src/web/offline/worker.ts', output: { entryFileNames: 'worker.js', format: 'iife' } },
        },
      })
    },
  }
}

/**
 * The web app (`vite build` → dist/web), the same app as a function that draws a page on the server (`vite build --ssr` → dist/page),
 * and the test projects: rules beside their code, screens in jsdom, the API on both databases, journeys in a real browser.
 */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), ...(isSsrBuild === true ? [] : [oneFile(), offline()]), contentFirst],
  build: {
    target: 'es2022',
    outDir: isSsrBuild === true ? 'dist/page' : 'dist/web',
    manifest: isSsrBuild !== true,
    ssr: isSsrBuild === true,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: isSsrBuild === true ? {} : { codeSplitting: { groups: sharedChunks } },
    },
  },
  ssr: isSsrBuild === true ? { noExternal: true } : {},
  // Left to the environment, the server would draw with the development build of React, several times slower.
  define: isSsrBuild === true ? { 'process.env.NODE_ENV': '"production"' } : {},
  // A worker loads its libraries only when they are asked for, as the page does.
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:5180' } },
  test: {
    // Starting an environment per file costs far more than the tests: they share a process and leave nothing behind.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          environment: 'node',
          include: ['src/{domain,contract,server,documents}/**/*.test.ts', 'mocks/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'screens', environment: 'jsdom', include: ['src/web/**/*.test.{ts,tsx}'], setupFiles: ['src/web/testing/setup.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'api',
          environment: 'node',
          include: ['tests/api/**/*.test.ts'],
          globalSetup: ['tests/setup/vitest-postgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
}))
