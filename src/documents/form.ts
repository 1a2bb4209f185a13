import type { DecimalText, MissingReason, Stage } from '../domain/figure.ts'
import type { Period } from '../domain/period.ts'
import type { UnitId } from '../domain/unit.ts'

/** What a reporter is to fill in, ready to be printed: names are in the language of the form. */
export interface Form {
  reporter: { id: UnitId; name: string }
  /** Earlier years beside, ascending. */
  previousYears: readonly number[]
  period: Period
  stages: readonly { stage: Stage; mayEdit: boolean }[]
  groups: readonly FormGroup[]
}

/** Figures that share a heading: what is counted place by place, or what is counted of another place. */
export interface FormGroup {
  heading: { name: string; measureUnit: string; isSummed: boolean } | null
  rows: readonly FormRow[]
}

export interface FormRow {
  name: string
  subject: { id: UnitId; name: string }
  element: FormElement
  /** One per earlier year, null where there is none. */
  previous: readonly (DecimalText | null)[]
  /** One per stage; null where it is not owed. */
  cells: readonly (FormCell | null)[]
}

export interface FormElement {
  code: string
  name: string
  measureUnit: string
  valueKind: 'count' | 'rate'
  definition: string
}

export interface FormCell {
  version: number | null
  value: DecimalText | null
  missingReason: MissingReason | null
  note: string | null
}

/** Everything a form says that is not a figure. Functions take names and years. */
export interface FormWords {
  /** Cơ quan chủ quản, above the reporter. */
  agency: string
  allReporters: string
  formNumber: (number: string) => string
  title: (year: string) => string
  stageTitle: Record<Stage, (year: string) => string>
  sheetName: Record<Stage, string>
  fillIn: string
  number: string
  indicator: string
  unit: string
  measureUnit: string
  actual: (year: string) => string
  column: Record<Stage, (year: string) => string>
  note: string
  byUnit: string
  total: string
  incomplete: string
  notOwed: string
  notCollected: string
  notApplicable: string
  legend: string
  illustrative: string
  preparer: string
  head: string
  sign: string
  signAndStamp: string
  date: string
  instructions: { name: string; title: string; lines: string; definitions: string; element: string; definition: string }
  hints: Record<'count' | 'rate', { title: string; message: string }>
  refusals: Record<'count' | 'rate', { title: string; message: string }>
}

/** What a workbook of forms is made of. */
export interface FormRequest {
  year: number
  /** ISO 8601. */
  made: string
  forms: readonly Form[]
  isIllustrative: boolean
  words: FormWords
}
