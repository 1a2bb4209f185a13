import type { UnitPage } from '../../../contract/unit.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { numberCell, wordCell } from '../../charts/chart-table.ts'
import type { ChartTable } from '../../charts/chart-table.ts'
import { markTexts } from '../../../words/marks.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { unitText } from '../../locales/unit.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { goalWords } from '../../verdict/goal-words.ts'
import type { Reading, UnitIndicator } from './indicator-groups.ts'

/** The indicators of the unit with all their years, by one reading of the past. */
export function indicatorsTable(page: UnitPage, indicators: readonly UnitIndicator[], reading: Reading, locale: Locale): ChartTable {
  const { indicators: text } = unitText[locale]
  const { columns } = indicatorText[locale]
  const words = vocabulary[locale]
  const years = [...new Set(indicators.flatMap((each) => each[reading].map(({ year }) => year)))].toSorted((a, b) => a - b)
  return {
    caption: `${page.unit.name}: ${text.title}`,
    columns: [
      { key: 'indicator', header: text.indicator, isNumber: false },
      { key: 'unit', header: text.unit, isNumber: false },
      ...years.map((year) => ({ key: String(year), header: String(year), isNumber: true })),
      { key: 'target', header: indicatorText[locale].trend.band, isNumber: false },
      { key: 'mark', header: columns.mark, isNumber: false },
      { key: 'need', header: columns.need, isNumber: false },
    ],
    rows: indicators.map((each) => ({
      key: each.indicator,
      cells: [
        wordCell(each.name[locale]),
        wordCell(each.measureUnit[locale]),
        ...years.map((year) => {
          const point = each[reading].find((one) => one.year === year)
          return point === undefined ? wordCell('') : numberCell(point.shown, locale, words.missing[point.missingReason ?? 'notSent'])
        }),
        wordCell(each.assessment.target === null ? '' : goalWords(each.assessment.target.goal, locale)),
        wordCell(markTexts[locale].word[each.assessment.mark]),
        wordCell(each.assessment.need === null || each.needLabel === null ? '' : `${each.assessment.need} ${each.needLabel[locale]}`),
      ],
    })),
  }
}
