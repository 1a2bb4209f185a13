import { beforeAll, describe, expect, it } from 'vitest'
import { composeReport } from '../../src/server/report-making/compose-report.ts'
import { deckOfOccasion } from '../../src/server/report-making/deck-of-occasion.ts'
import { currentReading } from '../../src/server/register-cache.ts'
import type { Reading } from '../../src/server/register-cache.ts'
import { readAppraisalsOf } from '../../src/server/stores/appraisals.ts'
import type { Appraisals } from '../../src/server/views/communes-behind-view.ts'
import { databases, openTestDatabase } from '../setup/databases.ts'
import { serveSample } from './sample-workspace.ts'

let reading: Reading
let appraisals: Appraisals

beforeAll(async () => {
  const [kind] = databases
  if (kind === undefined) throw new Error('no database')
  const served = await serveSample(await openTestDatabase(kind))
  reading = await currentReading({ database: served.database, clock: () => served.clock.now })
  appraisals = await readAppraisalsOf(served.database.kysely, reading.ledger.indicators, { year: 2024 })
}, 120_000)

function numbered(): () => string {
  let next = 0
  return () => `s${(next += 1)}`
}

describe('a report of the sample workspace', () => {
  it('follows the order of such meetings', () => {
    const deck = deckOfOccasion(reading, { occasion: 'year', resolution: 'nq11-lam-dong', year: 2024, language: 'vi' }, numbered())
    const report = composeReport(reading, deck, { annex: false, appraisals })
    expect(report.sections.map(({ kind }) => kind).join(' ')).toBe(
      'title results indicator indicator indicator indicator table unitTable shortcomings causes tasks proposals rewards',
    )
    expect(report.sections.filter(({ problem }) => problem !== null)).toEqual([])
    expect(deck.letter).toMatchObject({ parentOrganisation: 'ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG', organisation: 'SỞ Y TẾ', symbol: 'BC-SYT', signer: '' })
    expect(report.title).toBe('Tổng kết thực hiện NQ Đại hội XI Lâm Đồng năm 2024')
  })
})
