import { readFileSync } from 'node:fs'

/** Everything the browser must have run before the overview can be used: the entry and what it imports at once, whatever the files are called. */
const manifest = JSON.parse(readFileSync(new URL('dist/web/.vite/manifest.json', import.meta.url), 'utf8'))
const entry = Object.keys(manifest).find((name) => manifest[name].isEntry)
const needed = new Set()
const collect = (name) => {
  if (needed.has(name)) return
  needed.add(name)
  for (const imported of manifest[name].imports ?? []) collect(imported)
}
collect(entry)

const files = [...needed].map((name) => `dist/web/${manifest[name].file}`)
const styles = [...new Set([...needed].flatMap((name) => manifest[name].css ?? []))].map((file) => `dist/web/${file}`)

export default [
  { name: 'JavaScript of the first load', path: files, limit: '150 kB', brotli: true },
  { name: 'Presentation in one file, without its report', path: 'dist/web/presentation.html', limit: '700 kB', brotli: false, gzip: false },
  { name: 'Styles of the first load', path: styles, limit: '20 kB', brotli: true },
]
