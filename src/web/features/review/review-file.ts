import type { Locale } from '../../../domain/number-format.ts'
import { numberCell, wordCell } from '../../charts/chart-table.ts'
import { chartToTable } from '../../files/chart-to-table.ts'
import type { TakenTable } from '../../files/make-table.ts'
import { shownNumber } from '../../files/shown-number.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { oddReasonSentence } from '../../locales/odd-reasons.ts'
import { reviewTexts } from '../../locales/review.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { changeText, middleText } from './report-text.ts'
import type { ReviewRow } from './report-text.ts'

const growth = '100*([value]-[lastYear])/[lastYear]'

/** The figures of a report as the reviewer sees them, for a file. */
export function reviewTable(rows: readonly ReviewRow[], about: string, locale: Locale): TakenTable {
  const text = reviewTexts[locale].report
  const heads = indicatorText[locale].columns
  const worded = (key: string, header: string) => ({ key, header, isNumber: false })
  const counted = (key: string, header: string) => ({ key, header, isNumber: true })
  return {
    title: text.figures,
    about: [about],
    ...chartToTable({
      caption: text.figures,
      columns: [
        worded('subject', heads.unit),
        worded('item', text.item),
        counted('value', text.value),
        counted('lastYear', text.lastYear),
        counted('change', text.change),
        counted('peers', text.peers),
        worded('odd', text.oddSign),
        worded('note', heads.note),
      ],
      rows: rows.map((row, index) => ({ key: String(index), cells: cellsOf(row, locale) })),
    }),
    notes: [],
    isIllustrative: rows.some(({ cell }) => cell.illustrative),
  }
}

function cellsOf({ subject, element, cell, lastYear, change, peers, odd }: ReviewRow, locale: Locale) {
  const text = reviewTexts[locale].report
  const missing = cell.missingReason === null ? text.notEntered : vocabulary[locale].missing[cell.missingReason]
  return [
    wordCell(subject.name),
    wordCell(`${element.name[locale]} (${element.measureUnit[locale]})`),
    numberCell(cell.value, locale, missing),
    numberCell(lastYear, locale),
    change === null ? wordCell('–') : { ...shownCell(changeText(change, locale), locale), formula: growth },
    peers === null ? wordCell('–') : shownCell(middleText(peers.median, locale), locale),
    wordCell(odd.map((reason) => oddReasonSentence(reason, locale)).join(' ')),
    wordCell(cell.note ?? ''),
  ]
}

function shownCell(text: string, locale: Locale) {
  return { text, csv: shownNumber(text, locale)?.value ?? text }
}
