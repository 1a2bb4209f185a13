import type { DeckContent } from '../../domain/report/deck.ts'
import type { Report } from '../../domain/report/report.ts'
import type { Context } from '../http/context.ts'
import type { Reading } from '../register-cache.ts'
import { appraisalTag } from '../stores/appraisal-tag.ts'
import { readAppraisalsOf } from '../stores/appraisals.ts'
import type { Appraisals } from '../views/communes-behind-view.ts'
import { composeReport } from './compose-report.ts'

export interface LiveRequest {
  /** Names the content: the same name, the same content. */
  name: string
  content: DeckContent
  /** With everything that may be asked for in the hall. */
  annex: boolean
  /** The moment the reading is of; left out: now. */
  asOf?: string | undefined
}

interface Made {
  tag: string
  /** By year: the makers keep their pages with the very object they were given. */
  appraisals: Map<number, Promise<Appraisals>>
  reports: Map<string, Report>
}

const made = new WeakMap<Reading, Made>()

/** So many decks are looked at while the figures stand still. */
const mostReports = 24

/** What the deck comes to with the reading; made once for each deck and reading, and again when communes are scored anew. */
export async function liveReport({ database }: Pick<Context, 'database'>, reading: Reading, request: LiveRequest): Promise<Report> {
  const { name, content, annex, asOf } = request
  const tag = await appraisalTag(database.kysely)
  const known = made.get(reading)
  const kept: Made = known?.tag === tag ? known : { tag, appraisals: new Map(), reports: new Map() }
  made.set(reading, kept)
  const ready = kept.reports.get(`${name} ${annex}`)
  if (ready !== undefined) return ready
  const { year } = content
  const read = kept.appraisals.get(year) ?? readAppraisalsOf(database.kysely, reading.ledger.indicators, { year, asOf })
  kept.appraisals.set(year, read)
  read.catch(() => kept.appraisals.delete(year))
  const report = composeReport(reading, content, { annex, appraisals: await read })
  for (const oldest of [...kept.reports.keys()].slice(0, Math.max(0, kept.reports.size + 1 - mostReports))) kept.reports.delete(oldest)
  kept.reports.set(`${name} ${annex}`, report)
  return report
}
