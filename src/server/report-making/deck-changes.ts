import type { DeckChange } from '../../contract/deck-shapes.ts'
import type { BasisChange } from '../../domain/report/basis.ts'
import { basisChanges } from '../../domain/report/basis.ts'
import type { FrozenDeck } from '../../domain/report/frozen-deck.ts'
import type { Connection } from '../database/database.ts'
import type { Context } from '../http/context.ts'
import type { Reading } from '../register-cache.ts'
import { accountNames } from '../stores/accounts.ts'
import type { Origin } from '../stores/change-origins.ts'
import {
  originOfPopulation,
  originOfRecognition,
  originOfWithdrawal,
  originsOfFigures,
  originsOfTargets,
  unknownOrigin,
} from '../stores/change-origins.ts'
import { basisOfDeck } from '../views/deck-basis.ts'
import { changeToRow, differenceToRow } from './change-row.ts'
import { liveReport } from './live-report.ts'
import { reportDifferences } from './report-difference.ts'

/**
 * What moved under a frozen deck since: first the figures, populations, targets and decisions with who changed them and why, then what its slides
 * would print differently for it. Empty when nothing did.
 */
export async function changesSince(context: Pick<Context, 'database'>, reading: Reading, frozen: FrozenDeck): Promise<DeckChange[]> {
  const { content, report, deck, basis } = frozen
  const { kysely } = context.database
  const changes = basisChanges(basis, basisOfDeck(reading, content))
  const origins = await originsOf(kysely, changes, report.readAt)
  const names = await accountNames(
    kysely,
    origins.flatMap(({ by }) => by ?? []),
  )
  const rows = changes.map((change, index) => {
    const { at, by, reason } = origins[index] ?? unknownOrigin
    return changeToRow(reading, change, { at, by: names.get(by ?? '') ?? null, reason }, content.language)
  })
  const name = `${deck.id} ${deck.version} frozen`
  const live = await liveReport(context, reading, { name, content, annex: false })
  return [...rows, ...reportDifferences(report, live).map((difference) => differenceToRow(reading, difference))]
}

async function originsOf(connection: Connection, changes: readonly BasisChange[], since: string): Promise<Origin[]> {
  const versions = changes.flatMap((change) => (change.kind === 'figure' ? (change.now?.version ?? []) : []))
  const figures = await originsOfFigures(connection, versions, since)
  const targets = await originsOfTargets(
    connection,
    changes.flatMap((change) => (change.kind === 'target' ? (change.now?.id ?? []) : [])),
  )
  const origins: Origin[] = []
  for (const change of changes) {
    if (change.kind === 'figure' && change.now === null && change.before !== null)
      origins.push(await originOfWithdrawal(connection, change.before, since))
    else if (change.kind === 'figure') origins.push(figures.get(change.now?.version ?? 0) ?? unknownOrigin)
    else if (change.kind === 'target') origins.push(targets.get(change.now?.id ?? 0) ?? unknownOrigin)
    else origins.push(await originOfRest(connection, change, since))
  }
  return origins
}

/** Of a number or decision that was there before the deck was frozen, and only came to count later, nobody can be named. */
async function originOfRest(
  connection: Connection,
  change: Extract<BasisChange, { kind: 'population' | 'recognition' }>,
  since: string,
): Promise<Origin> {
  const origin = await originOfAny(connection, change)
  return origin.at !== null && origin.at > since ? origin : unknownOrigin
}

async function originOfAny(connection: Connection, change: Extract<BasisChange, { kind: 'population' | 'recognition' }>): Promise<Origin> {
  if (change.kind === 'population') {
    const population = change.now ?? change.before
    return population === null ? unknownOrigin : originOfPopulation(connection, population)
  }
  const recognition = change.now ?? change.before
  return recognition === null ? unknownOrigin : originOfRecognition(connection, recognition)
}
