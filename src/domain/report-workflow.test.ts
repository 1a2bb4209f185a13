import { describe, expect, it } from 'vitest'
import { allowedActs, isReportOpen, moveReport, reportActs, reportCan, reportStates, reportWorkflow } from './report-workflow.ts'
import type { ReportState } from './report-workflow.ts'

describe('the life of a report', () => {
  it('allows exactly these acts', () => {
    const table = Object.fromEntries(reportStates.map((state) => [state, allowedActs({ state })]))
    expect(table).toEqual({
      draft: ['submit'],
      submitted: ['return', 'approve'],
      returned: ['submit'],
      approved: ['reopen'],
      reopened: ['submit'],
    })
  })

  it('moves from state to state and back again', () => {
    let state: ReportState = 'draft'
    const visited = (['submit', 'return', 'submit', 'approve', 'reopen', 'submit'] as const).map((act) => {
      const move = moveReport({ state }, act, 'Số giường lệch với bảng lương')
      if (!move.ok) throw new Error(move.refusal)
      state = move.state
      return state
    })
    expect(visited).toEqual(['submitted', 'returned', 'submitted', 'approved', 'reopened', 'submitted'])
  })

  it('asks a reason to return and to reopen, and takes no blanks for one', () => {
    expect(reportActs.filter((act) => reportWorkflow[act].needsReason)).toEqual(['return', 'reopen'])
    for (const reason of [null, '', '  \n'])
      expect(moveReport({ state: 'submitted' }, 'return', reason)).toEqual({ ok: false, refusal: 'reasonMissing' })
    expect(moveReport({ state: 'submitted' }, 'approve', null)).toEqual({ ok: true, state: 'approved' })
  })

  it('refuses an act from any other state, and leads only to states it can leave', () => {
    for (const state of reportStates) {
      for (const act of reportActs) expect(moveReport({ state }, act, 'x').ok).toBe(reportCan[act]({ state }))
      expect(allowedActs({ state })).not.toEqual([])
    }
    expect(moveReport({ state: 'approved' }, 'submit', null)).toEqual({ ok: false, refusal: 'wrongState' })
  })

  it('is open for typing before it is submitted and after it is given back', () => {
    expect(reportStates.filter((state) => isReportOpen({ state }))).toEqual(['draft', 'returned', 'reopened'])
  })
})
