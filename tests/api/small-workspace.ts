import { linkOf, unitOf as domainUnitOf } from '../../src/domain/ledger-fixture.ts'
import type { Indicator } from '../../src/domain/indicator.ts'
import type { Population } from '../../src/domain/population.ts'
import type { Resolution } from '../../src/domain/resolution.ts'
import type { Target } from '../../src/domain/target.ts'
import type { Unit, UnitKind, UnitLink } from '../../src/domain/unit.ts'
import type { Role } from '../../src/contract/session.ts'
import { inTransaction } from '../../src/server/database/database.ts'
import type { Mailer } from '../../src/server/mailer.ts'
import { addNewAccount } from '../../src/server/sign-in/add-account.ts'
import { assignRole } from '../../src/server/sign-in/assign-role.ts'
import { approveFigures } from '../../src/server/stores/approvals.ts'
import { saveDuties } from '../../src/server/stores/duties.ts'
import { saveElements } from '../../src/server/stores/elements.ts'
import { appendFigures } from '../../src/server/stores/figures.ts'
import { saveIndicators } from '../../src/server/stores/indicators.ts'
import { saveLinks } from '../../src/server/stores/links.ts'
import { savePopulations } from '../../src/server/stores/populations.ts'
import { saveResolutions } from '../../src/server/stores/resolutions.ts'
import { bumpRevision } from '../../src/server/stores/revision.ts'
import { saveSuccessions } from '../../src/server/stores/successions.ts'
import { saveTargets } from '../../src/server/stores/targets.ts'
import { saveUnits } from '../../src/server/stores/units.ts'
import type { DatabaseKind } from '../setup/databases.ts'
import { freshDatabase } from '../setup/databases.ts'
import type { Served, Visitor } from '../setup/serve.ts'
import { serve } from '../setup/serve.ts'

/**
 * A province small enough to count by hand: two districts with a health centre each, a provincial hospital, three communes, the department.
 * Figures are approved up to 2023; of 2024 the first health centre has sent nothing. Today is 10 February 2025.
 */

const from = '2015-01-01'
const lastDayOfOldMap = '2025-06-30'
const plain = { vi: '', en: '' }
const both = (text: string) => ({ vi: text, en: text })

function unit(code: string, kind: UnitKind, name: string, over: Partial<Unit> = {}): Unit {
  return domainUnitOf(code, kind, { name, shortName: name, validFrom: from, ...over })
}

export const units = {
  country: unit('VN', 'country', 'Cả nước'),
  province: unit('68', 'province', 'Tỉnh Lâm Đồng', { validTo: lastDayOfOldMap }),
  ground: unit('68-CU', 'ground', 'Địa bàn Lâm Đồng', { validFrom: '2025-07-01' }),
  lamHa: unit('676', 'district', 'Huyện Lâm Hà', { validTo: lastDayOfOldMap, aliases: ['H. Lâm Hà'] }),
  diLinh: unit('679', 'district', 'Huyện Di Linh', { validTo: lastDayOfOldMap }),
  hospital: unit('BVT', 'hospital', 'Bệnh viện Đa khoa tỉnh'),
  lamHaCentre: unit('TTYT-LH', 'healthCentre', 'Trung tâm Y tế Lâm Hà'),
  diLinhCentre: unit('TTYT-DL', 'healthCentre', 'Trung tâm Y tế Di Linh'),
  department: unit('SYT', 'department', 'Sở Y tế'),
  dinhVan: unit('C1', 'commune', 'Thị trấn Đinh Văn', { validTo: lastDayOfOldMap }),
  namBan: unit('C2', 'commune', 'Xã Nam Ban', { validTo: lastDayOfOldMap }),
  hoaNinh: unit('C3', 'commune', 'Xã Hòa Ninh', { validTo: lastDayOfOldMap }),
  /** Closed at the end of 2022; the hospital took it over. */
  clinic: unit('PKDK', 'hospital', 'Phòng khám khu vực Phú Sơn', { validTo: '2022-12-31' }),
}

function at(part: Unit, whole: Unit, link: UnitLink['link'] = 'location'): UnitLink {
  return linkOf(part, whole, link, { validFrom: part.validFrom })
}

const { country, province, lamHa, diLinh, hospital, lamHaCentre, diLinhCentre, department, dinhVan, namBan, hoaNinh, clinic } = units
const links = [
  at(province, country),
  at(units.ground, country),
  at(lamHa, province),
  at(diLinh, province),
  at(dinhVan, lamHa),
  at(namBan, lamHa),
  at(hoaNinh, diLinh),
  at(department, province),
  at(hospital, lamHa),
  at(hospital, province, 'countsTowards'),
  at(lamHaCentre, lamHa),
  at(diLinhCentre, diLinh),
  at(clinic, lamHa),
  ...[hospital, lamHaCentre, diLinhCentre, clinic].map((each) => at(each, department, 'manager')),
]

const counted = {
  country: 'ratio',
  province: 'ratio',
  ground: 'ratio',
  district: 'ratio',
  hospital: 'contributes',
  healthCentre: 'contributes',
} as const

function perTenThousand(code: string, element: string, need: string): Indicator {
  return {
    code,
    name: both(code === 'doctorsPer10k' ? 'Bác sĩ trên một vạn dân' : 'Giường bệnh trên một vạn dân'),
    shortName: both(code),
    measureUnit: both('trên vạn dân'),
    formula: {
      kind: 'ratio',
      factor: '10000',
      numerator: [{ coefficient: '1', source: { kind: 'element', element } }],
      denominator: [{ coefficient: '1', source: { kind: 'population' } }],
    },
    published: null,
    decimals: 1,
    direction: 'higher',
    naturalLimit: null,
    applicability: counted,
    needInHeads: both(need),
    clause: null,
  }
}

const indicators: Indicator[] = [
  perTenThousand('doctorsPer10k', 'doctors', 'bác sĩ'),
  perTenThousand('bedsPer10k', 'actualBeds', 'giường'),
  {
    ...perTenThousand('communesMet', 'communesRecognised', 'xã'),
    name: both('Xã đạt tiêu chí quốc gia về y tế'),
    formula: {
      kind: 'ratio',
      factor: '100',
      numerator: [{ coefficient: '1', source: { kind: 'element', element: 'communesRecognised' } }],
      denominator: [{ coefficient: '1', source: { kind: 'unitCount', unitKind: 'commune' } }],
    },
    naturalLimit: '100',
    applicability: { province: 'ratio', ground: 'ratio', district: 'ratio', commune: 'contributes' },
  },
  {
    ...perTenThousand('naturalGrowth', 'births', ''),
    name: both('Tăng dân số tự nhiên'),
    formula: { kind: 'published', element: 'naturalIncrease' },
    published: { element: 'naturalIncrease', factor: '0.1' },
    decimals: 2,
    direction: 'band',
    applicability: { province: 'ratio', ground: 'ratio' },
    needInHeads: null,
  },
]

const resolution: Resolution = {
  code: 'nq11',
  name: both('Nghị quyết XI'),
  shortName: both('NQ XI'),
  scope: province.id,
  baselineYear: 2020,
  targetYear: 2025,
  firstYear: 2019,
  lastYear: 2025,
  adoptedOn: null,
  source: null,
  indicators: indicators.map((each) => each.code),
  comparisons: [country.id],
  caveat: null,
}

function target(indicator: string, goal: Target['goal'], over: Partial<Omit<Target, 'id'>> = {}): Omit<Target, 'id'> {
  const scope = { kind: 'unit' as const, unit: province.id }
  const fixed = {
    resolution: 'nq11',
    indicator,
    scope,
    year: 2025,
    purpose: 'resolution' as const,
    goal,
    clause: 'Chỉ tiêu của Nghị quyết',
    source: null,
  }
  return { ...fixed, baseline: { year: 2020, value: null, source: null }, illustrative: false, ...over }
}

export const targets = [
  target('doctorsPer10k', { kind: 'range', lower: '8.5', upper: '9', direction: 'higher' }),
  target('bedsPer10k', { kind: 'range', lower: '24', upper: '25', direction: 'higher' }),
  target('communesMet', { kind: 'atLeast', bound: '100' }),
  target('naturalGrowth', { kind: 'about', centre: '1.0', tolerance: '0.05' }),
  target('doctorsPer10k', { kind: 'atLeast', bound: '6' }, { scope: { kind: 'unit', unit: diLinh.id }, purpose: 'own', baseline: null }),
]

/** Population of the two districts by year; the province is their sum. */
const people: Record<number, [number, number]> = {
  2019: [760_000, 539_300],
  2020: [765_000, 544_792],
  2021: [770_000, 551_900],
  2022: [775_000, 549_000],
  2023: [780_000, 552_530],
  2024: [800_000, 562_471],
}

function populations(): Population[] {
  return Object.entries(people).flatMap(([year, [first, second]]) => {
    const of = (place: Unit, value: number): Population => {
      return { unit: place.id, year: Number(year), kind: 'averageFinal', value: String(value), source: 'Niên giám', illustrative: false }
    }
    return [of(country, 97_000_000), of(province, first + second), of(lamHa, first), of(diLinh, second)]
  })
}

/** Doctors and beds by unit, from 2019 on. */
const counts: [Unit, string, number[]][] = [
  [hospital, 'doctors', [330, 335, 342, 350, 362, 400]],
  [lamHaCentre, 'doctors', [340, 345, 355, 368, 380]],
  [diLinhCentre, 'doctors', [300, 305, 312, 322, 330, 351]],
  [hospital, 'actualBeds', [1200, 1200, 1200, 1200, 1200, 1210]],
  [lamHaCentre, 'actualBeds', [900, 905, 910, 915, 920]],
  [diLinhCentre, 'actualBeds', [880, 880, 890, 890, 900, 905]],
  [dinhVan, 'communesRecognised', [1, 1, 1, 1, 1]],
  [namBan, 'communesRecognised', [0, 0, 0, 1, 1]],
  [hoaNinh, 'communesRecognised', [1, 1, 1, 1, 0, 1]],
  [province, 'naturalIncrease', [12.5, 12.2, 11.8, 11.4, 11]],
  [country, 'doctors', [86_000]],
  [clinic, 'doctors', [4, 4, 4, 4]],
  [clinic, 'actualBeds', [20, 20, 20, 20]],
]

function figures() {
  return counts.flatMap(([subject, element, values]) =>
    values.map((value, index) => ({
      subject: subject.id,
      element,
      period: String(2019 + index),
      stage: 'final' as const,
      value: String(value),
      missingReason: null,
      definition: 1,
      reportedBy: subject.id,
      note: null,
      source: null,
      illustrative: false,
      ordinal: 1,
    })),
  )
}

function duty(reporter: Unit, element: string, subject = reporter) {
  return { reporter: reporter.id, element, subject: subject.id, validFrom: '2019-01-01', validTo: null, stages: ['estimate', 'final'] as const }
}

const duties = [
  ...[hospital, lamHaCentre, diLinhCentre, clinic].flatMap((each) => [duty(each, 'doctors'), duty(each, 'actualBeds')]),
  duty(lamHaCentre, 'communesRecognised', dinhVan),
  duty(lamHaCentre, 'communesRecognised', namBan),
  duty(diLinhCentre, 'communesRecognised', hoaNinh),
  duty(department, 'naturalIncrease', province),
]

/** Everybody of the workspace by user name. */
const accounts: [string, string, Role, Unit | null][] = [
  ['lam.ha', 'Thống kê Lâm Hà', 'clerk', lamHaCentre],
  ['giam.doc', 'Giám đốc Lâm Hà', 'unitHead', lamHaCentre],
  ['di.linh', 'Thống kê Di Linh', 'clerk', diLinhCentre],
  ['benh.vien', 'Thống kê Bệnh viện', 'clerk', hospital],
  ['phu.son', 'Thống kê Phú Sơn', 'clerk', clinic],
  ['tham.dinh', 'Phòng Nghiệp vụ', 'departmentReviewer', department],
  ['so.y.te', 'Chuyên viên Sở', 'departmentReviewer', department],
  ['lanh.dao', 'Lãnh đạo Sở', 'departmentLeader', department],
  ['nguoi.xem', 'Người xem', 'viewer', null],
  ['quan.tri', 'Quản trị', 'administrator', null],
]

export interface SmallWorkspace {
  served: Served
  /** A browser in which the account is signed in. */
  as(username: string): Promise<Visitor>
}

/** Opens the workspace on a fresh database, served by the real app. */
export async function smallWorkspace(kind: DatabaseKind, mailer?: Mailer): Promise<SmallWorkspace> {
  const database = await freshDatabase(kind)
  const served = serve(database, { settings: { sampleSignIn: true }, at: '2025-02-10T02:00:00.000Z', ...(mailer !== undefined && { mailer }) })
  await fill(served)
  return {
    served,
    async as(username) {
      const visitor = served.visit()
      await visitor.client.session.signInAsSample({ username })
      return visitor
    },
  }
}

const elements = [
  ['doctors', 'count', 'Bác sĩ'],
  ['actualBeds', 'count', 'Giường bệnh'],
  ['communesRecognised', 'count', 'Xã đạt chuẩn'],
  ['naturalIncrease', 'rate', 'Tăng tự nhiên (‰)'],
] as const

function fill({ database }: Served): Promise<void> {
  return inTransaction(database.kysely, async (transaction) => {
    const stamp = { at: '2024-12-01T00:00:00.000Z', by: null }
    await saveUnits(
      transaction,
      Object.values(units).map((each) => ({ ...each, source: null })),
      stamp,
    )
    await saveLinks(transaction, links, stamp)
    const moved = { predecessor: province.id, successor: units.ground.id, kind: 'transfer' as const, effectiveOn: '2025-07-01', share: 1 }
    const taken = { predecessor: clinic.id, successor: hospital.id, kind: 'merge' as const, effectiveOn: '2023-01-01', share: 1 }
    await saveSuccessions(transaction, [moved, taken], stamp)
    const definition = { version: 1, text: plain, source: '' }
    await saveElements(
      transaction,
      elements.map(([code, valueKind, name]) => ({ code, valueKind, name: both(name), measureUnit: plain, definition })),
      stamp,
    )
    await saveIndicators(transaction, indicators, stamp)
    await saveResolutions(transaction, [resolution], stamp)
    await saveTargets(transaction, targets, stamp)
    await savePopulations(transaction, populations(), stamp)
    await saveDuties(transaction, duties, stamp)
    const stored = await appendFigures(transaction, figures(), stamp)
    await approveFigures(
      transaction,
      stored.map((figure) => figure.version),
      null,
      stamp,
    )
    for (const [username, displayName, role, place] of accounts) {
      const account = await addNewAccount(transaction, { username, displayName, sample: true }, stamp)
      await assignRole(transaction, { account, role, unit: place?.id ?? null, descendants: false, validFrom: from, validTo: null }, stamp)
    }
    await bumpRevision(transaction)
  })
}

let keys = 0

/** A key for a request that is sent once. */
export function newKey(): string {
  keys += 1
  return `key-${keys}-of-the-test`
}
