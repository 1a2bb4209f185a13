import type { Card } from '../../contract/overview.ts'
import { stages } from '../../domain/figure.ts'
import type { Stage } from '../../domain/figure.ts'
import type { ReportColumn, ReportTable } from '../../domain/report/report.ts'
import type { UnitKind } from '../../domain/unit.ts'
import type { Making } from './making.ts'
import { aboutText, periodText } from './place-words.ts'
import { concernedCards } from './results-section.ts'
import { rowsOfIndicator } from './target-table-rows.ts'

/**
 * The official table of the targets (biểu, domain.md §5.1): a row for each indicator of the resolution on its ground and below it what is counted for
 * it; where kinds of units are asked for, also a row for each unit of them.
 */
export function targetTable(making: Making, number: string | null, kinds: readonly UnitKind[] | null): ReportTable {
  const { text, resolution, register, year } = making
  const cards = concernedCards(making)
  const scope = register.scopeOf(resolution, year)
  const hasPlan = cards.some(({ indicator }) => register.targetsOf(resolution, indicator, scope, 'annualPlan').some((plan) => plan.year === year))
  return {
    number: number === null ? null : text.table.number(number),
    title: text.titles.table,
    about: [aboutText(making)],
    columns: columnsOf(making, hasPlan, leastFinal(cards)),
    rows: cards.flatMap((card, index) => rowsOfIndicator(making, card, { index, hasPlan, kinds })),
    notes: [text.table.comparisonNote],
  }
}

/** The least final stage among the values, which names the column. */
function leastFinal(cards: readonly Card[]): Stage {
  return stages.find((stage) => cards.some(({ assessment }) => assessment.stage === stage)) ?? 'final'
}

function columnsOf(making: Making, hasPlan: boolean, stage: Stage): ReportColumn[] {
  const { text, from } = making
  const period = periodText({ ...making, occasion: making.occasion === 'term' ? 'year' : making.occasion })
  const plain = { group: null, weight: 2 } as const
  const against = { group: text.table.compare, kind: 'number', weight: 2 } as const
  return [
    { ...plain, key: 'place', header: text.table.place, kind: 'number', weight: 1 },
    { ...plain, key: 'name', header: text.table.name, kind: 'text', weight: 6 },
    { ...plain, key: 'unit', header: text.table.measureUnit, kind: 'text', weight: 3 },
    { ...plain, key: 'target', header: text.table.target, kind: 'text', weight: 3 },
    ...(hasPlan ? [{ ...plain, key: 'plan', header: text.table.plan(text.period.year(making.year)), kind: 'text' as const }] : []),
    { ...plain, key: 'before', header: text.table.before(from), kind: 'number' },
    { ...plain, key: 'now', header: text.table.now[stage](period), kind: 'number' },
    { ...against, key: 'toBefore', header: text.table.toBefore(from) },
    ...(hasPlan ? [{ ...against, key: 'toPlan', header: text.table.toPlan }] : []),
    { ...against, key: 'toTarget', header: text.table.toTarget },
    { ...plain, key: 'mark', header: text.table.mark, kind: 'mark' },
    { ...plain, key: 'note', header: text.table.note, kind: 'text', weight: 4 },
  ]
}
