import type { ScoreFormView } from '../../contract/score.ts'
import { scoreFormOfYear } from '../../domain/commune-criteria.ts'
import type { ScoreFormCode } from '../../domain/commune-criteria.ts'
import type { KeptForm } from '../../domain/commune-scores.ts'
import { exact } from '../../domain/exact.ts'
import type { Connection } from '../database/database.ts'
import { refusal } from '../http/refuse.ts'
import { appendAudit } from '../stores/audit.ts'
import { scoredPoints } from '../stores/commune-scores.ts'
import type { StoredForm } from '../stores/score-forms.ts'
import { listForms, replaceForm } from '../stores/score-forms.ts'
import { StaleVersionError } from '../stores/versioned.ts'
import { formToView } from '../views/score-view.ts'
import type { ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { readPoints } from './save-score.ts'
import { holdsSettings } from './setting-right.ts'

interface KeepFormInput {
  idempotencyKey: string
  code: ScoreFormCode
  expectedVersion: number | null
  maxima: (string | null)[]
  knockouts: { code: string; name: string }[]
}

/** No criterion is worth more than the whole form. */
const most = '100'

/** Keeps the maxima and the knock-out items of a form. What was scored must still fit. */
export function keepForm(context: ActContext, input: KeepFormInput): Promise<ScoreFormView> {
  return actOnce(context, 'keepForm', input, async (acting) => {
    const { transaction, stamp, visit } = acting
    if (!holdsSettings(acting, 'keepCriteria')) throw refusal('FORBIDDEN')
    const current = await formOf(transaction, input.code)
    if (current.version !== input.expectedVersion) throw staleForm(current)
    const { code, name, knockouts } = { ...current, knockouts: input.knockouts }
    const form: KeptForm = { code, name, criteria: criteriaOf(current, input.maxima), knockouts }
    await requireRoom(transaction, form)
    try {
      await replaceForm(transaction, form, current.version, stamp)
    } catch (error) {
      throw error instanceof StaleVersionError ? staleForm(await formOf(transaction, code)) : error
    }
    const detail = { before: { criteria: current.criteria, knockouts: current.knockouts }, after: { criteria: form.criteria, knockouts } }
    await appendAudit(transaction, { act: 'keepForm', resource: 'scoreForm', resourceId: code, unit: null, detail, request: visit.requestId }, stamp)
    return formToView(await formOf(transaction, code))
  })
}

async function formOf(transaction: Connection, code: ScoreFormCode): Promise<StoredForm> {
  const form = (await listForms(transaction)).find((each) => each.code === code)
  if (form === undefined) throw new Error(`no form ${code}`)
  return form
}

function staleForm({ version }: StoredForm) {
  return refusal('STALE_VERSION', { version, value: null, missingReason: null, by: null, at: null })
}

/** The maxima of QĐ 1300 are those of the decision; of QĐ 4667 what the department enters. */
function criteriaOf(current: StoredForm, maxima: readonly (string | null)[]): KeptForm['criteria'] {
  if (current.code === 'QD1300') return current.criteria
  if (maxima.length !== current.criteria.length) throw refusal('NOT_FOUND', { what: 'criterion' })
  return current.criteria.map(({ name }, index) => {
    const typed = maxima[index] ?? null
    const maximum = typed === null || typed.trim() === '' ? null : readPoints(typed, most)
    if (maximum !== null && exact(maximum).equals(0)) throw refusal('INVALID_FIGURE', { problem: 'notPositive' })
    return { name, maximum }
  })
}

/** Refuses a maximum below points that are stored, or an applicable maximum above it. */
async function requireRoom(transaction: Connection, form: KeptForm): Promise<void> {
  if (form.code === 'QD1300') return
  for (const { year, item, score, maximum } of await scoredPoints(transaction)) {
    const limit = form.criteria[Number(item) - 1]?.maximum
    if (scoreFormOfYear(year) !== form.code || item.startsWith('k:')) continue
    const kept = [score, maximum].filter((each) => each !== null)
    if (limit == null ? kept.length > 0 : kept.some((each) => exact(each).gt(exact(limit)))) {
      throw refusal('INVALID_FIGURE', { problem: 'aboveMaximum', ...(limit != null && { limit }) })
    }
  }
}
