import type { UnitPage } from '../../contract/unit.ts'
import { formatDay, formatNumber } from '../../domain/number-format.ts'
import { lastDayOf } from '../../domain/period.ts'
import type { Draft } from '../../domain/report/lines.ts'
import type { ReportBlock, ReportTable } from '../../domain/report/report.ts'
import type { Unit, UnitId } from '../../domain/unit.ts'
import { otherNamesOf } from '../views/find-view.ts'
import { unitToRef } from '../views/unit-ref.ts'
import { answerOfUnit } from './answer.ts'
import { trendChartOf } from './chart-blocks.ts'
import { levelSentence } from './drafts-level.ts'
import { breakNotes, footnotesOf, illustrativeNote, stageNotes } from './footnotes.ts'
import type { Making } from './making.ts'
import { emptyCell, numberCell, textCell } from './number-text.ts'
import type { Maker } from './piece.ts'
import { plainPiece } from './piece.ts'
import { byDayText, periodText } from './place-words.ts'
import { draft, inSentence, listed, unitInSentence } from './sentences.ts'
import { trendSeries } from './trend-series.ts'

/** The unit as it stands in the year, under the name it then has; else why it cannot be shown. */
export function chosenUnit(making: Making, id: UnitId | null): { unit: Unit } | { problem: string; title: string } {
  const { text, register, whole, year, span } = making
  if (id === null) return { problem: text.problem.noUnit, title: text.titles.unit }
  const known = whole.register.unit(id)
  if (known === null) return { problem: text.problem.unit, title: text.titles.unit }
  const day = lastDayOf(String(year))
  const there = register.unit(register.onSameGround(id, day) ?? '')
  if (there !== null) return { unit: there }
  const title = known.name
  if (known.validFrom > span.lastDay) return { problem: text.problem.notYet(known.name, formatDay(known.validFrom)), title }
  const end = known.validTo === null ? day : dayAfter(known.validTo)
  const successors = whole.register.successorsOf(id).flatMap(({ successor }) => whole.register.unit(successor)?.name ?? [])
  if (successors.length === 0) return { problem: text.problem.dissolved(known.name, formatDay(end)), title }
  return {
    problem: text.problem.became(
      known.name,
      formatDay(end),
      listed(
        making,
        [...new Set(successors)].map((name) => unitInSentence(name, making.locale)),
        3,
      ),
    ),
    title,
  }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

/** One unit on everything: its answers, its lines over the years, and the counts it holds itself. */
export const unitSection: Maker = (making, slide) => {
  const chosen = chosenUnit(making, slide.unit)
  if ('problem' in chosen) return chosen
  const { unit } = chosen
  const { locale, text, register } = making
  const page = making.unitPage(unit)
  const valued = page.indicators.filter(({ assessment }) => assessment.mark !== 'contributes' && assessment.mark !== 'notApplicable')
  const counts = countsTable(making, page)
  const placed = page.location
    .slice(0, 2)
    .map(({ shortName }) => shortName)
    .join(', ')
  return {
    ...plainPiece,
    subject: { kind: 'unit', id: unit.id },
    title: unit.name,
    subtitle: text.about(placed === '' ? unit.shortName : placed, periodText(making)),
    drafts: unitDrafts(making, unit, page),
    blocks: [
      ...(valued.length === 0 ? [] : [{ kind: 'answers' as const, answers: valued.map((each) => answerOfUnit(making, unit.id, each)) }]),
      ...trendBlocks(making, unit, valued),
      ...(counts === null ? [] : [{ kind: 'table' as const, table: counts, annex: false }]),
    ],
    linesFirst: false,
    footnotes: [
      ...footnotesOf(
        making,
        valued.map((each) => ({ name: each.shortName[locale], assessment: each.assessment })),
      ),
      ...stageNotes(making, valued.length > 0 ? [] : page.counts.flatMap(({ years }) => years.map(({ stage }) => stage))),
      ...illustrativeNote(making, page.illustrative && valued.every(({ assessment }) => !assessment.illustrative)),
      ...new Set(valued.flatMap(({ asReported }) => breakNotes(making, asReported))),
    ],
    illustrative: page.illustrative || page.counts.some(({ years }) => years.some(({ illustrative }) => illustrative)),
    aliases: [...new Set([unit.code, unit.shortName, ...otherNamesOf(register, unit)])],
  }
}

type Valued = UnitPage['indicators']

const mostTrends = 2

function trendBlocks(making: Making, unit: Unit, valued: Valued): ReportBlock[] {
  return valued
    .map((each) => {
      const target = each.assessment.target?.own === true ? each.assessment.target : null
      const told = { title: unit.shortName, points: each.asReported, target, forecast: each.forecast, path: null }
      return { each, series: trendSeries(each, told, making.locale) }
    })
    .filter(({ series }) => series.points.length > 1)
    .slice(0, mostTrends)
    .map(({ each, series }): ReportBlock => ({ kind: 'chart', chart: trendChartOf(making, each, [series]) }))
}

function unitDrafts(making: Making, unit: Unit, page: UnitPage): Draft[] {
  const levels = page.indicators
    .filter(({ assessment }) => assessment.mark !== 'contributes' && assessment.mark !== 'notApplicable')
    .flatMap((each) => draft(`unit.${unit.id}.${each.indicator}.level`, levelSentence(making, unitToRef(unit), { ...each, code: each.indicator })))
  return levels.length > 0 ? levels : draft(`unit.${unit.id}.counts`, countedText(making, unit, page))
}

/** "Đến 31/12/2024, Bệnh viện đa khoa tỉnh có 219 bác sĩ, 763 giường"; of a commune whether it counts. */
function countedText(making: Making, unit: Unit, { counts, indicators }: UnitPage): string | null {
  const { text, locale, year } = making
  const [when, known] = [
    byDayText(making),
    counts.flatMap((each) => ({ ...each, now: each.years.find((figure) => figure.year === year)?.value ?? null })),
  ]
  const share = indicators.find(({ indicator }) => isCountedIn(making, indicator, unit))
  if (share !== undefined) {
    const count = share.assessment.numerator
    if (count === null) return null
    const words = Number(count) > 0 ? text.unitDrafts.counts : text.unitDrafts.countsNot
    return words(when, unitInSentence(unit.name, locale), inSentence(share.name[locale]))
  }
  const items = known.flatMap(({ name, now }) => (now === null ? [] : [text.unitDrafts.item(formatNumber(now, locale), inSentence(name[locale]))]))
  return items.length === 0 ? null : text.unitDrafts.contributes(when, unitInSentence(unit.name, locale), items.join(', '))
}

/** True where the unit is one of those a share is counted of: a commune among the communes. */
function isCountedIn({ register }: Making, code: string, { kind }: Unit): boolean {
  const formula = register.indicator(code)?.formula
  return formula?.kind === 'ratio' && formula.denominator.some(({ source }) => source.kind === 'unitCount' && source.unitKind === kind)
}

/** What it counts itself, over the years; null where it counts nothing. */
function countsTable({ text, locale }: Making, { counts }: UnitPage): ReportTable | null {
  const years = (counts[0]?.years ?? []).map(({ year }) => year).slice(-mostYears)
  if (counts.length === 0) return null
  return {
    number: null,
    title: text.titles.counts,
    about: [],
    columns: [
      { key: 'name', header: text.table.element, group: null, kind: 'text', weight: 5 },
      { key: 'unit', header: text.table.measureUnit, group: null, kind: 'text', weight: 2 },
      ...years.map((year) => ({ key: String(year), header: String(year), group: null, kind: 'number' as const, weight: 2 })),
    ],
    rows: counts.map(({ element, name, measureUnit, years: told }) => ({
      key: element,
      role: 'row',
      indent: 0,
      subject: null,
      cells: [
        textCell(name[locale]),
        textCell(measureUnit[locale]),
        ...years.map((year) => {
          const figure = told.find((each) => each.year === year)
          return figure?.value == null ? emptyCell : numberCell({ ...figure, shown: figure.value, missingReason: null }, locale)
        }),
      ],
    })),
    notes: [],
  }
}

const mostYears = 6
