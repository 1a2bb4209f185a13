import type { Why } from '../../../contract/why.ts'
import { formatMoment, formatNumber } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { numberCell, wordCell } from '../../charts/chart-table.ts'
import { chartToTable } from '../../files/chart-to-table.ts'
import type { TakenTable } from '../../files/make-table.ts'
import { commonTexts } from '../../locales/common.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { whyText } from '../../locales/why.ts'

/** The figures behind a value with the calculation below them: in a file the result is computed from the rows. */
export function whyTable(why: Why, locale: Locale): TakenTable {
  const { columns } = whyText[locale]
  const heads = indicatorText[locale].columns
  const names = { ...columns, numerator: heads.numerator, denominator: heads.denominator, note: heads.note }
  const keys = ['what', 'whose', 'value', 'numerator', 'denominator', 'stage', 'approved', 'note'] as const
  const numbers: readonly string[] = ['value', 'numerator', 'denominator']
  const rows = [...why.inputs.map((input, index) => ({ key: String(index), cells: inputCells(input, locale) })), ...resultRow(why, locale)]
  return {
    title: whyText[locale].inputs,
    about: [whyText[locale].subtitle(why.unit.name, why.indicator.name[locale], why.year), why.formula[locale]],
    ...chartToTable({ caption: '', columns: keys.map((key) => ({ key, header: names[key], isNumber: numbers.includes(key) })), rows }),
    notes: [],
    isIllustrative: why.assessment.illustrative || why.inputs.some(({ illustrative }) => illustrative),
  }
}

function inputCells(input: Why['inputs'][number], locale: Locale) {
  const text = whyText[locale]
  const words = vocabulary[locale]
  const names = { figure: input.element?.name[locale] ?? '', population: text.population, unitCount: text.unitCount, recognition: text.recognition }
  const by = (person: string | null) => person ?? text.imported
  const value = numberCell(input.value, locale, words.missing[input.missingReason ?? 'notSent'])
  const beside = [
    input.stage === null ? null : words.stage[input.stage],
    input.populationKind === null ? null : words.population[input.populationKind],
    input.version === null ? null : text.version(formatNumber(String(input.version), locale)),
    input.illustrative ? commonTexts[locale].illustrative : null,
  ]
  const provenance = [
    input.recordedAt === null ? null : text.entered(by(input.recordedBy), formatMoment(input.recordedAt)),
    input.approvedAt === null ? null : text.approved(by(input.approvedBy), formatMoment(input.approvedAt)),
  ]
  const said = (parts: readonly (string | null)[]) => wordCell(parts.filter((part) => part !== null).join('; '))
  return [
    wordCell(`${names[input.source]} (${text.roles[input.role]})`),
    wordCell(input.subject.name),
    value,
    input.role === 'numerator' ? value : wordCell(''),
    input.role === 'denominator' ? value : wordCell(''),
    said(beside),
    said(provenance),
    said([input.note, input.origin]),
  ]
}

/** What the rows come to: nothing where there is no value to compute. */
function resultRow({ calculation, assessment, indicator }: Why, locale: Locale) {
  if (calculation === null || assessment.shown === null) return []
  const { factor, numerator, denominator } = calculation
  const sum = (column: string) => `SUM([${column}:above])`
  return [
    {
      key: 'result',
      cells: [
        wordCell(whyText[locale].calculation),
        wordCell(indicator.measureUnit[locale]),
        { ...numberCell(assessment.shown, locale), formula: denominator === null ? '[numerator]' : `${factor}*[numerator]/[denominator]` },
        { ...numberCell(numerator, locale), formula: sum('numerator') },
        denominator === null ? wordCell('') : { ...numberCell(denominator, locale), formula: sum('denominator') },
        wordCell(''),
        wordCell(''),
        wordCell(''),
      ],
    },
  ]
}
