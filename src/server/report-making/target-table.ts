import type { Card } from '../../contract/overview.ts'
import { assess } from '../../domain/assess.ts'
import type { Measure } from '../../domain/assessment.ts'
import type { Exact } from '../../domain/exact.ts'
import type { Stage } from '../../domain/figure.ts'
import { stages } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { boundOf } from '../../domain/judge.ts'
import { isComplete } from '../../domain/measure.ts'
import { compareWithPlan, formatComparison } from '../../domain/number-format.ts'
import type { ReportCell, ReportColumn, ReportRow, ReportTable } from '../../domain/report/report.ts'
import type { Target } from '../../domain/target.ts'
import { markTexts } from '../../words/marks.ts'
import { boundFacing } from '../views/bound-facing.ts'
import { goalText } from './goal-text.ts'
import type { Making } from './making.ts'
import { countText, emptyCell, numberCell, plainCell, textCell } from './number-text.ts'
import { aboutText, periodText } from './place-words.ts'

/** The official table of the targets (biểu, domain.md §5.1): a row for each indicator of the resolution on its ground. */
export function targetTable(making: Making, number: string | null): ReportTable {
  const { cards } = making.overview()
  const lines = cards.flatMap((card) => lineOf(making, card) ?? [])
  const hasPlan = lines.some(({ plan }) => plan !== null)
  return {
    number: number === null ? null : making.text.table.number(number),
    title: making.text.titles.table,
    about: [aboutText(making)],
    columns: columnsOf(making, hasPlan, leastFinal(cards)),
    rows: lines.map((line, index) => rowOf(making, line, index, hasPlan)),
    notes: [making.text.table.comparisonNote],
  }
}

/** The least final stage among the values, which names the column. */
function leastFinal(cards: readonly Card[]): Stage {
  return stages.find((stage) => cards.some(({ assessment }) => assessment.stage === stage)) ?? 'final'
}

function columnsOf({ text, year, ...making }: Making, hasPlan: boolean, stage: Stage): ReportColumn[] {
  const period = periodText({ text, year, ...making })
  const plain = { group: null, weight: 2 } as const
  const against = { group: text.table.compare, kind: 'number', weight: 2 } as const
  return [
    { ...plain, key: 'place', header: text.table.place, kind: 'number', weight: 1 },
    { ...plain, key: 'name', header: text.table.name, kind: 'text', weight: 6 },
    { ...plain, key: 'unit', header: text.table.measureUnit, kind: 'text', weight: 3 },
    { ...plain, key: 'target', header: text.table.target, kind: 'text', weight: 3 },
    ...(hasPlan ? [{ ...plain, key: 'plan', header: text.table.plan(period), kind: 'text' as const }] : []),
    { ...plain, key: 'before', header: text.table.before(year - 1), kind: 'number' },
    { ...plain, key: 'now', header: text.table.now[stage](period), kind: 'number' },
    { ...against, key: 'toBefore', header: text.table.toBefore(year - 1) },
    ...(hasPlan ? [{ ...against, key: 'toPlan', header: text.table.toPlan }] : []),
    { ...against, key: 'toTarget', header: text.table.toTarget },
    { ...plain, key: 'mark', header: text.table.mark, kind: 'mark' },
    { ...plain, key: 'note', header: text.table.note, kind: 'text', weight: 4 },
  ]
}

interface Line {
  card: Card
  indicator: Indicator
  now: Measure
  before: Measure
  plan: Target | null
}

function lineOf(making: Making, card: Card): Line | null {
  const { register, resolution, year } = making
  const indicator = register.indicator(card.indicator)
  if (indicator === null) return null
  const scope = register.scopeOf(resolution, year)
  const measureIn = (each: number) => assess(register, resolution, indicator, scope, each).measure
  const plan = register.targetsOf(resolution, indicator.code, scope, 'annualPlan').find((target) => target.year === year) ?? null
  return { card, indicator, now: measureIn(year), before: measureIn(year - 1), plan }
}

function rowOf(making: Making, { card, indicator, now, before, plan }: Line, index: number, hasPlan: boolean): ReportRow {
  const { locale } = making
  const { assessment } = card
  const { target, mark } = assessment
  const past = card.history.find(({ year }) => year === making.year - 1)
  const value = valueOf(now)
  const bound = target === null ? null : boundFacing(target.goal, value)
  return {
    key: card.indicator,
    role: 'row',
    indent: 0,
    subject: { kind: 'indicator', code: card.indicator },
    cells: [
      plainCell(String(index + 1), locale),
      textCell(card.name[locale]),
      textCell(card.measureUnit[locale]),
      textCell(target === null ? '' : goalText(target.goal, making)),
      ...(hasPlan ? [textCell(plan === null ? '' : goalText(plan.goal, making))] : []),
      past === undefined ? emptyCell : numberCell(past, locale),
      numberCell(assessment, locale),
      past?.shown == null || card.change === null ? emptyCell : compared(making, indicator, value, valueOf(before), 'now', 'before'),
      ...(hasPlan ? [plan === null ? emptyCell : compared(making, indicator, value, boundOf(plan.goal))] : []),
      compared(making, indicator, value, bound),
      { kind: 'mark', mark, text: markTexts[locale].word[mark] },
      textCell(noteOf(making, card)),
    ],
  }
}

function valueOf(measure: Measure): Exact | null {
  return isComplete(measure) ? measure.value : null
}

/** Counts as per cent, rates as a difference (methods §13). With the columns it is made of a file can compute it. */
function compared(making: Making, indicator: Indicator, value: Exact | null, other: Exact | null, column?: string, otherColumn?: string): ReportCell {
  if (value === null || other === null) return emptyCell
  const kind = valueKindOf(making, indicator)
  const comparison = compareWithPlan(value, other, kind, indicator.decimals)
  if (comparison === null) return emptyCell
  const formula = kind === 'rate' ? `[${column}]-[${otherColumn}]` : `[${column}]/[${otherColumn}]*100`
  const cell = plainCell(comparison.text, making.locale, formatComparison(comparison, making.locale))
  return column === undefined || cell.kind !== 'number' ? cell : { ...cell, formula }
}

function valueKindOf({ register }: Making, { formula }: Indicator): 'count' | 'rate' {
  if (formula.kind === 'count') return 'count'
  return formula.kind === 'published' ? (register.element(formula.element)?.valueKind ?? 'rate') : 'rate'
}

/** What must be read with the row: when the target is due, how many are missing, that not all have reported. */
function noteOf({ text, locale, year }: Making, { assessment, needLabel }: Card): string {
  const { target, need, completeness } = assessment
  const notes = [
    target === null || target.year === year ? null : text.table.due(target.year),
    need === null || need === 0 || needLabel === null ? null : text.table.need(countText(need, locale), needLabel[locale]),
    completeness === null || completeness.missing.length === 0
      ? null
      : text.table.partial(countText(completeness.unitsReported, locale), countText(completeness.unitsOwed, locale)),
  ]
  return notes.filter((note) => note !== null).join('; ')
}
