import { describe, expect, it } from 'vitest'
import type { ProgressRow } from './progress-rows.ts'
import { barsOf, chosenRows, mayBeReminded, sorts } from './progress-rows.ts'

function row(name: string, standing: ProgressRow['standing'], over: Partial<ProgressRow> = {}): ProgressRow {
  const reporter = { id: name, name, shortName: name, kind: 'healthCentre' as const }
  const rest = { state: null, opens: null, due: '2026-01-09', extension: null, reason: null, sentOn: null, since: null, report: null }
  return { reporter, stage: 'final', standing, ...rest, reminders: { count: 0, last: null, by: null }, ...over }
}

const overdue = row('Trung tâm Y tế Đạ Huoai', { standing: 'notBegun', timeliness: 'overdue', days: 3 })
const returned = row(
  'Bệnh viện Nhi',
  { standing: 'returned', timeliness: 'onTime', days: 0 },
  { reporter: { id: 'n', name: 'Bệnh viện Nhi', shortName: 'Nhi', kind: 'hospital' } },
)
const late = row('Trung tâm Y tế Di Linh', { standing: 'approved', timeliness: 'late', days: 2 })
const notOpen = row('Trung tâm Y tế Di Linh', { standing: 'notBegun', timeliness: 'notOpen', days: 9 }, { stage: 'preliminary' })
const rows = [overdue, returned, late, notOpen]
const all = { stage: 'all', choice: 'all', kinds: [], find: '' } as const

describe('the rows of the progress', () => {
  it('leave out what is not open, until its stage is asked for', () => {
    expect(chosenRows(rows, all)).toEqual([overdue, returned, late])
    expect(chosenRows(rows, { ...all, stage: 'preliminary' })).toEqual([notOpen])
  })

  it('are narrowed by state, kind of unit and name without tone marks', () => {
    expect(chosenRows(rows, { ...all, choice: 'overdue' })).toEqual([overdue])
    expect(chosenRows(rows, { ...all, choice: 'late' })).toEqual([late])
    expect(chosenRows(rows, { ...all, choice: 'returned' })).toEqual([returned])
    expect(chosenRows(rows, { ...all, kinds: ['hospital'] })).toEqual([returned])
    expect(chosenRows(rows, { ...all, find: 'da huoai' })).toEqual([overdue])
  })

  it('are counted by kind of unit, what is done first', () => {
    expect(barsOf(chosenRows(rows, all))).toEqual([
      { kind: 'hospital', all: 1, parts: [{ standing: 'returned', count: 1 }], overdue: 0, late: 0 },
      {
        kind: 'healthCentre',
        all: 2,
        parts: [
          { standing: 'approved', count: 1 },
          { standing: 'notBegun', count: 1 },
        ],
        overdue: 1,
        late: 1,
      },
    ])
  })

  it('may be reminded while somebody has something to do', () => {
    expect(rows.map(mayBeReminded)).toEqual([true, true, false, false])
  })

  it('sort with what has no day first', () => {
    expect([late, { ...late, sentOn: '2026-01-11' }, { ...late, sentOn: '2026-01-10' }].toSorted(sorts.sentOn).map(({ sentOn }) => sentOn)).toEqual([
      null,
      '2026-01-10',
      '2026-01-11',
    ])
  })
})
