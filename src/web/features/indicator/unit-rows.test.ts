import { describe, expect, it } from 'vitest'
import type { Mark } from '../../../domain/mark.ts'
import type { UnitKind } from '../../../domain/unit.ts'
import { contributors, endsOf, filterUnits, groupUnits, ratioUnits, reachedCount, sortUnits } from './unit-rows.ts'
import type { UnitRow } from './unit-rows.ts'

interface Plain {
  name: string
  shown?: string | null
  rank?: number | null
  mark?: Mark
  kind?: UnitKind
  contribution?: number | null
  own?: boolean
}

function row({ name, shown = null, rank = null, mark = 'met', kind = 'district', contribution = null, own = true }: Plain): UnitRow {
  const goal = { kind: 'atLeast', bound: '8' } as const
  return {
    unit: { id: name, name, shortName: name, kind },
    assessment: {
      mark,
      shown,
      stage: null,
      basis: null,
      populationKind: null,
      illustrative: false,
      missingReason: null,
      target: { goal, year: 2024, purpose: 'own', clause: null, source: null, own, illustrative: false },
      need: null,
      numerator: null,
      denominator: null,
      completeness: null,
    },
    rank,
    previous: null,
    contribution,
    effects: null,
    history: [],
  }
}

const names = (rows: readonly UnitRow[]) => rows.map(({ unit }) => unit.name)

const rows = [
  row({ name: 'Đơn Dương', shown: '8.0', rank: 3, contribution: -0.4 }),
  row({ name: 'Bảo Lộc', shown: '9.1', rank: 2, contribution: 0.2, mark: 'exceeded' }),
  row({ name: 'Cát Tiên', mark: 'noData' }),
  row({ name: 'Đà Lạt', shown: '12.0', rank: 1, contribution: 0.9, mark: 'exceeded' }),
  row({ name: 'Lâm Hà', shown: '3.0', rank: null, mark: 'noData', contribution: -0.9 }),
]

describe('sortUnits', () => {
  it('keeps what has no rank out of the ranking, and what has no value last', () => {
    expect(names(sortUnits(rows, 'rank'))).toEqual(['Đà Lạt', 'Bảo Lộc', 'Đơn Dương', 'Lâm Hà', 'Cát Tiên'])
  })

  it('knows the Vietnamese alphabet', () => {
    expect(names(sortUnits(rows, 'name'))).toEqual(['Bảo Lộc', 'Cát Tiên', 'Đà Lạt', 'Đơn Dương', 'Lâm Hà'])
  })

  it('begins with who holds back most', () => {
    expect(names(sortUnits(rows, 'contribution')).slice(0, 2)).toEqual(['Lâm Hà', 'Đơn Dương'])
  })
})

describe('groupUnits', () => {
  it('ranks inside a kind only and sets missing ones apart', () => {
    const groups = groupUnits([...rows, row({ name: 'Tây Nguyên', kind: 'region', shown: '8.1', rank: 1 })], 'rank')
    expect(groups.map(({ kind, valued, missing }) => [kind, names(valued), names(missing)])).toEqual([
      ['district', ['Đà Lạt', 'Bảo Lộc', 'Đơn Dương', 'Lâm Hà'], ['Cát Tiên']],
      ['region', ['Tây Nguyên'], []],
    ])
  })
})

describe('filterUnits', () => {
  it('asks for all where nothing is chosen', () => {
    expect(filterUnits(rows, { marks: [], kinds: [] })).toHaveLength(5)
    expect(names(filterUnits(rows, { marks: ['exceeded'], kinds: ['district'] }))).toEqual(['Bảo Lộc', 'Đà Lạt'])
    expect(filterUnits(rows, { marks: [], kinds: ['region'] })).toEqual([])
  })
})

describe('what is counted and compared', () => {
  it('sets contributors apart', () => {
    const all = [...rows, row({ name: 'BVĐK', kind: 'hospital', mark: 'contributes' })]
    expect(names(contributors(all))).toEqual(['BVĐK'])
    expect(ratioUnits(all)).toHaveLength(5)
  })

  it('judges by a unit’s own target only', () => {
    expect(reachedCount([...rows, row({ name: 'x', mark: 'noTarget', own: false })])).toEqual({ reached: 3, judged: 3 })
  })

  it('finds the ends among ranked units', () => {
    expect(endsOf(rows)?.highest.unit.name).toBe('Đà Lạt')
    expect(endsOf(rows)?.lowest.unit.name).toBe('Đơn Dương')
    expect(endsOf(rows.slice(2, 3))).toBeNull()
  })
})
