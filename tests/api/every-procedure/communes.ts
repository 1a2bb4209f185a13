import type { ProcedureName } from '../../../mocks/node.ts'
import type { Expectation } from './who-may.ts'
import { administrators, appraisers, everybody, key, own, populationKeepers, resolution, unitsOwn } from './who-may.ts'

/** Expected around populations, communes, their scores, and the rules entries are checked by. */

const nameless = {
  code: 'nameless',
  name: { vi: '', en: '' },
  message: null,
  severity: 'ask',
  elements: null,
  unitKinds: null,
  test: { kind: 'range', minimum: '0', maximum: null },
  isOn: false,
}

/** A point of a commune that the reporter scores. */
const scoreOf = (reporter: string) => ({
  idempotencyKey: key,
  commune: reporter === own ? 'X1@2010-01-01' : 'X3@2010-01-01',
  year: 2024,
  item: '1',
  expectedVersion: 999_999,
  score: '10',
  maximum: null,
})

export const expectedOfCommunes = {
  'population.list': { may: everybody, input: () => ({ resolution, kind: 'averageFinal' }), answer: 'ok' },
  'population.history': { may: everybody, input: () => ({ unit: 'AH@2010-01-01', year: 2024, kind: 'averageFinal' }), answer: 'ok' },
  'population.effects': { may: everybody, input: () => ({ resolution, year: 2024 }), answer: 'ok' },
  'population.save': {
    may: populationKeepers,
    input: () => ({
      idempotencyKey: key,
      unit: 'BA@2010-01-01',
      year: 2024,
      kind: 'averageFinal',
      expectedVersion: 999_999,
      value: '179501',
      source: null,
      publishedOn: null,
      note: null,
    }),
    answer: 'STALE_VERSION',
  },
  'population.choose': {
    may: populationKeepers,
    input: () => ({ idempotencyKey: 'a key of the choice', fromYear: 2199, order: null }),
    answer: 'ok',
  },
  'commune.list': { may: everybody, input: () => ({ resolution, year: 2024 }), answer: 'ok' },
  'commune.get': { may: everybody, input: () => ({ commune: 'X1@2010-01-01', year: 2024 }), answer: 'ok' },
  'commune.recognise': {
    may: appraisers,
    input: () => ({
      idempotencyKey: key,
      communes: [{ commune: 'X1@2010-01-01', expectedVersion: 999_999 }],
      decisionNumber: '1/QĐ-UBND',
      decidedOn: '2024-11-20',
      kind: 'first',
      validFrom: '2024-11-20',
      validTo: null,
      source: null,
    }),
    answer: 'STALE_VERSION',
  },
  'commune.withdraw': {
    may: appraisers,
    input: () => ({
      idempotencyKey: key,
      commune: 'X1@2010-01-01',
      decisionNumber: '1/QĐ-UBND',
      decidedOn: '2024-11-20',
      expectedVersion: 999_999,
      withdrawnOn: null,
      reason: 'x',
    }),
    answer: 'NOT_FOUND',
  },
  'commune.chooseSource': {
    may: populationKeepers,
    input: () => ({ idempotencyKey: key, resolution: 'none', fromYear: 2024, source: null }),
    answer: 'NOT_FOUND',
  },
  'score.list': { may: everybody, input: () => ({ resolution, year: 2024, layer: 'self' }), answer: 'ok' },
  'score.history': { may: everybody, input: () => ({ commune: 'X1@2010-01-01', year: 2024, layer: 'self', item: '1' }), answer: 'ok' },
  'score.selfScore': { may: unitsOwn, input: ({ reporter }) => scoreOf(reporter), answer: 'STALE_VERSION' },
  'score.appraise': { may: appraisers, input: ({ reporter }) => scoreOf(reporter), answer: 'STALE_VERSION' },
  'scoreForm.list': { may: everybody, input: () => undefined, answer: 'ok' },
  'scoreForm.save': {
    may: populationKeepers,
    input: () => ({ idempotencyKey: key, code: 'QD1300', expectedVersion: 999_999, maxima: [], knockouts: [] }),
    answer: 'STALE_VERSION',
  },
  'check.list': { may: everybody, input: () => undefined, answer: 'ok' },
  'check.try': { may: administrators, input: () => ({ rule: nameless }), answer: 'INVALID_RULE' },
  'check.save': {
    may: administrators,
    input: () => ({ idempotencyKey: key, expectedVersion: null, rule: nameless, seen: null }),
    answer: 'INVALID_RULE',
  },
} satisfies Partial<Record<ProcedureName, Expectation>>
