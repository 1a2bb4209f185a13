import type { z } from 'zod'
import type { Sheet, sheetReport } from '../../contract/sheet.ts'
import { concerns } from '../../domain/check-rule.ts'
import { isWithdrawn, stages } from '../../domain/figure.ts'
import type { Stage } from '../../domain/figure.ts'
import { lastDayOf } from '../../domain/period.ts'
import { handOf, hindranceOf, typingHand } from '../../domain/report-workflow.ts'
import type { Hand, ReportAct } from '../../domain/report-workflow.ts'
import { signingOn } from '../../domain/signing-choice.ts'
import { isValidOn } from '../../domain/unit.ts'
import type { Unit } from '../../domain/unit.ts'
import { closingOf } from '../closed-years.ts'
import type { Reading } from '../register-cache.ts'
import type { AskedCell } from '../stores/asked-cells.ts'
import type { Duty } from '../stores/duties.ts'
import type { StoredFigure } from '../stores/figure-versions.ts'
import type { Report } from '../stores/reports.ts'
import type { YearClosing } from '../stores/year-closings.ts'
import { checkToView } from './check-view.ts'
import { emptyCell, figureToCell } from './cell-view.ts'
import { inFormOrder } from './duty-order.ts'
import { otherNamesOf } from './find-view.ts'
import { figureThen } from './past-figures.ts'
import { refOf, unitToRef } from './unit-ref.ts'

type SheetReport = z.infer<typeof sheetReport>

export interface SheetRequest {
  reading: Reading
  reporter: Unit
  year: number
  /** The newest version of every cell and stage of the subjects. */
  figures: readonly StoredFigure[]
  reports: readonly Report[]
  names: ReadonlyMap<string, string>
  asked: readonly AskedCell[]
  /** The last event with a reason of each report, by its number. */
  reasons: ReadonlyMap<number, string>
  /** Whether the reader may fill the sheet, and act with each hand of the unit. */
  mayEnter: boolean
  hands: Readonly<Record<Exclude<Hand, 'department'>, boolean>>
  mayChooseSigning: boolean
}

const yearsBeside = 3

/** What a reporter owes for a year, in the order of the form. */
export function dutiesOfSheet(reading: Reading, reporter: Unit, year: number): Duty[] {
  const day = lastDayOf(String(year))
  const owed = reading.duties.filter((duty) => duty.reporter === reporter.id && isValidOn(duty, day))
  return inFormOrder(reading, owed)
}

/** The sheet of a reporter for a year: what it owes, with previous years beside. */
export function sheetOf(request: SheetRequest): Sheet {
  const { reading, reporter, year, figures } = request
  const duties = dutiesOfSheet(reading, reporter, year)
  const owedStages = stages.filter((stage) => duties.some((duty) => duty.stages.includes(stage)))
  const previousYears = Array.from({ length: yearsBeside }, (_, back) => year - yearsBeside + back)
  const byCell = new Map(figures.map((figure) => [keyOf(figure.subject, figure.element, figure.stage), figure]))
  return {
    reporter: unitToRef(reporter),
    year,
    period: String(year),
    previousYears,
    signing: { way: signingOn(reading.signings, reporter.id, reading.day), mayChoose: request.mayChooseSigning },
    closedSince: closingOfSheet(request)?.closedAt ?? null,
    superior: superiorOf(request),
    asked: askedOf(request, figures),
    checks: checksOf(reading, duties),
    reports: owedStages.map((stage) =>
      reportToView(
        request,
        stage,
        duties.some((duty) => isFilled(byCell.get(keyOf(duty.subject, duty.element, stage)))),
      ),
    ),
    otherNames: namesOf(
      reading,
      duties.map(({ subject }) => subject),
    ),
    rows: duties.flatMap((duty) => rowOf(request, duty, previousYears, (stage) => cellOf(request, duty, stage, byCell), owedStages)),
  }
}

/** The names by which a pasted list may call the units; those they have in the sheet are left out. */
export function namesOf({ register }: Reading, units: readonly string[]): Sheet['otherNames'] {
  return Object.fromEntries(
    [...new Set(units)].flatMap((id) => {
      const unit = register.unit(id)
      return unit === null ? [] : [[id, [...new Set(otherNamesOf(register, unit))].filter((name) => name !== unit.name && name !== unit.shortName)]]
    }),
  )
}

/** The rules that are on for any of the cells. */
function checksOf({ checks, register }: Reading, duties: readonly Duty[]): Sheet['checks'] {
  return checks
    .filter((rule) => rule.isOn && duties.some((duty) => concerns(rule, duty.element, refOf(register, duty.subject).kind)))
    .map(checkToView)
}

function isFilled(figure: StoredFigure | undefined): boolean {
  return figure !== undefined && !isWithdrawn(figure)
}

function keyOf(subject: string, element: string, stage: Stage): string {
  return [subject, element, stage].join('\n')
}

type SheetRow = Sheet['rows'][number]

function cellOf({ names }: SheetRequest, duty: Duty, stage: Stage, byCell: ReadonlyMap<string, StoredFigure>): SheetRow['cells'][number] {
  if (!duty.stages.includes(stage)) return null
  const figure = byCell.get(keyOf(duty.subject, duty.element, stage))
  return figure === undefined ? { ...emptyCell } : figureToCell(figure, names)
}

function rowOf(
  { reading: { register } }: SheetRequest,
  { subject, element: elementCode }: Duty,
  previousYears: readonly number[],
  cell: (stage: Stage) => SheetRow['cells'][number],
  owedStages: readonly Stage[],
): SheetRow[] {
  const element = register.element(elementCode)
  if (element === null) return []
  const { code, name, measureUnit, valueKind, definitions } = element
  const definition = definitions.at(-1)?.text ?? name
  const previous = previousYears.map((year) => {
    const figure = figureThen(register, subject, code, String(year))
    return { value: figure?.value ?? null, stage: figure?.stage ?? null, illustrative: figure?.illustrative ?? false }
  })
  return [{ subject: refOf(register, subject), element: { code, name, measureUnit, valueKind, definition }, previous, cells: owedStages.map(cell) }]
}

function closingOfSheet({ reading: { closings, ledger, day }, reporter, year }: SheetRequest): YearClosing | null {
  return closingOf(closings, ledger, { unit: reporter.id, year, day })
}

/** Who ran the unit at the end of the year, or on its last day. */
function superiorOf({ reading: { register, ledger }, reporter, year }: SheetRequest): string | null {
  const end = lastDayOf(String(year))
  const day = reporter.validTo !== null && reporter.validTo < end ? reporter.validTo : end
  const link = ledger.links.find((each) => each.unit === reporter.id && each.link === 'manager' && isValidOn(each, day))
  return link === undefined ? null : refOf(register, link.to).name
}

/** What is asked and not answered: about cells that still hold the version the question was about. */
function askedOf({ asked, reports, names }: SheetRequest, figures: readonly StoredFigure[]): Sheet['asked'] {
  const versions = new Map(figures.map((figure) => [keyOf(figure.subject, figure.element, figure.stage), figure.version]))
  const open = new Map<string, Sheet['asked'][number]>()
  for (const { report: id, subject, element, figure, words, by, at } of asked) {
    const report = reports.find((each) => each.id === id)
    if (report === undefined || report.state === 'approved') continue
    const key = keyOf(subject, element, report.stage)
    if ((versions.get(key) ?? null) !== figure) continue
    open.set(key, { stage: report.stage, subject, element, version: figure, words, by: by === null ? null : (names.get(by) ?? null), at })
  }
  return [...open.values()]
}

const reasoned = ['return', 'reopen', 'sendBack', 'withdraw'] as const

function reportToView(request: SheetRequest, stage: Stage, hasFigures: boolean): SheetReport {
  const { reading, reporter, reports, mayEnter, hands, reasons } = request
  const report = reports.find((each) => each.stage === stage)
  const { id = null, state = 'draft', reason = null, since = null, lock = 0 } = report ?? {}
  const isYearClosed = closingOfSheet(request) !== null
  const signing = signingOn(reading.signings, reporter.id, reading.day)
  const standing = { state, signing, isYearClosed, isTakenUp: report?.takenUpBy != null }
  const isOf = (hand: Hand | null) => hand !== null && hand !== 'department' && hands[hand]
  const can = (act: ReportAct) => hindranceOf(standing, act) === null && isOf(handOf(standing, act))
  const isGone = reporter.validTo !== null && reporter.validTo < reading.day
  const mayEdit = mayEnter && isOf(typingHand(standing))
  const isSent = state === 'approved' || state === 'submitted' || (state === 'prepared' && !mayEdit)
  const whyNot = !mayEnter ? (isGone ? 'dissolved' : 'noRight') : isYearClosed ? 'yearClosed' : isSent ? state : hasFigures ? null : 'empty'
  const isBegun = hindranceOf(standing, 'withdraw') === 'reviewBegun' && isOf(handOf(standing, 'withdraw'))
  return {
    id,
    stage,
    state,
    reason,
    since,
    lock,
    mayEdit,
    maySubmit: can('submit') && hasFigures,
    mayPrepare: can('prepare') && hasFigures,
    maySendBack: can('sendBack'),
    mayWithdraw: can('withdraw'),
    whyNot,
    whyNotWithdraw: isBegun ? 'reviewBegun' : null,
    reasonOf: reasoned.find((act) => id !== null && reasons.get(id) === act) ?? null,
  }
}
