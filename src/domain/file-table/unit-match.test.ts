import { describe, expect, it } from 'vitest'
import { unitOf } from '../ledger-fixture.ts'
import type { Succession } from '../unit.ts'
import { openUnitNames } from './unit-match.ts'

const from = { validFrom: '2019-01-01' }
const units = [
  unitOf('68', 'province', { ...from, name: 'Tỉnh Lâm Đồng', shortName: 'Lâm Đồng' }),
  unitOf('679', 'district', { ...from, name: 'Huyện Di Linh', shortName: 'Di Linh', aliases: ['H. Di Linh'] }),
  unitOf('676', 'district', { ...from, name: 'Huyện Lâm Hà', shortName: 'Lâm Hà' }),
  unitOf('C1', 'commune', { ...from, name: 'Thị trấn Di Linh', shortName: 'TT. Di Linh' }),
  unitOf('C2', 'commune', { ...from, name: 'Xã Liên Hà', shortName: 'Liên Hà' }),
  unitOf('C3', 'commune', { ...from, name: 'Xã Tân Hà', shortName: 'Tân Hà' }),
  unitOf('C4', 'commune', { ...from, name: 'Xã Tân Hà', shortName: 'Tân Hà', validFrom: '2019-02-01' }),
  unitOf('C5', 'commune', { ...from, name: 'Phường 6', shortName: 'P. 6' }),
  unitOf('TT', 'healthCentre', { ...from, name: 'Trung tâm Y tế huyện Di Linh', shortName: 'TTYT Di Linh' }),
  unitOf('BV', 'hospital', { ...from, name: 'Bệnh viện Đa khoa tỉnh Lâm Đồng', shortName: 'BVĐK tỉnh' }),
  unitOf('OLD', 'district', { name: 'Huyện Bảo Hòa', shortName: 'Bảo Hòa', validFrom: '2010-01-01', validTo: '2023-12-31' }),
  unitOf('NEW', 'district', { name: 'Huyện Bảo Thuận', shortName: 'Bảo Thuận', validFrom: '2024-01-01' }),
]
const idOf = (code: string) => units.find((unit) => unit.code === code)?.id ?? ''
const successions: Succession[] = [{ predecessor: idOf('OLD'), successor: idOf('NEW'), kind: 'rename', effectiveOn: '2024-01-01', share: 1 }]

function names(preferred: readonly string[] = [], above: Record<string, string[]> = {}) {
  const placesAbove = (unit: string) => (above[unit.split('@')[0] ?? ''] ?? []).map(idOf)
  return openUnitNames({ units, successions, preferred: new Set(preferred.map(idOf)), day: '2024-12-31', above: placesAbove })
}

describe('openUnitNames', () => {
  it.each([
    ['679', '679', 'code'],
    ['Huyện Di Linh', '679', 'name'],
    ['HUYỆN DI LINH', '679', 'name'],
    ['H.Di Linh', '679', 'unmarked'],
    ['TTYT H. Di Linh', 'TT', 'unmarked'],
    ['TTYT Di Linh', 'TT', 'name'],
    ['Trung tâm y tế  huyện  Di Linh ', 'TT', 'name'],
    ['3. Trung tâm Y tế Di Linh', 'TT', 'name'],
    ['BVĐK tỉnh Lâm Đồng', 'BV', 'name'],
    ['BV đa khoa Lâm Đồng', 'BV', 'core'],
    ['Benh vien da khoa tinh Lam Dong', 'BV', 'unmarked'],
    ['TT. Di Linh', 'C1', 'unmarked'],
    ['P.6', 'C5', 'unmarked'],
    ['X. Liên Hà', 'C2', 'name'],
    ['- Xã Liên Hà', 'C2', 'name'],
    ['Tỉnh Lâm Đồng', '68', 'name'],
  ])('takes %s', (text, code, reason) => {
    expect(names().match(text)).toEqual({ kind: 'exact', unit: idOf(code), reason })
  })

  it('asks where tone marks or letters differ', () => {
    expect(names().match('Xã Liên Há')).toEqual({ kind: 'likely', unit: idOf('C2'), reason: 'otherMarks' })
    expect(names().match('Trung tâm Y tế huyện Di Lynh')).toEqual({ kind: 'likely', unit: idOf('TT'), reason: 'spelling' })
    expect(names().match('Hoà Bình')).toMatchObject({ kind: 'unknown' })
    expect(names().match('Phòng khám tư nhân')).toEqual({ kind: 'unknown', units: [] })
    expect(names().match('   ')).toEqual({ kind: 'unknown', units: [] })
  })

  it('lets the person choose among several, and takes the one the sender reports for or that lies in the named place', () => {
    expect(names().match('Xã Tân Hà')).toEqual({ kind: 'ambiguous', units: [idOf('C3'), idOf('C4')] })
    expect(names(['C4']).match('Xã Tân Hà')).toEqual({ kind: 'exact', unit: idOf('C4'), reason: 'name' })
    expect(names([], { C3: ['676'], C4: ['679'] }).match('Xã Tân Hà', 'Huyện Lâm Hà')).toMatchObject({ kind: 'exact', unit: idOf('C3') })
  })

  it('offers the centre for the name of its district, when the sender reports for centres', () => {
    expect(names(['TT'], { TT: ['679'] }).match('Huyện Di Linh')).toEqual({ kind: 'likely', unit: idOf('TT'), reason: 'nearby' })
    expect(names(['TT', '679'], { TT: ['679'] }).match('Huyện Di Linh')).toMatchObject({ kind: 'exact', unit: idOf('679') })
  })

  it('offers the unit that a former name leads to', () => {
    expect(names().match('Huyện Bảo Hòa')).toEqual({ kind: 'likely', unit: idOf('NEW'), reason: 'former' })
  })

  it('knows Hòa and Hoà for the same', () => {
    const old = openUnitNames({ units, successions: [], preferred: new Set(), day: '2020-12-31' })
    expect(old.match('Huyện Bảo Hoà')).toMatchObject({ kind: 'exact', unit: idOf('OLD') })
  })
})
