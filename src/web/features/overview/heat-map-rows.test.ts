import { describe, expect, it } from 'vitest'
import type { Overview } from '../../../contract/overview.ts'
import { marks } from '../../../domain/mark.ts'
import type { Mark } from '../../../domain/mark.ts'
import { changedCells, filterRows, heatMapToRows, sortRows } from './heat-map-rows.ts'

const code = (mark: Mark) => marks.indexOf(mark)

const heatMap: Overview['heatMap'] = {
  units: { id: ['p', 'b', 'a', 'h'], name: ['Lâm Đồng', 'Đơn Dương', 'Bảo Lộc', 'BVĐK tỉnh'], kind: [0, 1, 1, 2], parent: [-1, 0, 0, 0] },
  kinds: ['province', 'district', 'hospital'],
  columns: [
    {
      indicator: 'doctors',
      mark: [code('near'), code('low'), code('met'), code('contributes')],
      previousMark: [code('low'), code('low'), code('near'), -1],
      shown: ['8.46', '6.10', '9.00', '142'],
      missing: [-1, -1, -1, -1],
      stage: [0, 2, 2, 2],
      illustrative: [1],
      partial: [0],
    },
    {
      indicator: 'beds',
      mark: [code('met'), code('noData'), code('near'), code('notApplicable')],
      previousMark: [code('exceeded'), code('low'), code('noData'), -1],
      shown: ['24.3', null, '23.1', null],
      missing: [-1, 1, -1, -1],
      stage: [2, -1, 2, -1],
      illustrative: [],
      partial: [],
    },
  ],
}

describe('heatMapToRows', () => {
  const rows = heatMapToRows(heatMap)

  it('reads every cell out of its column', () => {
    expect(rows.map((row) => row.depth)).toEqual([0, 1, 1, 1])
    expect(rows[1]?.cells[0]).toMatchObject({ mark: 'low', shown: '6.10', stage: 'final', isIllustrative: true, isPartial: false })
    expect(rows[1]?.cells[1]).toMatchObject({ mark: 'noData', shown: null, missing: 'notSent', stage: null })
    expect(rows[0]?.cells[0]).toMatchObject({ stage: 'estimate', isPartial: true })
  })

  it('filters by kind and by state', () => {
    expect(filterRows(rows, { kinds: ['district'], marks: [] }).map((row) => row.id)).toEqual(['b', 'a'])
    expect(filterRows(rows, { kinds: [], marks: ['noData'] }).map((row) => row.id)).toEqual(['b'])
    expect(filterRows(rows, { kinds: [], marks: [] })).toHaveLength(4)
  })

  it('sorts worst state first and keeps the missing last either way', () => {
    expect(sortRows(rows, { by: 'doctors', descending: false }).map((row) => row.id)).toEqual(['b', 'p', 'a', 'h'])
    expect(
      sortRows(rows, { by: 'beds', descending: true })
        .map((row) => row.id)
        .slice(0, 2),
    ).toEqual(['p', 'a'])
    expect(sortRows(rows, { by: 'name', descending: false }).map((row) => row.name)).toEqual(['Bảo Lộc', 'BVĐK tỉnh', 'Đơn Dương', 'Lâm Đồng'])
    expect(sortRows(rows, { by: 'tree', descending: true }).map((row) => row.id)).toEqual(['p', 'b', 'a', 'h'])
  })

  it('tells what changed, and not what is unknown in one of the years', () => {
    expect(changedCells(rows).map((cell) => [cell.unit, cell.indicator, cell.from, cell.to, cell.isBetter])).toEqual([
      ['p', 'doctors', 'low', 'near', true],
      ['p', 'beds', 'exceeded', 'met', false],
      ['a', 'doctors', 'near', 'met', true],
    ])
  })

  it('takes "met with parts missing" after "exceeded" for unknown: the missing parts may lift it again', () => {
    const changesOf = (changes: { shown?: (string | null)[]; partial?: number[] }) =>
      changedCells(heatMapToRows({ ...heatMap, columns: heatMap.columns.slice(1).map((column) => ({ ...column, ...changes })) }))
    expect(changesOf({ shown: [null, null, '23.1', null] })).toEqual([])
    expect(changesOf({ partial: [0] })).toEqual([])
    expect(changesOf({})).toHaveLength(1)
  })
})
