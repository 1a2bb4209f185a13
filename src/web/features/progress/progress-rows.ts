import type { ProgressPage } from '../../../contract/progress.ts'
import type { Stage } from '../../../domain/figure.ts'
import { standings } from '../../../domain/report-standing.ts'
import type { Standing } from '../../../domain/report-standing.ts'
import { compareVietnamese, matchesFolded } from '../../../domain/text-fold.ts'
import { unitKinds } from '../../../domain/unit.ts'
import type { UnitKind } from '../../../domain/unit.ts'
import type { ProgressChoice } from '../../locales/progress.ts'

export type ProgressRow = ProgressPage['rows'][number]

export interface Chosen {
  stage: Stage | 'all'
  choice: ProgressChoice
  kinds: readonly UnitKind[]
  find: string
}

/** The rows that fit what was chosen, in the order they came: most urgent first. A stage not opened yet is shown only when it is asked for. */
export function chosenRows(rows: readonly ProgressRow[], { stage, choice, kinds, find }: Chosen): readonly ProgressRow[] {
  return rowsOfStage(rows, stage).filter(
    (row) => fitsChoice(row, choice) && (kinds.length === 0 || kinds.includes(row.reporter.kind)) && fitsName(row, find),
  )
}

/** The rows of a stage; of all stages those that are open. */
export function rowsOfStage(rows: readonly ProgressRow[], stage: Stage | 'all'): readonly ProgressRow[] {
  return rows.filter((row) => (stage === 'all' ? row.standing.timeliness !== 'notOpen' : row.stage === stage))
}

function fitsChoice({ standing }: ProgressRow, choice: ProgressChoice): boolean {
  if (choice === 'all') return true
  if (choice === 'overdue' || choice === 'late') return standing.timeliness === choice
  return standing.standing === choice
}

function fitsName({ reporter }: ProgressRow, find: string): boolean {
  return find.trim() === '' || matchesFolded(find, [reporter.name, reporter.shortName]) !== null
}

/** True while its people have not sent it. */
export function isNotSent({ standing }: ProgressRow): boolean {
  return standing.standing === 'notBegun' || standing.standing === 'entering'
}

/** True while a reminder makes sense: it is open and not sent, or was returned. */
export function mayBeReminded(row: ProgressRow): boolean {
  return row.standing.standing === 'returned' || (isNotSent(row) && row.standing.timeliness !== 'notOpen')
}

export interface Bar {
  kind: UnitKind
  all: number
  parts: readonly { standing: Standing; count: number }[]
  overdue: number
  late: number
}

/** The order of a bar's parts: what is done first. */
const partOrder: readonly Standing[] = standings.toReversed()

/** How the reports of each kind of unit stand, in the order of the kinds. */
export function barsOf(rows: readonly ProgressRow[]): readonly Bar[] {
  return unitKinds.flatMap((kind) => {
    const own = rows.filter((row) => row.reporter.kind === kind)
    if (own.length === 0) return []
    const parts = partOrder.map((standing) => ({ standing, count: own.filter((row) => row.standing.standing === standing).length }))
    const countOf = (timeliness: string) => own.filter((row) => row.standing.timeliness === timeliness).length
    return { kind, all: own.length, parts: parts.filter(({ count }) => count > 0), overdue: countOf('overdue'), late: countOf('late') }
  })
}

/** The columns a table can be sorted by, each with its comparison. */
export const sorts = {
  unit: (a: ProgressRow, b: ProgressRow) => compareVietnamese(a.reporter.name, b.reporter.name),
  due: (a: ProgressRow, b: ProgressRow) => compareText(a.due, b.due),
  sentOn: (a: ProgressRow, b: ProgressRow) => compareText(a.sentOn, b.sentOn),
  reminded: (a: ProgressRow, b: ProgressRow) => a.reminders.count - b.reminders.count,
} as const
export type SortKey = keyof typeof sorts

function compareText(a: string | null, b: string | null): number {
  return a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1
}
