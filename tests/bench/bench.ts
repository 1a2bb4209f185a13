import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/**
 * Prints every figure of docs/performance.md, one part after the other. `npm run bench -- overview kill` runs only those.
 * These figures are never a test: they are read as ratios within one run, on a machine that does nothing else.
 */
const parts = ['overview', 'first-load', 'scroll', 'edit', 'paste', 'kill', 'imports', 'workbooks', 'documents', 'clerks', 'slides'] as const

const wanted = process.argv.slice(2).filter((name) => !name.startsWith('-'))
for (const part of parts) {
  if (wanted.length > 0 && !wanted.includes(part)) continue
  console.log(`\n── ${part}`)
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${part}.ts`)], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
