import { ORPCError } from '@orpc/client'
import type { FileLook, ImportEntry, ImportPreview } from '../../../contract/file-import.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { reportStates } from '../../../domain/report-workflow.ts'
import type { ReportState } from '../../../domain/report-workflow.ts'
import type { fileImportTexts } from '../../locales/file-import.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { vocabulary } from '../../../words/vocabulary.ts'

type Texts = (typeof fileImportTexts)['vi']

/** What a cell says or would say: a number, a reason, or that it is empty. */
export function answerText(answer: ImportEntry['from'], text: Texts, locale: Locale): string {
  if (answer === null) return text.preview.empty
  if (answer.value !== null) return formatNumber(answer.value, locale)
  return answer.missingReason === null ? text.preview.empty : vocabulary[locale].missing[answer.missingReason]
}

/** Why a cell is not stored as it is, in a sentence; empty where there is nothing to say. */
export function whyText({ status, code, data, text: written }: ImportEntry, text: Texts, locale: Locale): string {
  const { why } = text.preview
  const problem = fieldOf(data, 'problem')
  if (status === 'open' || status === 'cross' || status === 'absent') return why[status]
  if (status === 'repeated') return why.repeated(String(Number(fieldOf(data, 'row')) + 1))
  if (status === 'locked' && code !== 'YEAR_CLOSED') return why.locked(vocabulary[locale].reportState[stateOf(data)])
  if (status === 'ask') return why.written(written)
  if (problem === 'fault') return why.fault(written)
  if (problem === 'dayCell' || problem === 'percentCell' || problem === 'truthCell') return why[problem]
  if (code === null) return ''
  const sentence = refusalSentence(new ORPCError(code, { data }), locale)
  return problem === undefined ? sentence : `${why.written(written)} ${sentence}`
}

/** The numbers a cell can be read as. */
export function readingsOf({ status, data }: ImportEntry): readonly string[] {
  const readings = status === 'ask' ? fieldOf(data, 'readings') : undefined
  return Array.isArray(readings) ? readings.filter((reading) => typeof reading === 'string') : []
}

function fieldOf(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined
}

/** Names of what an entry is about. */
export function entryNames({ unit, measure, period, stage, row }: ImportEntry, preview: ImportPreview, look: FileLook, text: Texts, locale: Locale) {
  const named = look.names.find((name) => name.rows.includes(row))
  const unitName = preview.units.find(({ id }) => id === unit)?.shortName ?? named?.text ?? '—'
  const item = look.measures.find(({ code }) => code === measure)?.name[locale] ?? '—'
  const time = [period, stage === null ? null : text.stage[stage]].filter((part) => part !== null).join(' · ')
  return { unitName, item, time }
}

function stateOf(data: unknown): ReportState {
  const state = fieldOf(data, 'state')
  return reportStates.find((each) => each === state) ?? 'approved'
}
