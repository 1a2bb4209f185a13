import type { Decision } from '../../contract/commune.ts'
import type { ScoreCell, ScoreFormView, ScoreResult } from '../../contract/score.ts'
import type { NotMetReason } from '../../domain/commune-criteria.ts'
import { itemsOf, pointsOf, resultOfAnswers, sheetOfAnswers, usableForm } from '../../domain/commune-scores.ts'
import type { KeptForm } from '../../domain/commune-scores.ts'
import { exactToText } from '../../domain/measure-inputs.ts'
import { lastDayOfRecognition } from '../../domain/recognition.ts'
import type { StoredScore } from '../stores/commune-scores.ts'
import type { StoredRecognition } from '../stores/recognitions.ts'
import type { StoredForm } from '../stores/score-forms.ts'

/** A form as screens show it. */
export function formToView(form: StoredForm): ScoreFormView {
  const { code, name, version, criteria, knockouts } = form
  return { code, name, version, criteria: criteria.map((each) => ({ ...each })), knockouts: [...knockouts], isUsable: usableForm(form) !== null }
}

/** One answer of a sheet; an empty one where nothing is stored. `names` of accounts by id. */
export function scoreToCell(item: string, stored: StoredScore | null, names: ReadonlyMap<string, string>): ScoreCell {
  if (stored === null) return { item, version: null, score: null, maximum: null, recordedAt: null, recordedBy: null, illustrative: false }
  const { version, score, maximum, recordedAt, recordedBy, illustrative } = stored
  return { item, version, score, maximum, recordedAt, recordedBy: recordedBy === null ? null : (names.get(recordedBy) ?? null), illustrative }
}

/** Every answer of a layer in the order of the form. */
export function cellsOf(form: KeptForm, scores: readonly StoredScore[], names: ReadonlyMap<string, string>): ScoreCell[] {
  return itemsOf(form).map((item) => scoreToCell(item, scores.find((each) => each.item === item) ?? null, names))
}

/** What the scores of one commune, year and layer come to; null while nothing is scored. */
export function resultOfScores(form: KeptForm, scores: readonly StoredScore[]): ScoreResult | null {
  const answers = new Map(scores.map((score) => [score.item, score]))
  const sheet = sheetOfAnswers(form, answers)
  const result = resultOfAnswers(form, answers)
  if (sheet === null || result === null) return null
  const { total, maximum } = pointsOf(sheet)
  return {
    kind: result.kind,
    total: exactToText(total),
    maximum: exactToText(maximum),
    reasons: result.kind === 'notMet' ? result.reasons.map((reason) => reasonToView(form, reason)) : [],
    missing: result.kind === 'incomplete' ? [...result.missing] : [],
    illustrative: scores.some(({ score, illustrative }) => score !== null && illustrative),
  }
}

function reasonToView({ criteria, knockouts }: KeptForm, reason: NotMetReason): ScoreResult['reasons'][number] {
  if (reason.kind === 'knockout') {
    const name = knockouts.find(({ code }) => code === reason.item)?.name ?? reason.item
    return { kind: 'knockout', criterion: null, name, score: null, needed: null }
  }
  const [score, needed] = [exactToText(reason.score), exactToText(reason.needed)]
  if (reason.kind === 'total') return { kind: 'total', criterion: null, name: null, score, needed }
  return { kind: 'criterion', criterion: reason.criterion, name: criteria[reason.criterion - 1]?.name ?? null, score, needed }
}

/** A decision with the last day it holds. */
export function decisionToView(recognition: StoredRecognition): Decision {
  const { version, decisionNumber, decidedOn, kind, validFrom, validTo, withdrawnOn, withdrawnReason, source, illustrative } = recognition
  const lastDay = lastDayOfRecognition(recognition)
  return {
    version,
    decisionNumber,
    decidedOn,
    kind,
    validFrom,
    lastDay,
    namesLastDay: validTo !== null,
    withdrawnOn,
    withdrawnReason,
    source,
    illustrative,
  }
}
