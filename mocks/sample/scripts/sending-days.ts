import { stages } from '../../../src/domain/figure.ts'
import { deadlineOf, defaultCalendar } from '../../../src/domain/reporting-calendar.ts'
import { dayAfter } from '../../../src/domain/working-days.ts'
import type { FigureRow } from './illustrative-row.ts'

/**
 * The same rows with the day each report was sent: as late as a note of the report says, else a few days before the deadline; of the year in
 * progress every sixth a few days late. The day follows from the name of the report, so that it is the same on every run.
 */
export function withSendingDays(rows: readonly FigureRow[]): FigureRow[] {
  const lateness = new Map<string, number>()
  for (const row of rows) {
    const late = /^Nộp muộn (\d+) ngày/.exec(String(row.note ?? ''))?.[1]
    if (late !== undefined) lateness.set(nameOf(row), Number(late))
  }
  return rows.map((row) => {
    const stage = stages.find((each) => each === row.stage)
    const deadline = stage === undefined ? null : deadlineOf(defaultCalendar, String(row.period), stage)
    if (row.reported_by === undefined || row.state === 'draft' || deadline === null) return row
    return { ...row, sent_on: dayAfter(deadline.due, lateness.get(nameOf(row)) ?? usualLateness(row)) }
  })
}

function usualLateness(row: FigureRow): number {
  const number = [...nameOf(row)].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7)
  const isInProgress = String(row.period) === '2025'
  return isInProgress && number % 6 === 0 ? 1 + (number % 5) : -(number % 7)
}

function nameOf({ reported_by, period, stage }: FigureRow): string {
  return `${reported_by ?? ''} ${period ?? ''} ${stage ?? ''}`
}
