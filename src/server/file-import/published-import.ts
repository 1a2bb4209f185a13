import type { ImportEntry } from '../../contract/file-import.ts'
import { exact } from '../../domain/exact.ts'
import type { FileEntry } from '../../domain/file-table/read-entries.ts'
import { lastDayOf, yearOf } from '../../domain/period.ts'
import type { Acting } from '../actions/act-once.ts'
import { readOpenYears } from '../actions/report-standing.ts'
import { requireExistence, unitIn } from '../actions/writing-right.ts'
import { refusal } from '../http/refuse.ts'
import { approveFigures } from '../stores/approvals.ts'
import { figuresOfPeriods } from '../stores/figure-versions.ts'
import type { StoredFigure } from '../stores/figure-versions.ts'
import { appendFigures } from '../stores/figures.ts'
import type { PlacedFigure } from '../stores/figures.ts'
import type { JudgeInput } from './figure-import.ts'
import { answerOf, chosenAnswers, refusedAs, storedAnswer, toImportEntry } from './judged-entry.ts'

export interface JudgedPublished {
  entry: ImportEntry
  figure: PlacedFigure | null
}

interface PublishedInput extends JudgeInput {
  request: JudgeInput['request'] & { source: string | null; definition: number | null }
}

/** What becomes of every published figure of a file: it is taken as it was published, approved, with its source. */
export async function judgePublished(acting: Acting, { reading, request, entries }: PublishedInput): Promise<JudgedPublished[]> {
  const chosen = chosenAnswers(request.plan)
  const periods = [...new Set(entries.flatMap(({ period }) => period ?? []))]
  const cells = new Map<string, { newest: StoredFigure; inForce: StoredFigure | null }>()
  for (const figure of periods.length === 0 ? [] : await figuresOfPeriods(acting.transaction, periods)) {
    const isInForce = figure.approvedAt !== null && figure.approvalSupersededAt === null
    cells.set(keyOf(figure), { newest: figure, inForce: isInForce ? figure : (cells.get(keyOf(figure))?.inForce ?? null) })
  }
  const requireOpenYear = await readOpenYears(acting, reading.ledger)
  return entries.map((entry) => {
    const answer = answerOf(entry, chosen)
    if ('status' in answer) return { entry: toImportEntry(entry, answer), figure: null }
    // A publisher's blank is no answer of ours.
    if (answer.value === null) return { entry: toImportEntry(entry, { status: 'absent' }), figure: null }
    const { unit: subject, measure: element, period, stage } = entry
    if (subject === null || element === null || period === null || stage === null)
      return { entry: toImportEntry(entry, { status: 'open' }), figure: null }
    const known = cells.get(keyOf({ subject, element, period, stage }))
    const from = storedAnswer(known?.inForce ?? null)
    const told = { from, to: answer, note: entry.note }
    try {
      requireThere({ reading, entry, subject, period })
      const definitions = reading.register.element(element)?.definitions ?? []
      const definition = definitions.find(({ version }) => version === request.definition)?.version ?? definitions.at(-1)?.version ?? 1
      const isSame = from?.value != null && exact(from.value).equals(exact(answer.value)) && known?.inForce?.definition === definition
      if (isSame) return { entry: toImportEntry(entry, { ...told, status: 'same' }), figure: null }
      requireOpenYear(subject, yearOf(period))
      const figure: PlacedFigure = {
        subject,
        element,
        period,
        stage,
        value: answer.value,
        missingReason: null,
        definition,
        reportedBy: null,
        note: entry.note,
        source: request.source,
        illustrative: acting.settings.sampleWorkspace,
        ordinal: (known?.newest.ordinal ?? 0) + 1,
      }
      return { entry: toImportEntry(entry, { ...told, status: from === null ? 'new' : 'changed' }), figure }
    } catch (error) {
      return { entry: toImportEntry(entry, { ...told, ...refusedAs(error) }), figure: null }
    }
  })
}

function requireThere({ reading, subject, period }: { reading: JudgeInput['reading']; entry: FileEntry; subject: string; period: string }): void {
  const unit = unitIn(reading.ledger, subject)
  if (yearOf(period) > Number(reading.day.slice(0, 4)) || unit.validFrom > lastDayOf(period))
    throw refusal('INVALID_FIGURE', { problem: 'badPeriod' })
  requireExistence(reading.ledger, unit, `${yearOf(period)}-01-01`)
  const isOwed = reading.duties.some((duty) => duty.subject === subject)
  // What a unit of ours reports is approved through its report, never past it.
  if (isOwed) throw refusal('INVALID_FIGURE', { problem: 'notOwed' })
}

/** Stores published figures and puts them in force at once. */
export async function storePublished({ transaction, stamp }: Acting, judged: readonly JudgedPublished[]): Promise<void> {
  const stored = await appendFigures(
    transaction,
    judged.flatMap(({ figure }) => figure ?? []),
    stamp,
  )
  await approveFigures(
    transaction,
    stored.map(({ version }) => version),
    null,
    stamp,
  )
}

function keyOf({ subject, element, period, stage }: { subject: string; element: string; period: string; stage: string }): string {
  return `${subject}\n${element}\n${period}\n${stage}`
}
