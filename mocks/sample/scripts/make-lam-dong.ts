import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { illustrativeFiles } from './illustrative-files.ts'

for (const [file, text] of Object.entries(illustrativeFiles())) {
  writeFileSync(join(import.meta.dirname, '..', file), text)
  process.stdout.write(`${file}: ${text.split('\n').length - 2}\n`)
}
