import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import type { RefusalCode } from '../../contract/errors.ts'
import { refusals } from '../../contract/errors.ts'
import type { RefusalData } from '../api/refusal.ts'
import { refusalSentence } from './refusals.ts'

type Samples = { [Code in RefusalCode]: RefusalData<Code> extends undefined ? undefined[] : RefusalData<Code>[] }

const figureProblems = refusals.INVALID_FIGURE.data.shape.problem.options
const none = [undefined]

/** Every refusal with every problem that its data can name. */
const samples: Samples = {
  UNAUTHENTICATED: none,
  WRONG_CREDENTIALS: none,
  LOCKED_OUT: [{ until: '2026-01-15T08:05:00+07:00' }],
  RATE_LIMITED: [{ retryAfterSeconds: 30 }],
  WEAK_PASSWORD: refusals.WEAK_PASSWORD.data.shape.problem.options.map((problem) => ({ problem })),
  CODE_REFUSED: refusals.CODE_REFUSED.data.shape.problem.options.map((problem) => ({ problem })),
  FORBIDDEN: none,
  NOT_FOUND: refusals.NOT_FOUND.data.shape.what.options.map((what) => ({ what })),
  INVALID_INPUT: none,
  INVALID_FIGURE: [
    ...figureProblems.map((problem) => ({ problem })),
    { problem: 'tooLarge', limit: '1309792' },
    { problem: 'partAboveWhole', limit: '120', otherElement: 'Tổng số giường' },
    { problem: 'ambiguousSeparator', readings: ['1.345', '1345'] },
  ],
  NEEDS_EXPLANATION: [{ reasons: [{ kind: 'jump', expected: '100', found: '1000' }] }],
  BROKEN_RULE: [
    { broken: [{ kind: 'range', expected: '100', found: '1000' }] },
    {
      broken: [
        { kind: 'sumOfParts', expected: '100', found: '99', message: { vi: 'Cộng lại {so}, không phải {moc}.', en: 'They make {so}, not {moc}.' } },
      ],
    },
    { broken: [] },
  ],
  INVALID_RULE: refusals.INVALID_RULE.data.shape.problem.options.map((problem) => ({ problem })),
  RULE_CHANGED: [
    { by: 'Nguyễn Thị Mai', at: '2026-01-15T01:05:00Z' },
    { by: null, at: null },
  ],
  DECK_CHANGED: [
    { version: 3, by: 'Phòng Nghiệp vụ', at: '2026-01-15T01:05:00Z' },
    { version: 3, by: null, at: null },
  ],
  INVALID_DECK: refusals.INVALID_DECK.data.shape.problem.options.flatMap((problem) => [
    { problem, slide: 2 },
    { problem, slide: null },
  ]),
  DECK_FULL: [{ most: 200 }],
  TRIAL_OUTDATED: [{ flagged: 7, of: 840 }],
  STALE_VERSION: [
    { version: 3, value: '1157', missingReason: null, by: 'Nguyễn Thị Mai', at: '2026-01-15T01:05:00Z' },
    { version: 4, value: null, missingReason: 'notCollected', by: null, at: null },
    { version: null, value: null, missingReason: null, by: null, at: null },
  ],
  WRONG_STATE: [{ state: 'approved' }, { state: 'somethingNew' }],
  INCOMPLETE_REPORT: [{ missing: [{ subject: 'a', element: 'b' }] }],
  REVIEW_BEGUN: [{ by: 'Phòng Nghiệp vụ' }, { by: null }],
  YEAR_CLOSED: [{ year: 2024, since: '2025-03-01T01:00:00Z' }],
  OPEN_REPORTS: [{ open: 3 }],
  NO_HEAD: none,
  PAST_DAY: [{ today: '2025-02-10' }],
  ACCOUNT_REFUSED: refusals.ACCOUNT_REFUSED.data.shape.problem.options.map((problem) => ({ problem })),
  REASON_REQUIRED: none,
  INVALID_DATE: refusals.INVALID_DATE.data.shape.problem.options.map((problem) => ({ problem })),
  INVALID_EMAIL: none,
  OWN_ENTRY: none,
  UNIT_DISSOLVED: [
    { on: '2025-07-01', successors: [{ id: 'x', name: 'Xã Lạc Dương' }] },
    { on: '2025-07-01', successors: [] },
  ],
  EVIDENCE_REFUSED: refusals.EVIDENCE_REFUSED.data.shape.problem.options.map((problem) => ({ problem })),
  FILE_REFUSED: refusals.FILE_REFUSED.data.shape.problem.options.map((problem) => ({ problem })),
  IMPORT_CHANGED: none,
  SOURCE_REQUIRED: none,
  YEAR_OUTSIDE_TERM: [{ firstYear: 2020, lastYear: 2025 }],
  INVALID_DECISION: refusals.INVALID_DECISION.data.shape.problem.options.map((problem) => ({ problem })),
  FORM_INCOMPLETE: [{ form: 'QĐ 4667/QĐ-BYT' }],
  KEY_REUSED: none,
  UNAVAILABLE: none,
}

const cases = Object.entries(samples).flatMap(([code, datas]) => datas.map((data: unknown) => ({ code, data })))
const error = (code: string, data: unknown, status = 422) => new ORPCError(code, { status, data })

describe('refusalSentence', () => {
  it('knows every code of the contract', () => {
    expect(Object.keys(samples).toSorted()).toEqual(Object.keys(refusals).toSorted())
  })

  it.each(cases)('says $code $data in both languages, each in its own words', ({ code, data }) => {
    const sentences = (['vi', 'en'] as const).map((locale) => refusalSentence(error(code, data), locale))
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[\p{Lu}“]/u)
      expect(sentence).toMatch(/[.?]$/)
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object/)
    }
    expect(sentences[0]).not.toBe(sentences[1])
    const [general] = [refusalSentence(new Error('bug'), 'vi')]
    expect(sentences[0]).not.toBe(general)
  })

  it('puts numbers and times as people write them', () => {
    expect(refusalSentence(error('LOCKED_OUT', { until: '2026-01-15T01:05:00Z' }), 'vi')).toContain('15/01/2026 08:05')
    expect(refusalSentence(error('INVALID_FIGURE', { problem: 'tooLarge', limit: '1309792' }), 'vi')).toContain('1.309.792')
    expect(refusalSentence(error('STALE_VERSION', { version: 1, value: '8.5', missingReason: null, by: null, at: null }), 'vi')).toContain('số 8,5')
  })

  it('never fails on what it does not know', () => {
    for (const locale of ['vi', 'en'] as const) {
      const unexpected = refusalSentence(new Error('bug'), locale)
      expect(refusalSentence(error('LOCKED_OUT', undefined), locale)).toBe(unexpected)
      expect(refusalSentence(error('WEAK_PASSWORD', { problem: 'newProblem' }), locale)).toBe(unexpected)
      expect(refusalSentence(error('toString', {}, 500), locale)).toBe(unexpected)
      expect(refusalSentence(null, locale)).toBe(unexpected)
    }
  })

  it('tells a lost connection and a busy server from a refusal', () => {
    expect(refusalSentence(new TypeError('Failed to fetch'), 'vi')).toContain('Chưa kết nối được máy chủ')
    expect(refusalSentence(error('BAD_GATEWAY', undefined, 502), 'vi')).toContain('đang bận')
    expect(refusalSentence(error('BAD_REQUEST', undefined, 400), 'vi')).toContain('không hiểu yêu cầu')
  })
})
