import { describe, expect, it } from 'vitest'
import type { Account } from '../../../contract/session.ts'
import type { Workspace } from '../../../contract/workspace.ts'
import { sheetChoice } from './sheet-choice.ts'
import { unitsMatching } from './UnitChooser.tsx'

const unit = (id: string, name = id) => ({ id, name, shortName: id, kind: 'healthCentre' as const })
const account = (...mayEnter: ReturnType<typeof unit>[]): Account => ({
  id: 'a',
  username: 'a',
  displayName: 'A',
  locale: 'vi',
  roles: [],
  rights: { mayEnter, mayReview: false, mayAdminister: false, mayReadAudit: false, mayKeepCalendar: false, mayKeepDecks: false },
})
const workspace = (today: string): Workspace => ({
  sample: true,
  today,
  indicators: [],
  resolutions: [
    {
      code: 'XI',
      name: { vi: '', en: '' },
      shortName: { vi: '', en: '' },
      scope: { ...unit('LD'), kind: 'province' },
      firstYear: 2020,
      lastYear: 2025,
      defaultYear: 2024,
      targetYear: 2025,
      indicators: [],
    },
  ],
})

describe('sheetChoice', () => {
  it('opens the only unit and this year', () => {
    expect(sheetChoice(account(unit('TT1')), workspace('2025-11-20'), {})).toEqual({ reporter: 'TT1', year: 2025, firstYear: 2020, lastYear: 2025 })
  })

  it('opens the last year of the workspace once that is past', () => {
    expect(sheetChoice(account(unit('TT1')), workspace('2026-03-01'), {})?.year).toBe(2025)
  })

  it('follows the address, also to what the server will refuse', () => {
    expect(sheetChoice(account(), workspace('2025-11-20'), { reporter: 'BV', year: 2019 })).toEqual({
      reporter: 'BV',
      year: 2019,
      firstYear: 2019,
      lastYear: 2025,
    })
  })

  it('has nothing to open for an account without a unit', () => {
    expect(sheetChoice(account(), workspace('2025-11-20'), {})).toBeNull()
  })
})

describe('unitsMatching', () => {
  const units = [unit('b', 'Trung tâm Y tế Đạ Huoai'), unit('a', 'Trung tâm Y tế Di Linh'), unit('c', 'Bệnh viện Đa khoa Lâm Đồng')]

  it('lists all by name, and finds without tone marks', () => {
    expect(unitsMatching(units, '').map(({ id }) => id)).toEqual(['c', 'a', 'b'])
    expect(unitsMatching(units, 'da huoai').map(({ id }) => id)).toEqual(['b'])
    expect(unitsMatching(units, 'xyz')).toEqual([])
  })
})
