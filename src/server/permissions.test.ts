import { describe, expect, it } from 'vitest'
import type { Role } from '../contract/session.ts'
import { roles } from '../contract/session.ts'
import type { Unit, UnitLink } from '../domain/unit.ts'
import type { UnitRegister } from './permission-scopes.ts'
import type { Act, Assignment } from './permissions.ts'
import { acts, can, canSomewhere, mayApproveEntriesOf } from './permissions.ts'

const today = '2026-03-02'

function unit(id: string, kind: Unit['kind'], validTo: string | null = null): Unit {
  return { id, code: id, kind, name: id, shortName: id, aliases: [], validFrom: '2019-01-01', validTo, illustrative: false }
}

function link(from: string, kind: UnitLink['link'], to: string, validTo: string | null = null, validFrom = '2019-01-01'): UnitLink {
  return { unit: from, link: kind, to, validFrom, validTo }
}

/** Two provinces with their departments; a health centre that runs a station; a centre that was dissolved; a station run by a commune. */
const register: UnitRegister = {
  units: [
    unit('province', 'province'),
    unit('department', 'department'),
    unit('centre', 'healthCentre'),
    unit('station', 'healthCentre'),
    unit('closed', 'healthCentre', '2025-06-30'),
    unit('commune', 'commune'),
    unit('communeStation', 'healthCentre'),
    unit('hospital', 'hospital'),
    unit('otherProvince', 'province'),
    unit('otherDepartment', 'department'),
    unit('otherHospital', 'hospital'),
    unit('oldDepartment', 'department', '2022-12-31'),
    unit('oldHospital', 'hospital', '2022-12-31'),
  ],
  links: [
    link('department', 'location', 'province'),
    link('centre', 'manager', 'department'),
    link('station', 'manager', 'centre', '2025-12-31'),
    link('station', 'manager', 'hospital', null, '2026-01-01'),
    link('closed', 'manager', 'department', '2025-06-30'),
    link('commune', 'location', 'province'),
    link('communeStation', 'manager', 'commune'),
    link('communeStation', 'location', 'commune'),
    link('hospital', 'manager', 'department'),
    link('otherDepartment', 'location', 'otherProvince'),
    link('otherHospital', 'manager', 'otherDepartment'),
    link('oldHospital', 'manager', 'oldDepartment', '2022-12-31'),
  ],
  successions: [{ predecessor: 'oldDepartment', successor: 'department', kind: 'merge', effectiveOn: '2023-01-01', share: 1 }],
}

function holding(role: Role, over: string | null, changes: Partial<Assignment> = {}): { assignments: Assignment[] } {
  return { assignments: [{ role, unit: over, descendants: false, validFrom: '2020-01-01', validTo: null, ...changes }] }
}

const may = (account: { assignments: Assignment[] }, act: Act, place: string, day = today) => can(account, act, { unit: place, day, register })

const reviewersOwn: Act[] = [
  'readApproved',
  'readDrafts',
  'enterFigures',
  'submitReport',
  'signReport',
  'chooseSigning',
  'reviewReports',
  'closeYear',
  'readAudit',
  'selfScore',
  'appraise',
  'keepCriteria',
  'keepPopulations',
  'keepCalendar',
  'importFiles',
  'keepDecks',
]
const leadersOwn: Act[] = ['readApproved', 'readDrafts', 'chooseSigning', 'reviewReports', 'closeYear', 'reopenYear', 'readAudit', 'keepDecks']

const administratorsOwn: Act[] = [
  'readApproved',
  'readAudit',
  'administer',
  'keepCriteria',
  'keepPopulations',
  'keepCalendar',
  'importFiles',
  'keepDecks',
]

const councilsOwn: Act[] = ['readApproved', 'keepDecks']

/** What each role may do for its own unit, for a unit of its department, for one of another province, for one that was dissolved. */
const table: Record<Role, Record<'own' | 'department' | 'elsewhere' | 'dissolved', Act[]>> = {
  clerk: {
    own: ['readApproved', 'readDrafts', 'enterFigures', 'submitReport', 'selfScore', 'importFiles'],
    department: ['readApproved', 'importFiles'],
    elsewhere: ['readApproved', 'importFiles'],
    dissolved: ['readApproved', 'importFiles'],
  },
  unitHead: {
    own: ['readApproved', 'readDrafts', 'enterFigures', 'submitReport', 'signReport', 'chooseSigning', 'selfScore', 'importFiles'],
    department: ['readApproved', 'importFiles'],
    elsewhere: ['readApproved', 'importFiles'],
    dissolved: ['readApproved', 'importFiles'],
  },
  departmentReviewer: {
    own: reviewersOwn,
    department: reviewersOwn,
    elsewhere: ['readApproved', 'importFiles', 'keepDecks'],
    dissolved: reviewersOwn,
  },
  departmentLeader: {
    own: leadersOwn,
    department: leadersOwn,
    elsewhere: ['readApproved', 'keepDecks'],
    dissolved: leadersOwn,
  },
  administrator: {
    own: administratorsOwn,
    department: administratorsOwn,
    elsewhere: administratorsOwn,
    dissolved: administratorsOwn,
  },
  councilMember: { own: councilsOwn, department: councilsOwn, elsewhere: councilsOwn, dissolved: councilsOwn },
  viewer: { own: ['readApproved'], department: ['readApproved'], elsewhere: ['readApproved'], dissolved: ['readApproved'] },
}

describe('permissions', () => {
  it.each(roles)('%s may do what the table says, and nothing else', (role) => {
    const ofUnit = role === 'clerk' || role === 'unitHead'
    const account = holding(role, ofUnit ? 'hospital' : 'department')
    const allowed = (place: string) => acts.filter((act) => may(account, act, place))
    expect({
      own: allowed(ofUnit ? 'hospital' : 'department'),
      department: allowed('centre'),
      elsewhere: allowed('otherHospital'),
      dissolved: allowed('closed'),
    }).toEqual(table[role])
    expect(acts.filter((act) => canSomewhere(account, act, today))).toEqual(table[role].own)
  })

  it('gives nothing to whoever is not signed in, and approved figures to every account', () => {
    for (const act of acts) {
      expect(can(null, act, { unit: 'hospital', day: today, register })).toBe(false)
      expect(canSomewhere(null, act, today)).toBe(false)
      expect(may({ assignments: [] }, act, 'hospital')).toBe(act === 'readApproved')
    }
  })

  it('holds from the first to the last day of an assignment', () => {
    const account = holding('clerk', 'hospital', { validFrom: '2026-02-01', validTo: '2026-03-01' })
    const days = ['2026-01-31', '2026-02-01', '2026-03-01', '2026-03-02']
    expect(days.map((day) => may(account, 'enterFigures', 'hospital', day))).toEqual([false, true, true, false])
    expect(days.map((day) => canSomewhere(account, 'enterFigures', day))).toEqual([false, true, true, false])
  })

  it('covers what a unit runs only when the assignment says so, and as it was run on the day', () => {
    expect(may(holding('clerk', 'centre'), 'enterFigures', 'station', '2025-06-01')).toBe(false)
    const covering = holding('clerk', 'centre', { descendants: true })
    expect(may(covering, 'enterFigures', 'station', '2025-06-01')).toBe(true)
    expect(may(covering, 'enterFigures', 'station', '2026-01-01')).toBe(false)
    expect(may(holding('clerk', 'hospital', { descendants: true }), 'enterFigures', 'station', '2026-01-01')).toBe(true)
  })

  it('lets the unit of a dissolved place read its drafts, and only the department write its past', () => {
    const unitsOwn = holding('unitHead', 'closed')
    expect(may(unitsOwn, 'enterFigures', 'closed', '2025-06-30')).toBe(true)
    expect(acts.filter((act) => may(unitsOwn, act, 'closed', '2025-07-01'))).toEqual(['readApproved', 'readDrafts', 'importFiles'])
    expect(may(holding('departmentReviewer', 'department'), 'enterFigures', 'closed', '2025-07-01')).toBe(true)
  })

  it('counts to a department what lies in its territory and what its predecessors ran', () => {
    const reviewer = holding('departmentReviewer', 'department')
    expect(may(reviewer, 'reviewReports', 'communeStation')).toBe(true)
    expect(may(reviewer, 'reviewReports', 'province')).toBe(true)
    expect(may(reviewer, 'reviewReports', 'oldHospital')).toBe(true)
    expect(may(reviewer, 'reviewReports', 'otherProvince')).toBe(false)
  })

  it('covers everything when a role has no unit, except for roles of a unit', () => {
    expect(may(holding('departmentReviewer', null), 'reviewReports', 'otherHospital')).toBe(true)
    expect(may(holding('clerk', null), 'enterFigures', 'hospital')).toBe(false)
  })

  it('adds the roles of an account up', () => {
    const both = { assignments: [...holding('clerk', 'hospital').assignments, ...holding('administrator', null).assignments] }
    expect(acts.filter((act) => may(both, act, 'hospital'))).toEqual([
      'readApproved',
      'readDrafts',
      'enterFigures',
      'submitReport',
      'readAudit',
      'administer',
      'selfScore',
      'keepCriteria',
      'keepPopulations',
      'keepCalendar',
      'importFiles',
      'keepDecks',
    ])
  })

  it('without the register covers the unit of the assignment only', () => {
    expect(can(holding('departmentReviewer', 'department'), 'reviewReports', { unit: 'centre', day: today })).toBe(false)
    expect(can(holding('clerk', 'hospital'), 'enterFigures', { unit: 'hospital', day: today })).toBe(true)
  })
})

describe('mayApproveEntriesOf', () => {
  it('is false as soon as one figure was recorded by the account', () => {
    expect(mayApproveEntriesOf({ id: 'a' }, ['b', null, 'c'])).toBe(true)
    expect(mayApproveEntriesOf({ id: 'a' }, ['b', 'a'])).toBe(false)
  })
})
