import { writeSync } from 'node:fs'
import { inTransaction } from '../../src/server/database/database.ts'
import { openDatabase } from '../../src/server/database/open.ts'
import { approveFigures } from '../../src/server/stores/approvals.ts'
import { appendAudit } from '../../src/server/stores/audit.ts'
import { appendFigure } from '../../src/server/stores/figures.ts'
import { bumpRevision } from '../../src/server/stores/revision.ts'

/**
 * `node figure-writer.ts URL NAME [COUNT]`: stores figures one after another, each with its audit line, approval and revision in one transaction,
 * and prints a figure's number once it is stored. Runs until it is killed when no count is given.
 */
const [url = '', name = '', count = 'Infinity'] = process.argv.slice(2)
const database = await openDatabase(url)
for (let number = 0; number < Number(count); number += 1) {
  const stamp = { at: new Date().toISOString(), by: name }
  const version = await inTransaction(database.kysely, async (transaction) => {
    const figure = {
      subject: `${name}-${number}`,
      element: 'doctors',
      period: '2024',
      stage: 'final' as const,
      value: String(number),
      missingReason: null,
      definition: 1,
      reportedBy: null,
      note: null,
      source: null,
      illustrative: false,
    }
    const stored = await appendFigure(transaction, figure, null, stamp)
    await approveFigures(transaction, [stored], null, stamp)
    await appendAudit(transaction, { act: 'save', resource: 'figure', resourceId: String(stored), unit: null, detail: {}, request: null }, stamp)
    await bumpRevision(transaction)
    return stored
  })
  writeSync(1, `${version}\n`)
}
await database.close()
