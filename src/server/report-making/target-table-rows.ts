import type { Card } from '../../contract/overview.ts'
import { assess } from '../../domain/assess.ts'
import type { Assessment } from '../../domain/assessment.ts'
import { boundFacing } from '../../domain/bound-facing.ts'
import type { Exact } from '../../domain/exact.ts'
import { grouped } from '../../domain/grouped.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { boundOf } from '../../domain/judge.ts'
import { isComplete } from '../../domain/measure.ts'
import { exactToText } from '../../domain/measure-inputs.ts'
import { compareWithPlan, formatComparison } from '../../domain/number-format.ts'
import type { ReportCell, ReportRow } from '../../domain/report/report.ts'
import type { UnitId, UnitKind } from '../../domain/unit.ts'
import { markTexts } from '../../words/marks.ts'
import { vocabulary } from '../../words/vocabulary.ts'
import { assessmentToView } from '../views/assessment-view.ts'
import type { AssessmentView } from '../views/assessment-view.ts'
import { goalText } from './goal-text.ts'
import type { Making } from './making.ts'
import { countedName } from './measure-words.ts'
import { countText, emptyCell, numberCell, plainCell, textCell } from './number-text.ts'
import { isOfKinds } from './unit-rows.ts'

interface RowRequest {
  /** Place of the indicator in its resolution. */
  index: number
  hasPlan: boolean
  kinds: readonly UnitKind[] | null
}

/** The row of an indicator, what is counted for it, and the units of the kinds asked for under "Phân theo …". */
export function rowsOfIndicator(making: Making, card: Card, request: RowRequest): ReportRow[] {
  const { register, resolution, year } = making
  const indicator = register.indicator(card.indicator)
  if (indicator === null) return []
  const scope = register.scopeOf(resolution, year)
  return [
    assessedRow(making, indicator, {
      key: card.indicator,
      unit: scope,
      indent: 0,
      subject: { kind: 'indicator', code: card.indicator },
      place: plainCell(String(request.index + 1), making.locale),
      name: card.name[making.locale],
      hasPlan: request.hasPlan,
    }),
    ...countRow(making, indicator, scope, request.hasPlan),
    ...(request.kinds === null || request.kinds.length === 0 ? [] : unitRows(making, indicator, request)),
  ]
}

interface AssessedRow extends Pick<ReportRow, 'key' | 'indent' | 'subject'> {
  unit: UnitId
  place: ReportCell
  name: string
  hasPlan: boolean
}

function assessedRow(making: Making, indicator: Indicator, { unit, place, name, hasPlan, ...row }: AssessedRow): ReportRow {
  const { register, resolution, year, from, locale } = making
  const now = assess(register, resolution, indicator, unit, year)
  const before = assess(register, resolution, indicator, unit, from)
  const view = assessmentToView(register, now)
  const value = valueOf(now)
  const { target, mark } = view
  const plan = register.targetsOf(resolution, indicator.code, unit, 'annualPlan').find((each) => each.year === year) ?? null
  const past = isComparable(making, indicator, unit) ? valueOf(before) : null
  const against = (other: Exact | null, columns: Columns | null = null) => comparisonCell(making, indicator, { value, other, columns })
  return {
    ...row,
    role: 'row',
    cells: [
      place,
      textCell(name),
      textCell(indicator.measureUnit[locale]),
      textCell(target === null || !target.own ? '' : goalText(target.goal, making)),
      ...(hasPlan ? [textCell(plan === null ? '' : goalText(plan.goal, making))] : []),
      shownCell(making, assessmentToView(register, before)),
      shownCell(making, view),
      against(past, ['now', 'before']),
      ...(hasPlan ? [against(plan === null ? null : boundOf(plan.goal))] : []),
      against(target === null || !target.own ? null : boundFacing(target.goal, value)),
      { kind: 'mark', mark, text: markTexts[locale].word[mark] },
      textCell(noteOf(making, indicator, view)),
    ],
  }
}

function shownCell({ locale }: Making, view: AssessmentView): ReportCell {
  return view.mark === 'notApplicable' || view.mark === 'contributes' ? emptyCell : numberCell(view, locale)
}

function valueOf({ measure }: Assessment): Exact | null {
  return isComplete(measure) ? measure.value : null
}

/** Across a break two years say nothing of each other; of a unit that was another place then, nothing is known to compare. */
function isComparable(making: Making, indicator: Indicator, unit: UnitId): boolean {
  const { register, resolution, year } = making
  if (unit === register.scopeOf(resolution, year)) return making.change(indicator.code) !== null
  const row = making.indicatorPage(indicator.code)?.units.find((each) => each.unit.id === unit)
  return row?.history.every((point) => point.year <= making.from || point.year > year || point.breakBefore === null) ?? false
}

/** How many of what is counted, a count that compares as per cent. */
function countRow(making: Making, indicator: Indicator, unit: UnitId, hasPlan: boolean): ReportRow[] {
  const { register, resolution, year, from, locale } = making
  const noun = indicator.needInHeads?.[locale]
  const name = countedName(indicator, making)
  const [now, before] = [year, from].map((each) => assess(register, resolution, indicator, unit, each).measure)
  if (noun === undefined || name === null || indicator.formula.kind !== 'ratio' || now?.kind !== 'value' || now.numerator === null) return []
  const cellOf = (measure: typeof now | typeof before) => {
    if (measure?.kind !== 'value' || measure.numerator === null) return emptyCell
    const { stage, illustrative, numerator } = measure
    return numberCell({ shown: exactToText(numerator), stage, illustrative, missingReason: null }, locale)
  }
  const past = before?.kind === 'value' && isComplete(before) && isComplete(now) && making.change(indicator.code) !== null ? before.numerator : null
  const comparison = past === null ? null : compareWithPlan(now.numerator, past, 'count', 0)
  const compared =
    comparison === null ? emptyCell : { ...plainCell(comparison.text, locale, formatComparison(comparison, locale)), formula: '[now]/[before]*100' }
  const none = [emptyCell]
  return [
    {
      key: `${indicator.code}:count`,
      role: 'row',
      indent: 1,
      subject: { kind: 'indicator', code: indicator.code },
      cells: [
        emptyCell,
        textCell(name.charAt(0).toUpperCase() + name.slice(1)),
        textCell(noun),
        emptyCell,
        ...(hasPlan ? none : []),
        cellOf(before),
        cellOf(now),
        compared,
        ...(hasPlan ? none : []),
        emptyCell,
        emptyCell,
        emptyCell,
      ],
    },
  ]
}

/** The units of the kinds asked for, a group for each kind. */
function unitRows(making: Making, indicator: Indicator, { hasPlan, kinds }: RowRequest): ReportRow[] {
  const { text, locale } = making
  const page = making.indicatorPage(indicator.code)
  const units = (page?.units ?? []).filter(({ unit, assessment }) => isOfKinds(unit.kind, kinds) && assessment.mark !== 'contributes')
  return [...grouped(units, ({ unit }) => unit.kind)].flatMap(([kind, rows]) => [
    {
      key: `${indicator.code}:${kind}`,
      role: 'group' as const,
      indent: 1,
      subject: null,
      cells: [
        emptyCell,
        textCell(text.table.byKind(vocabulary[locale].unitKind[kind])),
        ...Array.from({ length: hasPlan ? 10 : 8 }, () => emptyCell),
      ],
    },
    ...rows.map(({ unit }) =>
      assessedRow(making, indicator, {
        key: `${indicator.code}:${unit.id}`,
        unit: unit.id,
        indent: 2,
        subject: { kind: 'unit', id: unit.id },
        place: emptyCell,
        name: unit.name,
        hasPlan,
      }),
    ),
  ])
}

type Columns = readonly [string, string]

interface Compared {
  value: Exact | null
  other: Exact | null
  /** Of which columns a file can compute it. */
  columns: Columns | null
}

/** Counts as per cent, rates as a difference (methods §13). */
function comparisonCell(making: Making, indicator: Indicator, { value, other, columns }: Compared): ReportCell {
  if (value === null || other === null) return emptyCell
  const kind = valueKindOf(making, indicator)
  const comparison = compareWithPlan(value, other, kind, indicator.decimals)
  if (comparison === null) return emptyCell
  const cell = plainCell(comparison.text, making.locale, formatComparison(comparison, making.locale))
  if (columns === null) return cell
  const [now, before] = columns
  return { ...cell, formula: kind === 'rate' ? `[${now}]-[${before}]` : `[${now}]/[${before}]*100` }
}

function valueKindOf({ register }: Making, { formula }: Indicator): 'count' | 'rate' {
  if (formula.kind === 'count') return 'count'
  return formula.kind === 'published' ? (register.element(formula.element)?.valueKind ?? 'rate') : 'rate'
}

/** What must be read with the row: when the target is due, how many are missing, that not all have reported. */
function noteOf({ text, locale, year }: Making, { needInHeads, direction }: Indicator, { target, need, completeness }: AssessmentView): string {
  const notes = [
    target === null || !target.own || target.year === year ? null : text.table.due(target.year),
    need === null || need === 0 || needInHeads === null || direction !== 'higher'
      ? null
      : text.table.need(countText(need, locale), needInHeads[locale]),
    completeness === null || completeness.missing.length === 0
      ? null
      : text.table.partial(countText(completeness.unitsReported, locale), countText(completeness.unitsOwed, locale)),
  ]
  return notes.filter((note) => note !== null).join('; ')
}
