import type { IndicatorPage } from '../../../contract/indicator.ts'
import type { Overview } from '../../../contract/overview.ts'
import type { Locale } from '../../../domain/number-format.ts'
import type { UnitKind } from '../../../domain/unit.ts'
import type { Mark } from '../../../domain/mark.ts'
import { computedCell, numberCell, wordCell } from '../../charts/chart-table.ts'
import type { ChartCell } from '../../charts/chart-table.ts'
import { chartToTable } from '../../files/chart-to-table.ts'
import type { TakenTable } from '../../files/make-table.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { markTexts } from '../../../words/marks.ts'
import { overviewText } from '../../locales/overview.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import type { HeatCell, HeatRow } from './heat-map-rows.ts'

interface HeatMapFile {
  overview: Overview
  /** In the order and choice of the screen. */
  rows: readonly HeatRow[]
  kinds: readonly UnitKind[]
  marks: readonly Mark[]
  /** The indicators of the columns, for the counts behind their rates. */
  pages: readonly IndicatorPage[]
}

/** The heat map as it is filtered and sorted: of every indicator value, state, and the counts the value is made of. */
export function heatMapTable({ overview, rows, kinds, marks, pages }: HeatMapFile, locale: Locale): TakenTable {
  const text = overviewText[locale].heatMap
  const heads = indicatorText[locale].columns
  const words = vocabulary[locale]
  const names = new Map(overview.cards.map(({ indicator, shortName, measureUnit }) => [indicator, headOf(shortName[locale], measureUnit[locale])]))
  const columns = overview.heatMap.columns.flatMap(({ indicator }) => {
    const name = names.get(indicator) ?? indicator
    return [
      { key: indicator, header: name, isNumber: true },
      { key: `${indicator} mark`, header: `${name}: ${heads.mark}`, isNumber: false },
      { key: `${indicator} numerator`, header: `${name}: ${heads.numerator}`, isNumber: true },
      { key: `${indicator} denominator`, header: `${name}: ${heads.denominator}`, isNumber: true },
    ]
  })
  const chosen = [
    kinds.length === 0 ? null : `${text.kinds}: ${kinds.map((kind) => words.unitKind[kind]).join(', ')}`,
    marks.length === 0 ? null : `${text.states}: ${marks.map((mark) => markTexts[locale].word[mark]).join(', ')}`,
  ]
  return {
    title: text.title,
    about: [
      `${overview.resolution.name[locale]} · ${overview.year}`,
      ...chosen.filter((line) => line !== null),
      text.shown(String(rows.length), String(overview.heatMap.units.id.length)),
    ],
    ...chartToTable({
      caption: text.title,
      columns: [{ key: 'unit', header: text.unit, isNumber: false }, { key: 'kind', header: heads.kind, isNumber: false }, ...columns],
      rows: rows.map((row) => ({
        key: row.id,
        cells: [
          wordCell(row.name),
          wordCell(words.unitKind[row.kind]),
          ...row.cells.flatMap((cell) =>
            cellsOf(
              cell,
              pages.find((page) => page.indicator.code === cell.indicator),
              row.id,
              locale,
            ),
          ),
        ],
      })),
    }),
    notes: [],
    isIllustrative: overview.illustrative,
  }
}

/** The name with its unit of measure, unless the name says it. */
function headOf(name: string, measureUnit: string): string {
  return name.toLocaleLowerCase() === measureUnit.toLocaleLowerCase() ? name : `${name} (${measureUnit})`
}

function cellsOf(cell: HeatCell, page: IndicatorPage | undefined, unit: string, locale: Locale): ChartCell[] {
  const { indicator, shown, missing, stage, mark, isPartial, isIllustrative } = cell
  const words = vocabulary[locale]
  const text = overviewText[locale].heatMap
  const assessment = page?.scope.unit.id === unit ? page.scope.assessment : page?.units.find((each) => each.unit.id === unit)?.assessment
  const isCount = mark === 'contributes'
  const value = numberCell(shown, locale, missing === null ? '' : words.missing[missing])
  const staged = stage === null || stage === 'final' || shown === null ? value : { ...value, text: `${value.text} ${words.stage[stage]}` }
  const factor = page?.indicator.factor ?? null
  const said = [markTexts[locale].word[mark], isPartial ? text.partial : null, isIllustrative ? text.illustrative : null]
  return [
    computedCell(staged, factor === null || isCount ? null : `${factor}*[${indicator} numerator]/[${indicator} denominator]`),
    wordCell(said.filter((part) => part !== null).join(', ')),
    numberCell(isCount ? null : assessment?.numerator, locale),
    numberCell(isCount ? null : assessment?.denominator, locale),
  ]
}
