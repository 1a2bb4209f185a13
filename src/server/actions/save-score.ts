import type { z } from 'zod'
import type { saveScoreInput, ScoreCell, ScoreResult } from '../../contract/score.ts'
import { formOfYear, itemsOf, usableForm } from '../../domain/commune-scores.ts'
import type { KeptForm, ScoreLayer } from '../../domain/commune-scores.ts'
import { exact } from '../../domain/exact.ts'
import type { DecimalText } from '../../domain/figure.ts'
import { parseRate } from '../../domain/number-parse.ts'
import { isValidOn } from '../../domain/unit.ts'
import { dayOf } from '../clock.ts'
import { communeRights } from '../commune-rights.ts'
import { refusal } from '../http/refuse.ts'
import { accountNames } from '../stores/accounts.ts'
import { appendAudit } from '../stores/audit.ts'
import type { StoredScore } from '../stores/commune-scores.ts'
import { findScore, listScores, replaceScore } from '../stores/commune-scores.ts'
import { listDuties } from '../stores/duties.ts'
import { listIndicators } from '../stores/indicators.ts'
import { listForms } from '../stores/score-forms.ts'
import { StaleVersionError } from '../stores/versioned.ts'
import { resultOfScores, scoreToCell } from '../views/score-view.ts'
import type { ActContext, Acting } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { requireOpenYear } from './report-standing.ts'
import { readUnitRegister } from './unit-register.ts'
import { requireExistence, unitIn } from './writing-right.ts'

export type SaveScoreInput = z.output<typeof saveScoreInput>

export interface SavedScore {
  cell: ScoreCell
  result: ScoreResult | null
}

/** Stores one answer of a layer of a commune's score sheet as its newest version. Answers the cell and what the sheet then comes to. */
export function saveScore(context: ActContext, layer: ScoreLayer, input: SaveScoreInput): Promise<SavedScore> {
  return actOnce(context, layer === 'self' ? 'selfScore' : 'appraise', input, async (acting) => {
    await requireScorer(acting, layer, input)
    const form = formOfYear(await listForms(acting.transaction), input.year)
    const { score, maximum } = readAnswer(form, input)
    const key = { commune: input.commune, year: input.year, layer, item: input.item }
    const current = await findScore(acting.transaction, key)
    const isThere = current === null ? score === null && maximum === null : current.score === score && current.maximum === maximum
    if (isThere) return savedOf(acting, form, layer, input)
    if ((current?.version ?? null) !== input.expectedVersion) throw await refuseStale(acting, current)
    try {
      const illustrative = acting.settings.sampleWorkspace
      await replaceScore(acting.transaction, { ...key, score, maximum, illustrative }, current?.version ?? null, acting.stamp)
    } catch (error) {
      throw error instanceof StaleVersionError ? await refuseStale(acting, await findScore(acting.transaction, key)) : error
    }
    const before = current && { score: current.score, maximum: current.maximum }
    const resourceId = [input.commune, input.year, layer, input.item].join('/')
    const detail = { before, after: { score, maximum } }
    const act = layer === 'self' ? 'selfScore' : 'appraise'
    await appendAudit(
      acting.transaction,
      { act, resource: 'score', resourceId, unit: input.commune, detail, request: acting.visit.requestId },
      acting.stamp,
    )
    return savedOf(acting, form, layer, input)
  })
}

/** Refuses whoever may not score the layer, a commune that was not there at the end of the year, a closed year, and who scored the other layer. */
async function requireScorer(acting: Acting, layer: ScoreLayer, { commune, year }: SaveScoreInput): Promise<void> {
  const { transaction, account, clock } = acting
  const register = await readUnitRegister(transaction)
  const unit = unitIn(register, commune)
  if (unit.kind !== 'commune') throw refusal('NOT_FOUND', { what: 'unit' })
  const day = dayOf(clock)
  const duties = await listDuties(transaction)
  const rights = communeRights(account, { register, duties, indicators: await listIndicators(transaction), day })
  const may = layer === 'self' ? rights.maySelfScore(commune, year) : rights.mayAppraise(commune)
  if (!may) throw refusal('FORBIDDEN')
  requireExistence(register, unit, `${year}-12-31`)
  if (year > Number(day.slice(0, 4)) || !isValidOn(unit, `${year}-12-31`)) throw refusal('INVALID_FIGURE', { problem: 'badPeriod' })
  await requireOpenYear(acting, register, commune, year)
  const others = await listScores(transaction, { years: [year], commune, layer: layer === 'self' ? 'appraised' : 'self' })
  if (others.some(({ recordedBy, score }) => recordedBy === account.id && score !== null)) throw refusal('OWN_ENTRY')
}

interface Answer {
  score: DecimalText | null
  maximum: DecimalText | null
}

function readAnswer(form: KeptForm, { item, score, maximum }: SaveScoreInput): Answer {
  if (!itemsOf(form).includes(item)) throw refusal('NOT_FOUND', { what: 'criterion' })
  const usable = usableForm(form)
  if (usable === null) throw refusal('FORM_INCOMPLETE', { form: form.name })
  if (item.startsWith('k:')) {
    if (score !== null && score !== '0' && score !== '1') throw refusal('INVALID_FIGURE', { problem: 'notANumber' })
    return { score, maximum: null }
  }
  const ofForm = usable.maxima[Number(item) - 1] ?? '0'
  const applicable = maximum === null ? null : readPoints(maximum, ofForm)
  return {
    score: score === null ? null : readPoints(score, applicable ?? ofForm),
    maximum: applicable === null || exact(applicable).equals(exact(ofForm)) ? null : applicable,
  }
}

const mostDecimals = 2

/** Points as typed, from 0 to the most there can be. Throws INVALID_FIGURE for everything else. */
export function readPoints(typed: string, most: DecimalText): DecimalText {
  const parsed = parseRate(typed)
  if (parsed.kind === 'zero') return '0'
  if (parsed.kind === 'ask') throw refusal('INVALID_FIGURE', { problem: 'tooManyDecimals', limit: String(mostDecimals) })
  if (parsed.kind === 'refused') throw refusal('INVALID_FIGURE', { problem: parsed.code })
  if (parsed.kind !== 'value') throw refusal('INVALID_FIGURE', { problem: 'notANumber' })
  const [whole = '0', fraction = ''] = parsed.value.split('.')
  const digits = fraction.replace(/0+$/, '')
  if (digits.length > mostDecimals) throw refusal('INVALID_FIGURE', { problem: 'tooManyDecimals', limit: String(mostDecimals) })
  const points = digits === '' ? whole : `${whole}.${digits}`
  if (exact(points).gt(exact(most))) throw refusal('INVALID_FIGURE', { problem: 'aboveMaximum', limit: most })
  return points
}

async function savedOf(
  { transaction, account }: Acting,
  form: KeptForm,
  layer: ScoreLayer,
  { commune, year, item }: SaveScoreInput,
): Promise<SavedScore> {
  const scores = await listScores(transaction, { years: [year], commune, layer })
  const stored = scores.find((each) => each.item === item) ?? null
  const recorder = stored?.recordedBy ?? account.id
  const names = await accountNames(transaction, [recorder])
  return { cell: scoreToCell(item, stored, names), result: resultOfScores(form, scores) }
}

async function refuseStale({ transaction }: Acting, theirs: StoredScore | null) {
  if (theirs === null) return refusal('STALE_VERSION', { version: null, value: null, missingReason: null, by: null, at: null })
  const names = await accountNames(transaction, theirs.recordedBy === null ? [] : [theirs.recordedBy])
  const by = theirs.recordedBy === null ? null : (names.get(theirs.recordedBy) ?? null)
  return refusal('STALE_VERSION', { version: theirs.version, value: theirs.score, missingReason: null, by, at: theirs.recordedAt })
}
