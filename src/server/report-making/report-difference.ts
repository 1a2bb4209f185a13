import { formatNumber } from '../../domain/number-format.ts'
import type { Report, ReportBlock, ReportCell, ReportRow, ReportSection, ReportTable, Subject } from '../../domain/report/report.ts'
import type { Series, SeriesPoint } from '../../domain/series.ts'
import { vocabulary } from '../../words/vocabulary.ts'

/** Something a report said and says otherwise now; null where it said nothing. */
export interface ReportDifference {
  kind: 'text' | 'result'
  subject: Subject | null
  /** What it is called in the report. */
  name: string
  /** The year of a point in a chart of years. */
  period: string | null
  before: string | null
  now: string | null
}

type Fact = Omit<ReportDifference, 'before' | 'now'> & { says: string }

/**
 * What two compositions of one deck print differently, in the order of the slides: results of answers, tables and charts, and drafted
 * sentences. The same result on several slides is named once. What only people wrote is in both alike.
 */
export function reportDifferences(before: Report, now: Report): ReportDifference[] {
  const earlier = factsOf(before)
  const later = factsOf(now)
  const found = new Map<string, ReportDifference>()
  for (const key of new Set([...earlier.keys(), ...later.keys()])) {
    const old = earlier.get(key)
    const fresh = later.get(key)
    const fact = fresh ?? old
    if (fact === undefined || old?.says === fresh?.says) continue
    const { kind, subject, name, period } = fact
    const difference = { kind, subject, name, period, before: old?.says ?? null, now: fresh?.says ?? null }
    const same = JSON.stringify([subject, period, difference.before, difference.now])
    if (!found.has(same)) found.set(same, difference)
  }
  return [...found.values()]
}

function factsOf(report: Report): Map<string, Fact> {
  const facts = new Map<string, Fact>()
  for (const section of report.sections) {
    if (section.problem !== null) facts.set(`${section.id} problem`, textFact(section, section.problem))
    const earlier = new Map<string, number>()
    for (const block of section.blocks) {
      const name = nameOfBlock(block)
      const nth = (earlier.get(name) ?? 0) + 1
      earlier.set(name, nth)
      for (const [key, fact] of factsOfBlock(report, section, block)) facts.set(`${section.id} ${name} ${nth} ${key}`, fact)
    }
  }
  return facts
}

/** What a block is, so that another one that comes or goes before it makes no difference of it. */
function nameOfBlock(block: ReportBlock): string {
  if (block.kind === 'chart') return block.chart.kind
  if (block.kind === 'table') return block.annex ? 'annex' : 'table'
  return block.kind
}

function factsOfBlock({ language }: Report, section: ReportSection, block: ReportBlock): [string, Fact][] {
  if (block.kind === 'text') {
    return block.lines.flatMap((line): [string, Fact][] => (line.key === null ? [] : [[line.key, textFact(section, line.drafted ?? line.text)]]))
  }
  if (block.kind === 'answers') {
    return block.answers.map(({ subject, label, number, markWord }) => {
      return [keyOf(subject), result(subject, label, markWord === '' ? number.text : `${number.text} – ${markWord}`)]
    })
  }
  if (block.kind === 'table') return factsOfTable(block.table)
  return block.chart.series.flatMap((series, index) => {
    return series.points.map((point): [string, Fact] => [`${index} ${placeOf(point)}`, factOfPoint(section, series, point, language)])
  })
}

function textFact({ subject, title }: ReportSection, says: string): Fact {
  return { kind: 'text', subject, name: title, period: null, says }
}

function result(subject: Subject | null, name: string, says: string, period: string | null = null): Fact {
  return { kind: 'result', subject, name, period, says }
}

function factsOfTable({ columns, rows }: ReportTable): [string, Fact][] {
  return rows.flatMap((row) => {
    return columns.flatMap(({ key, header, group }, index): [string, Fact][] => {
      const says = saidIn(row.cells[index])
      if (says === null) return []
      const column = group === null ? header : `${group}: ${header}`
      return [[`${row.key} ${key}`, result(row.subject, `${nameOf(row)} – ${column}`, says)]]
    })
  })
}

/** A row is named by its first words that are no numbering. */
function nameOf({ cells, key }: ReportRow): string {
  const words = cells.flatMap((cell) => (cell.kind === 'text' && /\p{Letter}{2}/u.test(cell.text) ? [cell.text.trim()] : []))
  return words[0] ?? key
}

function saidIn(cell: ReportCell | undefined): string | null {
  return cell === undefined || cell.kind === 'empty' || cell.kind === 'text' ? null : cell.text
}

function factOfPoint(section: ReportSection, { title }: Series, point: SeriesPoint, language: Report['language']): Fact {
  const { x, value, missingReason } = point
  const subject: Subject | null = x.kind === 'unit' ? { kind: 'unit', id: x.unit } : section.subject
  const says = value === null ? (missingReason === null ? '' : vocabulary[language].missing[missingReason]) : formatNumber(value, language)
  return result(subject, `${section.title} – ${title}`, says, x.kind === 'year' ? String(x.year) : null)
}

function placeOf({ x }: SeriesPoint): string {
  return x.kind === 'unit' ? x.unit : String(x.year)
}

function keyOf(subject: Subject): string {
  return subject.kind === 'unit' ? `unit ${subject.id}` : `indicator ${subject.code}`
}
