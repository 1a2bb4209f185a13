import type { Cell, Sheet } from '../../../../contract/sheet.ts'
import { standardChecks } from '../../../../domain/standard-checks.ts'
import type { SheetReport, SheetRow } from '../sheet-rows.ts'

/** The rules a workspace begins with, as a reply carries them. */
export const exampleChecks: Sheet['checks'] = standardChecks.map(({ test, ...rule }) => ({
  ...rule,
  elements: null,
  unitKinds: null,
  test: test.kind === 'sumOfParts' ? { ...test, parts: [...test.parts] } : test,
}))

/** Parts of a sheet for tests; each says only what it is about. */

const unit = { id: 'TT1', name: 'Trung tâm Y tế Bắc An', shortName: 'TTYT Bắc An', kind: 'healthCentre' } as const
const person = { vi: 'người', en: 'persons' }

export function exampleCell(over: Partial<Cell> = {}): Cell {
  return {
    version: null,
    value: null,
    missingReason: null,
    note: null,
    approved: false,
    recordedAt: null,
    recordedBy: null,
    illustrative: false,
    ...over,
  }
}

export function exampleReport(over: Partial<SheetReport> = {}): SheetReport {
  const may = { mayEdit: true, maySubmit: true, mayPrepare: false, maySendBack: false, mayWithdraw: false, whyNot: null, whyNotWithdraw: null }
  return { id: 1, stage: 'final', state: 'draft', reason: null, since: null, lock: 0, reasonOf: null, ...may, ...over }
}

interface RowOver extends Partial<Omit<SheetRow, 'element' | 'subject' | 'previous'>> {
  element?: string
  subject?: string
  previous?: readonly (string | null)[]
  valueKind?: 'count' | 'rate'
}

export function exampleRow({
  element = 'doctors',
  subject = unit.id,
  previous = [],
  valueKind = 'count',
  cells = [exampleCell()],
}: RowOver = {}): SheetRow {
  const words = { vi: `Mục ${element}`, en: `Item ${element}` }
  return {
    subject: subject === unit.id ? unit : { id: subject, name: `Xã ${subject}`, shortName: subject, kind: 'commune' },
    element: { code: element, name: words, measureUnit: person, valueKind, definition: words },
    previous: previous.map((value) => ({ value, stage: value === null ? null : 'final', illustrative: false })),
    cells,
  }
}

export function exampleSheet(over: Partial<Sheet> = {}): Sheet {
  const head = { reporter: unit, year: 2025, period: '2025', previousYears: [2022, 2023, 2024], closedSince: null, superior: null, asked: [] }
  const rest = { signing: { way: 'oneStep' as const, mayChoose: false }, otherNames: {}, checks: [...exampleChecks] }
  return { ...head, ...rest, reports: [exampleReport()], rows: [exampleRow()], ...over }
}
