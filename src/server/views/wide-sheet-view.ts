import type { Sheet, WideSheet } from '../../contract/sheet.ts'
import type { Stage } from '../../domain/figure.ts'
import { stages } from '../../domain/figure.ts'
import { compareVietnamese } from '../../domain/text-fold.ts'
import type { Reading } from '../register-cache.ts'

type WideGroup = WideSheet['groups'][number]

/**
 * Several sheets of a year as one table for a stage: a row for each unit, a column for each element. Without a wanted stage the most final one
 * that can still be filled, else the most final one that is owed. Reporters by name; units in the order of their sheet.
 */
export function wideSheetOf(reading: Reading, year: number, wanted: Stage | undefined, sheets: readonly Sheet[]): WideSheet {
  const reports = sheets.flatMap((sheet) => sheet.reports)
  const owed = stages.filter((stage) => reports.some((report) => report.stage === stage))
  const open = owed.filter((stage) => reports.some((report) => report.stage === stage && report.mayEdit))
  const stage = wanted ?? open.at(-1) ?? owed.at(-1) ?? 'final'
  const ofStage = sheets.filter((sheet) => sheet.reports.some((report) => report.stage === stage))
  const present = new Map(ofStage.flatMap(({ rows }) => rows.map(({ element }) => [element.code, element] as const)))
  const elements = reading.ledger.elements.flatMap(({ code }) => present.get(code) ?? [])
  const groups = ofStage.flatMap((sheet) => groupOf(sheet, stage, elements))
  const shown = elements.map((_element, place) => groups.some(({ rows }) => rows.some(({ cells }) => cells[place] != null)))
  return {
    year,
    period: String(year),
    stage,
    stages: owed,
    previousYears: ofStage[0]?.previousYears ?? [],
    checks: [...new Map(ofStage.flatMap(({ checks }) => checks.map((check) => [check.code, check] as const))).values()],
    otherNames: Object.fromEntries(ofStage.flatMap((sheet) => Object.entries(sheet.otherNames))),
    elements: elements.filter((_element, place) => shown[place]),
    groups: groups
      .map((group) => ({ ...group, rows: group.rows.map((row) => ({ ...row, cells: row.cells.filter((_cell, place) => shown[place]) })) }))
      .toSorted((a, b) => compareVietnamese(a.reporter.name, b.reporter.name)),
  }
}

function groupOf({ reporter, reports, rows }: Sheet, stage: Stage, elements: readonly WideSheet['elements'][number][]): WideGroup[] {
  const column = reports.findIndex((report) => report.stage === stage)
  const report = reports[column]
  if (report === undefined) return []
  const subjects = new Map(rows.filter(({ cells }) => cells[column] != null).map(({ subject }) => [subject.id, subject]))
  const byCell = new Map(rows.map((row) => [`${row.subject.id}\n${row.element.code}`, row]))
  return [
    {
      reporter,
      report,
      rows: [...subjects.values()].map((subject) => ({
        subject,
        cells: elements.map(({ code }) => {
          const row = byCell.get(`${subject.id}\n${code}`)
          const cell = row?.cells[column]
          return row === undefined || cell === null || cell === undefined ? null : { previous: row.previous, cell }
        }),
      })),
    },
  ]
}
