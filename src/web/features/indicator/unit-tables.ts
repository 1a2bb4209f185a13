import type { IndicatorPage } from '../../../contract/indicator.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { goalToBand, numberToText } from '../../../domain/series.ts'
import { computedCell, countCell, numberCell, wordCell } from '../../charts/chart-table.ts'
import type { ChartTable } from '../../charts/chart-table.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { markTexts } from '../../../words/marks.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import type { Contributions } from './contribution-rows.ts'
import type { UnitRow } from './unit-rows.ts'

const worded = (key: string, header: string) => ({ key, header, isNumber: false })
const counted = (key: string, header: string) => ({ key, header, isNumber: true })

/** How a rate is made of the counts beside it. */
function rateFormula({ factor }: IndicatorPage['indicator']): string | null {
  return factor === null ? null : `${factor}*[numerator]/[denominator]`
}

/** The ranking as a table: everything a row of the picture says, and the counts behind it. */
export function rankingTable({ indicator, year }: IndicatorPage, rows: readonly UnitRow[], locale: Locale): ChartTable {
  const { columns: heads } = indicatorText[locale]
  const words = vocabulary[locale]
  return {
    caption: indicator.name[locale],
    columns: [
      worded('unit', heads.unit),
      worded('kind', heads.kind),
      counted('rank', heads.rank),
      counted('value', indicator.measureUnit[locale]),
      worded('stage', heads.stage),
      counted('previous', heads.previous(year - 1)),
      counted('lower', heads.lower),
      counted('upper', heads.upper),
      worded('whose', heads.whose),
      worded('mark', heads.mark),
      counted('need', indicator.needLabel === null ? heads.need : `${heads.need} (${indicator.needLabel[locale]})`),
      counted('numerator', heads.numerator),
      counted('denominator', heads.denominator),
      worded('note', heads.note),
    ],
    rows: rows.map(({ unit, assessment, rank, previous }) => {
      const { target } = assessment
      const band = target === null ? null : goalToBand(target.goal, indicator.decimals)
      return {
        key: unit.id,
        cells: [
          wordCell(unit.name),
          wordCell(words.unitKind[unit.kind]),
          countCell(rank, locale),
          computedCell(numberCell(assessment.shown, locale, words.missing[assessment.missingReason ?? 'notSent']), rateFormula(indicator)),
          wordCell(assessment.stage === null ? '' : words.stage[assessment.stage]),
          numberCell(previous, locale),
          numberCell(band?.lower, locale),
          numberCell(band?.upper, locale),
          wordCell(target === null ? '' : target.own ? heads.own : heads.reference),
          wordCell(markTexts[locale].word[assessment.mark]),
          countCell(indicator.needLabel === null ? null : assessment.need, locale),
          numberCell(assessment.numerator, locale),
          numberCell(assessment.denominator, locale),
          wordCell(assessment.illustrative ? heads.illustrative : ''),
        ],
      }
    }),
  }
}

const sumAbove = 'SUM([contribution:above])'

/** Contributions as a table whose rows add up to its last. */
export function contributionTable({ indicator, year }: IndicatorPage, contributions: Contributions, locale: Locale): ChartTable {
  const { columns: heads, contribution: text } = indicatorText[locale]
  const units = contributions.rows.map(({ row, text: value }) => ({
    key: row.unit.id,
    cells: [
      wordCell(row.unit.name),
      numberCell(row.assessment.numerator, locale),
      numberCell(row.assessment.denominator, locale),
      numberCell(value, locale),
    ],
  }))
  const further = (key: string, name: string, value: string) => ({
    key,
    cells: [wordCell(name), wordCell(''), wordCell(''), numberCell(value, locale)],
  })
  return {
    caption: `${text.title} (${indicator.shortName[locale]}, ${year})`,
    columns: [
      worded('unit', heads.unit),
      counted('numerator', heads.numerator),
      counted('denominator', heads.denominator),
      counted('contribution', `${heads.contribution} (${indicator.measureUnit[locale]})`),
    ],
    rows: [
      ...units,
      ...(contributions.difference === null ? [] : [further('difference', text.difference, contributions.difference.text)]),
      {
        key: 'total',
        cells: [wordCell(text.total), wordCell(''), wordCell(''), computedCell(numberCell(contributions.total.text, locale), sumAbove)],
      },
    ],
  }
}

/** The change of every unit, split in two. */
export function changeTable(
  { indicator }: IndicatorPage,
  rows: readonly UnitRow[],
  names: { numerator: string; denominator: string },
  locale: Locale,
): ChartTable {
  const { columns: heads, changes } = indicatorText[locale]
  const measured = (value: number) => numberCell(numberToText(value, indicator.decimals + 2), locale)
  return {
    caption: changes.perUnit,
    columns: [
      worded('unit', heads.unit),
      counted('change', `${heads.change} (${indicator.measureUnit[locale]})`),
      counted('numerator', changes.barNumerator(names.numerator)),
      counted('denominator', changes.barDenominator(names.denominator)),
    ],
    rows: rows.flatMap(({ unit, effects }) =>
      effects === null
        ? []
        : [
            {
              key: unit.id,
              cells: [
                wordCell(unit.name),
                computedCell(measured(effects.change), '[numerator]+[denominator]'),
                measured(effects.numerator),
                measured(effects.denominator),
              ],
            },
          ],
    ),
  }
}

/** The history of every unit side by side. */
export function historyTable({ indicator }: IndicatorPage, rows: readonly UnitRow[], locale: Locale): ChartTable {
  const years = [...new Set(rows.flatMap(({ history }) => history.map(({ year }) => year)))].toSorted((a, b) => a - b)
  const words = vocabulary[locale]
  return {
    caption: `${indicator.name[locale]} (${indicator.measureUnit[locale]})`,
    columns: [worded('unit', indicatorText[locale].columns.unit), ...years.map((year) => counted(String(year), String(year)))],
    rows: rows.map(({ unit, history }) => ({
      key: unit.id,
      cells: [
        wordCell(unit.name),
        ...years.map((year) => {
          const point = history.find((each) => each.year === year)
          return point === undefined ? wordCell('') : numberCell(point.shown, locale, words.missing[point.missingReason ?? 'notSent'])
        }),
      ],
    })),
  }
}
