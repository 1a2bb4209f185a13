import type { z } from 'zod'
import type { Sheet, sheetReport } from '../../contract/sheet.ts'
import { concerns } from '../../domain/check-rule.ts'
import { isWithdrawn, stages } from '../../domain/figure.ts'
import type { Stage } from '../../domain/figure.ts'
import { lastDayOf } from '../../domain/period.ts'
import { isReportOpen } from '../../domain/report-workflow.ts'
import { isValidOn } from '../../domain/unit.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Reading } from '../register-cache.ts'
import type { Duty } from '../stores/duties.ts'
import type { StoredFigure } from '../stores/figure-versions.ts'
import type { Report } from '../stores/reports.ts'
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
  mayEnter: boolean
  maySubmit: boolean
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

function reportToView({ reading, reporter, reports, mayEnter, maySubmit }: SheetRequest, stage: Stage, hasFigures: boolean): SheetReport {
  const report = reports.find((each) => each.stage === stage)
  const { id = null, state = 'draft', reason = null, since = null, lock = 0 } = report ?? {}
  const isOpen = isReportOpen({ state })
  const isGone = reporter.validTo !== null && reporter.validTo < reading.day
  const whyNot = !mayEnter ? (isGone ? 'dissolved' : 'noRight') : state === 'approved' || state === 'submitted' ? state : hasFigures ? null : 'empty'
  return { id, stage, state, reason, since, lock, mayEdit: mayEnter && isOpen, maySubmit: maySubmit && isOpen && hasFigures, whyNot }
}
