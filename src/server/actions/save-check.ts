import type { StoredCheck, Trial } from '../../contract/check.ts'
import type { CheckRule } from '../../domain/check-rule.ts'
import { ruleProblem } from '../../domain/check-rule.ts'
import { refusal } from '../http/refuse.ts'
import type { Reading } from '../register-cache.ts'
import { accountNames } from '../stores/accounts.ts'
import { appendAudit } from '../stores/audit.ts'
import type { StoredCheck as KeptCheck } from '../stores/checks.ts'
import { listStoredChecks, saveCheck as store } from '../stores/checks.ts'
import { bumpRevision } from '../stores/revision.ts'
import { trialOf } from '../views/check-trial.ts'
import { storedCheckToView } from '../views/check-view.ts'
import type { ActContext, Acting } from './act-once.ts'
import { actOnce } from './act-once.ts'

export interface SaveCheckInput {
  idempotencyKey: string
  expectedVersion: number | null
  rule: CheckRule
  seen: Pick<Trial, 'flagged' | 'of'> | null
}

/** The trial of a rule. Throws INVALID_RULE for one that cannot be kept as it is written. */
export function tryCheck(reading: Reading, rule: CheckRule): Trial {
  const problem = ruleProblem(
    rule,
    reading.ledger.elements.map(({ code }) => code),
  )
  if (problem !== null) throw refusal('INVALID_RULE', { problem })
  return trialOf(reading, rule)
}

/**
 * Keeps a rule with the outcome of its trial. One that is switched on needs the outcome its editor saw to be the outcome it has: nobody learns
 * from the telephone that every second number is questioned. Overviews do not read rules, but what is read once for all screens holds them.
 */
export function saveCheck(context: ActContext, reading: Reading, input: SaveCheckInput): Promise<StoredCheck> {
  return actOnce(context, 'saveCheck', input, async (acting) => {
    const { transaction, stamp } = acting
    const rules = await listStoredChecks(transaction)
    const before = rules.find(({ code }) => code === input.rule.code) ?? null
    await requireUnchanged(acting, before, input.expectedVersion)
    const { flagged, of } = tryCheck(reading, input.rule)
    const isSeen = input.seen !== null && input.seen.flagged === flagged && input.seen.of === of
    if (input.rule.isOn && !isSeen) throw refusal('TRIAL_OUTDATED', { flagged, of })
    const place = before === null ? rules.length : rules.indexOf(before)
    await store(transaction, input.rule, { flagged, of, at: stamp.at }, place, stamp)
    const detail = { before: before && contentOf(before), after: input.rule, trial: { flagged, of } }
    const entry = { act: 'saveCheck', resource: 'check', resourceId: input.rule.code, unit: null, detail, request: acting.visit.requestId }
    await appendAudit(transaction, entry, stamp)
    await bumpRevision(transaction)
    const kept = (await listStoredChecks(transaction)).find(({ code }) => code === input.rule.code)
    if (kept === undefined) throw new Error('a rule that was stored cannot be read')
    return storedCheckToView(kept, await accountNames(transaction, kept.recordedBy === null ? [] : [kept.recordedBy]))
  })
}

async function requireUnchanged({ transaction }: Acting, before: KeptCheck | null, expected: number | null): Promise<void> {
  if ((before?.version ?? null) === expected) return
  const names = await accountNames(transaction, before?.recordedBy == null ? [] : [before.recordedBy])
  throw refusal('RULE_CHANGED', { by: names.get(before?.recordedBy ?? '') ?? null, at: before?.recordedAt ?? null })
}

function contentOf({ version: _version, recordedAt: _at, recordedBy: _by, trial: _trial, ...rule }: KeptCheck): CheckRule {
  return rule
}
