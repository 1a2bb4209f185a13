import { describe, expect, it } from 'vitest'
import type { StoredCheck } from '../../src/contract/check.ts'
import type { CheckRule } from '../../src/domain/check-rule.ts'
import { standardChecks } from '../../src/domain/standard-checks.ts'
import { listAudit } from '../../src/server/stores/audit.ts'
import { listChecks } from '../../src/server/stores/checks.ts'
import { databases, freshDatabase } from '../setup/databases.ts'
import type { Visitor } from '../setup/serve.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'

const reporter = units.lamHaCentre.id
const year = { reporter, subject: reporter, period: '2024', stage: 'final' as const }

type Written = Parameters<Visitor['client']['check']['try']>[0]['rule']

function ruleOf(test: Written['test'], over: Partial<Written> = {}): Written {
  const words = { vi: 'Quy tắc thử', en: 'A rule' }
  return { code: 'tried', name: words, message: null, severity: 'ask', elements: null, unitKinds: null, test, isOn: false, ...over }
}

const mostBeds = ruleOf(
  { kind: 'range', minimum: null, maximum: '950' },
  {
    code: 'mostBeds',
    severity: 'refuse',
    elements: ['actualBeds'],
    message: { vi: 'Không quá {moc} giường, đang là {so}.', en: 'At most {moc} beds, not {so}.' },
  },
)

function enter({ client }: Visitor, element: string, value: string, over: { note?: string; version?: number | null } = {}) {
  const rest = { missingReason: null, note: over.note ?? null, expectedVersion: over.version ?? null, idempotencyKey: newKey() }
  return client.sheet.saveFigure({ ...year, element, value, ...rest })
}

/** Tries the rule, and keeps it switched on with the outcome seen. */
async function switchOn({ client }: Visitor, rule: Written, before: Pick<StoredCheck, 'version'> | null = null) {
  const { flagged, of } = await client.check.try({ rule })
  const input = { rule: { ...rule, isOn: true }, expectedVersion: before?.version ?? null, seen: { flagged, of }, idempotencyKey: newKey() }
  return client.check.save(input)
}

describe.each(databases)('the rules on $name', (kind) => {
  it('begin as methods §9 has them', async () => {
    const { kysely } = await freshDatabase(kind)
    expect(await listChecks(kysely)).toEqual(standardChecks)
  })

  it('are read by everybody and changed by the administrator', async () => {
    const workspace = await smallWorkspace(kind)
    const clerk = await workspace.as('lam.ha')
    const { rules, pairs, mayEdit } = await clerk.client.check.list()
    expect(rules.map(({ code, isOn, trial }) => [code, isOn, trial])).toEqual(standardChecks.map(({ code }) => [code, true, null]))
    expect(pairs.length).toBeGreaterThan(0)
    expect(mayEdit).toBe(false)
    await expect(clerk.client.check.try({ rule: mostBeds })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const administrator = await workspace.as('quan.tri')
    expect((await administrator.client.check.list()).mayEdit).toBe(true)
  })

  it('are tried on the figures there are, and store nothing by it', async () => {
    const workspace = await smallWorkspace(kind)
    const { client } = await workspace.as('quan.tri')
    const whole = ruleOf({ kind: 'range', minimum: '0', maximum: null })
    const { flagged, of } = await client.check.try({ rule: whole })
    expect(flagged).toBe(0)
    expect(of).toBeGreaterThan(10)
    const none = await client.check.try({ rule: ruleOf({ kind: 'range', minimum: null, maximum: '-1' }) })
    expect(none).toMatchObject({ flagged: of, of })
    expect(none.examples[0]).toMatchObject({ kind: 'range', expected: '-1' })
    expect(none.examples.length).toBeLessThanOrEqual(20)
    expect((await client.check.list()).rules).toHaveLength(4)
  })

  it('refuse a number as they say, in the sentence of the rule, and tell who kept them', async () => {
    const workspace = await smallWorkspace(kind)
    const administrator = await workspace.as('quan.tri')
    const kept = await switchOn(administrator, mostBeds)
    expect(kept).toMatchObject({ code: 'mostBeds', isOn: true, trial: { flagged: expect.any(Number), of: expect.any(Number) } })
    expect(kept.recordedBy).not.toBeNull()
    const clerk = await workspace.as('lam.ha')
    await expect(enter(clerk, 'actualBeds', '951', { note: 'thật mà' })).rejects.toMatchObject({
      code: 'BROKEN_RULE',
      data: { broken: [{ rule: 'mostBeds', kind: 'range', expected: '950', found: '951', message: mostBeds.message }] },
    })
    expect((await clerk.client.sheet.get({ reporter, year: 2024 })).checks.map(({ code }) => code)).toContain('mostBeds')
    await enter(clerk, 'actualBeds', '950', { note: 'đếm lại' })
    const [line] = await listAudit(workspace.served.database.kysely, { resource: 'check', limit: 1 })
    expect(line).toMatchObject({ act: 'saveCheck', resourceId: 'mostBeds', detail: { before: null, after: { isOn: true } } })
  })

  it('ask only where they ask, and are silent once switched off', async () => {
    const workspace = await smallWorkspace(kind)
    const administrator = await workspace.as('quan.tri')
    const clerk = await workspace.as('lam.ha')
    const asking = await switchOn(administrator, { ...mostBeds, severity: 'ask' })
    await expect(enter(clerk, 'actualBeds', '951')).rejects.toMatchObject({
      code: 'NEEDS_EXPLANATION',
      data: { reasons: expect.arrayContaining([expect.objectContaining({ rule: 'mostBeds', kind: 'range' })]) },
    })
    const { flagged: _flagged, of: _of, ...off } = { ...mostBeds, severity: 'ask' as const, isOn: false, flagged: 0, of: 0 }
    await administrator.client.check.save({ rule: off, expectedVersion: asking.version, seen: null, idempotencyKey: newKey() })
    expect(await enter(clerk, 'actualBeds', '951')).toMatchObject({ value: '951' })
  })

  it('give way to the more particular of a kind', async () => {
    const workspace = await smallWorkspace(kind)
    const clerk = await workspace.as('lam.ha')
    await expect(enter(clerk, 'doctors', '600')).rejects.toMatchObject({ code: 'NEEDS_EXPLANATION' })
    const administrator = await workspace.as('quan.tri')
    const wide = { minimumHeads: 2, minimumShare: 0.05 }
    for (const rule of [
      ruleOf({ kind: 'jump', share: 9, ...wide }, { code: 'freeJump', elements: ['doctors'] }),
      ruleOf({ kind: 'outlier', modifiedZ: 900, minimumValues: 5, ...wide }, { code: 'freeOutlier', elements: ['doctors'] }),
    ]) {
      await switchOn(administrator, rule)
    }
    expect(await enter(clerk, 'doctors', '600')).toMatchObject({ value: '600' })
  })

  it('look at sums when the report is signed, each with its cell', async () => {
    const workspace = await smallWorkspace(kind)
    const administrator = await workspace.as('quan.tri')
    const clerk = await workspace.as('lam.ha')
    await switchOn(
      administrator,
      ruleOf({ kind: 'partOfWhole', part: 'actualBeds', whole: 'doctors' }, { code: 'bedsInDoctors', severity: 'refuse' }),
    )
    await enter(clerk, 'doctors', '400')
    await expect(enter(clerk, 'actualBeds', '930')).rejects.toMatchObject({
      code: 'BROKEN_RULE',
      data: { broken: [{ rule: 'bedsInDoctors', kind: 'partOfWhole', expected: '400', found: '930' }] },
    })
    const [kept] = (await administrator.client.check.list()).rules.filter(({ code }) => code === 'bedsInDoctors')
    const off = ruleOf({ kind: 'partOfWhole', part: 'actualBeds', whole: 'doctors' }, { code: 'bedsInDoctors', severity: 'refuse' })
    await administrator.client.check.save({ rule: off, expectedVersion: kept?.version ?? null, seen: null, idempotencyKey: newKey() })
    await enter(clerk, 'actualBeds', '930')
    for (const commune of [units.dinhVan.id, units.namBan.id]) {
      const rest = { missingReason: null, note: null, expectedVersion: null, idempotencyKey: newKey() }
      await clerk.client.sheet.saveFigure({ ...year, subject: commune, element: 'communesRecognised', value: '1', ...rest })
    }
    const late = ruleOf({ kind: 'range', minimum: null, maximum: '900' }, { code: 'late', severity: 'refuse', elements: ['actualBeds'] })
    await switchOn(administrator, late)
    await expect(clerk.client.report.submit({ reporter, period: '2024', stage: 'final', lock: 0, idempotencyKey: newKey() })).rejects.toMatchObject({
      code: 'BROKEN_RULE',
      data: { broken: [{ rule: 'late', subject: reporter, element: 'actualBeds' }] },
    })
  })

  it('are not kept as they cannot work, nor over another’s change, nor switched on unseen', async () => {
    const workspace = await smallWorkspace(kind)
    const { client } = await workspace.as('quan.tri')
    const save = (rule: Written, over: { expectedVersion?: number | null; seen?: { flagged: number; of: number } | null } = {}) =>
      client.check.save({ rule, expectedVersion: null, seen: null, idempotencyKey: newKey(), ...over })
    await expect(save({ ...mostBeds, elements: ['nurses'] })).rejects.toMatchObject({ code: 'INVALID_RULE', data: { problem: 'unknownElement' } })
    await expect(save({ ...mostBeds, isOn: true })).rejects.toMatchObject({ code: 'TRIAL_OUTDATED' })
    await expect(save({ ...mostBeds, isOn: true }, { seen: { flagged: 9999, of: 9999 } })).rejects.toMatchObject({ code: 'TRIAL_OUTDATED' })
    const stored = await save(mostBeds)
    await expect(save(mostBeds)).rejects.toMatchObject({ code: 'RULE_CHANGED', data: { by: expect.any(String) } })
    await expect(save(mostBeds, { expectedVersion: stored.version + 1000 })).rejects.toMatchObject({ code: 'RULE_CHANGED' })
    const changed: CheckRule['name'] = { vi: 'Số giường tối đa', en: '' }
    expect(await save({ ...mostBeds, name: changed }, { expectedVersion: stored.version })).toMatchObject({ name: changed, isOn: false })
  })
})
