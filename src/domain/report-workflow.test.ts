import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allowedActs,
  handOf,
  hindranceOf,
  isReportOpen,
  moveReport,
  reportActs,
  reportStates,
  reportWorkflow,
  signings,
  typingHand,
} from './report-workflow.ts'
import type { ReportAct, ReportStanding, ReportState, Signing } from './report-workflow.ts'

const standing = (state: ReportState, signing: Signing = 'oneStep', over: Partial<ReportStanding> = {}): ReportStanding => {
  return { state, signing, isTakenUp: false, isYearClosed: false, ...over }
}
const anyStanding = fc.record({
  state: fc.constantFrom(...reportStates),
  signing: fc.constantFrom(...signings),
  isTakenUp: fc.boolean(),
  isYearClosed: fc.boolean(),
})
const anyAct = fc.constantFrom(...reportActs)

/** Every state and act, with whose act it is: written by hand a second time. */
const expected: Record<Signing, Record<ReportState, Partial<Record<ReportAct, 'unit' | 'head' | 'department'>>>> = {
  oneStep: {
    draft: { submit: 'unit' },
    prepared: { submit: 'unit', withdraw: 'unit' },
    submitted: { withdraw: 'unit', takeUp: 'department', return: 'department', approve: 'department' },
    returned: { submit: 'unit' },
    approved: { reopen: 'department' },
    reopened: { submit: 'unit' },
  },
  twoSteps: {
    draft: { prepare: 'unit' },
    prepared: { submit: 'head', sendBack: 'head', withdraw: 'unit' },
    submitted: { withdraw: 'head', takeUp: 'department', return: 'department', approve: 'department' },
    returned: { prepare: 'unit' },
    approved: { reopen: 'department' },
    reopened: { prepare: 'unit' },
  },
}

describe('the life of a report', () => {
  it.each(signings)('allows exactly these acts, by these hands, in %s', (signing) => {
    for (const state of reportStates) {
      const hands = reportActs.flatMap((act) => {
        const hand = handOf({ state, signing }, act)
        return hand === null ? [] : [[act, hand]]
      })
      expect(Object.fromEntries(hands)).toEqual(expected[signing][state])
      expect(allowedActs(standing(state, signing))).toEqual(Object.keys(expected[signing][state]))
    }
  })

  it('moves from state to state and back again, with one signature and with two', () => {
    const walk = (signing: Signing, acts: readonly ReportAct[]) => {
      let state: ReportState = 'draft'
      return acts.map((act) => {
        const move = moveReport(standing(state, signing), act, 'Số giường lệch với bảng lương')
        if (!move.ok) throw new Error(move.refusal)
        state = move.state
        return state
      })
    }
    expect(walk('oneStep', ['submit', 'return', 'submit', 'withdraw', 'submit', 'approve', 'reopen', 'submit'])).toEqual([
      'submitted',
      'returned',
      'submitted',
      'draft',
      'submitted',
      'approved',
      'reopened',
      'submitted',
    ])
    expect(walk('twoSteps', ['prepare', 'sendBack', 'prepare', 'withdraw', 'prepare', 'submit', 'takeUp', 'return', 'prepare', 'submit'])).toEqual([
      'prepared',
      'draft',
      'prepared',
      'draft',
      'prepared',
      'submitted',
      'submitted',
      'returned',
      'prepared',
      'submitted',
    ])
  })

  it('asks a reason for whatever takes a report back, and takes no blanks for one', () => {
    expect(reportActs.filter((act) => reportWorkflow[act].needsReason)).toEqual(['sendBack', 'withdraw', 'return', 'reopen'])
    for (const reason of [null, '', '  \n'])
      expect(moveReport(standing('submitted'), 'return', reason)).toEqual({ ok: false, refusal: 'reasonMissing' })
    expect(moveReport(standing('submitted'), 'approve', null)).toEqual({ ok: true, state: 'approved' })
  })

  it('is not taken back, nor taken up a second time, once its review has begun', () => {
    const begun = standing('submitted', 'oneStep', { isTakenUp: true })
    expect(allowedActs(begun)).toEqual(['return', 'approve'])
    expect(moveReport(begun, 'withdraw', 'đếm thiếu')).toEqual({ ok: false, refusal: 'reviewBegun' })
  })

  it('is open for typing before it is prepared or submitted and after it is given back; to the head while it waits for signing', () => {
    expect(reportStates.filter((state) => isReportOpen({ state }))).toEqual(['draft', 'returned', 'reopened'])
    expect(reportStates.map((state) => typingHand(standing(state, 'twoSteps')))).toEqual(['unit', 'head', null, 'unit', null, 'unit'])
    expect(typingHand(standing('prepared'))).toBe('unit')
  })

  it('stands still in a closed year', () => {
    fc.assert(
      fc.property(anyStanding, anyAct, (report, act) => {
        const closed = { ...report, isYearClosed: true }
        expect(moveReport(closed, act, 'lý do')).toEqual({ ok: false, refusal: 'yearClosed' })
        expect(allowedActs(closed)).toEqual([])
        expect(typingHand(closed)).toBeNull()
      }),
    )
  })

  it('moves exactly when nothing hinders, and there is always a way on', () => {
    fc.assert(
      fc.property(anyStanding, anyAct, (report, act) => {
        const move = moveReport(report, act, 'lý do')
        expect(move.ok).toBe(hindranceOf(report, act) === null)
        const next = move.ok ? move.state : report.state
        expect(allowedActs({ ...report, state: next, isTakenUp: false, isYearClosed: false })).not.toEqual([])
      }),
    )
  })

  it('leaves what the unit signed to the department, and lets nothing past a head that signs', () => {
    for (const signing of signings) {
      for (const state of reportStates) {
        const hands = reportActs
          .map((act) => ({ act, hand: handOf({ state, signing }, act), to: reportWorkflow[act].to }))
          .filter(({ hand }) => hand !== null)
        const decided = hands.filter(({ to }) => to === 'approved' || to === 'returned' || to === 'reopened')
        expect(decided.map(({ hand }) => hand)).toEqual(decided.map(() => 'department'))
        const sending = hands.filter(({ act }) => act === 'submit' && signing === 'twoSteps')
        expect(sending.map(({ hand }) => [state, hand])).toEqual(sending.map(() => ['prepared', 'head']))
      }
    }
  })
})
