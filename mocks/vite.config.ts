import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'
import { oneFile } from '../src/web/one-file/build-one-file.ts'

/**
 * Builds the demo without a server into dist/demo: plain files that any host of static files can serve. It is the product's own page,
 * begun by `main.ts` instead, with the notices of `around.html` before the app.
 */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  plugins: [react(), aroundTheApp(), oneFile(), msw({ mode: 'worker-only' })],
  build: { outDir: 'dist/demo', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1500 },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', port: 5182 },
  preview: { host: '127.0.0.1', port: 5181 },
})

function aroundTheApp(): Plugin {
  const around = readFileSync(resolve(import.meta.dirname, 'around.html'), 'utf8')
  const handler = (html: string): string => {
    const started = replaceOnce(html, '/src/web/main.tsx', '/mocks/main.ts')
    return replaceOnce(started, '<div id="root">', `${around}<div id="root">`)
  }
  return { name: 'van-dan-demo', transformIndexHtml: { order: 'pre', handler } }
}

function replaceOnce(text: string, found: string, replacement: string): string {
  if (text.split(found).length !== 2) throw new Error(`index.html should hold ${found} once`)
  return text.replace(found, () => replacement)
}
