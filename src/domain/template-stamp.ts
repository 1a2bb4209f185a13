import type { Stage } from './figure.ts'
import { stages } from './figure.ts'
import { isPeriod } from './period.ts'
import type { Period } from './period.ts'
import type { UnitId } from './unit.ts'

/** What an Excel form says about itself in cells nobody sees, so that it can be read again (docs/excel-template.md). */
export interface TemplateStamp {
  /** The unit whose form it is; null for a form of several reporters. */
  reporter: UnitId | null
  year: number
  /** When it was made, ISO 8601: changes after this moment are news to its reader. */
  made: string
}

/** The very hidden sheet that holds the versions a form was made from. */
export const stampSheetName = '_van_dan'

/** Heads of the columns of that sheet, in its second row. */
export const stampSheetColumns = ['subject', 'element', 'period', 'stage', 'version'] as const

/** What column A says of a row. A part that it leaves open is said by A1 (reporter) or by row 1 (element). */
export interface TemplateRow {
  reporter: UnitId | null
  subject: UnitId
  element: string | null
}

/** What row 1 says of a column: the figures of a stage and period, or the notes on them. */
export interface TemplateColumn {
  part: 'value' | 'note'
  /** Null where column A names the element of each row. */
  element: string | null
  stage: Stage
  period: Period
}

/** The figure, or the note on it, that a cell of a form holds. */
export interface TemplatePlace {
  part: TemplateColumn['part']
  reporter: UnitId
  subject: UnitId
  element: string
  stage: Stage
  period: Period
}

const mark = 'van-dan-template/1'

export function stampToText({ reporter, year, made }: TemplateStamp): string {
  return `${mark} reporter=${reporter ?? '*'} year=${year} made=${made}`
}

/** The stamp in the text of A1; null when the sheet is no form of ours. */
export function textToStamp(text: string): TemplateStamp | null {
  const [, reporter, year, made] = /^van-dan-template\/1 reporter=([^\s>|]+) year=(\d{4}) made=(\S+)$/.exec(text.trim()) ?? []
  if (reporter === undefined || year === undefined || made === undefined || Number.isNaN(Date.parse(made))) return null
  return { reporter: reporter === '*' ? null : reporter, year: Number(year), made }
}

/** `reporter>subject|element`, each part where it is needed. */
export function rowToText({ reporter, subject, element }: TemplateRow): string {
  return `${reporter === null ? '' : `${reporter}>`}${subject}${element === null ? '' : `|${element}`}`
}

/** What column A says; null in a row that holds no figures. */
export function textToRow(text: string): TemplateRow | null {
  const [, reporter, subject, element] = /^(?:([^\s>|]+)>)?([^\s>|]+)(?:\|([^\s>|]+))?$/.exec(text.trim()) ?? []
  return subject === undefined ? null : { reporter: reporter ?? null, subject, element: element ?? null }
}

/** `element|stage|period`, or `note|element|stage|period`; the element is `*` where column A names it. */
export function columnToText({ part, element, stage, period }: TemplateColumn): string {
  return `${part === 'note' ? 'note|' : ''}${element ?? '*'}|${stage}|${period}`
}

/** What row 1 says; null over a column that is only read. */
export function textToColumn(text: string): TemplateColumn | null {
  const [, note, element, stageText, period] = /^(note\|)?([^\s>|]+)\|([a-z]+)\|([^\s>|]+)$/.exec(text.trim()) ?? []
  const stage = stages.find((each) => each === stageText)
  if (element === undefined || stage === undefined || period === undefined || !isPeriod(period)) return null
  return { part: note === undefined ? 'value' : 'note', element: element === '*' ? null : element, stage, period }
}

/** The figure a cell stands for, by the stamp, its row and its column; null when these do not name it completely. */
export function placeInTemplate({ reporter: ofSheet }: TemplateStamp, row: TemplateRow, column: TemplateColumn): TemplatePlace | null {
  const [reporter, element] = [row.reporter ?? ofSheet, column.element ?? row.element]
  if (reporter === null || element === null) return null
  return { part: column.part, reporter, subject: row.subject, element, stage: column.stage, period: column.period }
}
