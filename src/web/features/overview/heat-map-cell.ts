import { formatNumber } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { markTexts } from '../../../words/marks.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import type { HeatMapCell } from '../../charts/HeatMap.tsx'
import { overviewText } from '../../locales/overview.ts'
import type { HeatCell } from './heat-map-rows.ts'

/** A cell as the heat map draws it and reads it aloud. */
export function heatMapCell(unit: string, indicator: string, cell: HeatCell, locale: Locale): HeatMapCell {
  const { heatMap: text } = overviewText[locale]
  const value = cellText(cell, locale)
  const said = [markTexts[locale].word[cell.mark], cell.isPartial && text.partial, cell.isIllustrative && text.illustrative].filter(Boolean)
  return {
    id: cell.indicator,
    mark: cell.mark,
    text: value,
    label: text.cellLabel(unit, indicator, value, said.join(', ')),
    isIllustrative: cell.isIllustrative,
    isPartial: cell.isPartial,
    isPlain: cell.mark === 'notApplicable',
  }
}

function cellText({ shown, stage, missing, mark }: HeatCell, locale: Locale): string {
  const words = vocabulary[locale]
  if (shown !== null)
    return stage === null || stage === 'final' ? formatNumber(shown, locale) : `${formatNumber(shown, locale)} ${words.stage[stage]}`
  if (mark === 'notApplicable') return '·'
  return missing === null ? '–' : words.missing[missing]
}
