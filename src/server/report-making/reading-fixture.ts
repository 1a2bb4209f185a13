import {
  atLeast,
  elementOf,
  figureOf,
  indicatorOf,
  ledgerOf,
  linkOf,
  populationOf,
  ratioOf,
  resolutionOf,
  targetOf,
  unitOf,
} from '../../domain/ledger-fixture.ts'
import type { Ledger } from '../../domain/ledger.ts'
import { openRegister } from '../../domain/register.ts'
import type { DeckContent, Slide } from '../../domain/report/deck.ts'
import { letterFixture } from '../../domain/report/report-fixture.ts'
import { defaultCalendar } from '../../domain/reporting-calendar.ts'
import type { Reading } from '../register-cache.ts'

/** A small province with the worked figures of methods.md, for tests of what a report says of them. */

export const province = unitOf('68', 'province', { name: 'Tỉnh Lâm Đồng', shortName: 'Lâm Đồng' })
export const department = unitOf('SYT', 'department', { name: 'Sở Y tế tỉnh Lâm Đồng', shortName: 'Sở Y tế' })
export const districts = ['A', 'B', 'C'].map((code) => unitOf(code, 'district', { name: `Huyện ${code}`, shortName: code }))

export const doctors = indicatorOf('doctors', ratioOf('10000', ['doctors']), {
  name: { vi: 'Số bác sĩ trên một vạn dân', en: 'Doctors per 10,000 people' },
  shortName: { vi: 'Bác sĩ/vạn dân', en: 'Doctors/10,000' },
  measureUnit: { vi: 'bác sĩ/vạn dân', en: 'per 10,000' },
  needInHeads: { vi: 'bác sĩ', en: 'doctors' },
})

const text = (vi: string, en: string) => ({ vi, en })

export const resolution = resolutionOf(province.id, {
  code: 'XI',
  name: text('Nghị quyết Đại hội XI', 'Resolution XI'),
  shortName: text('Nghị quyết XI', 'Resolution XI'),
  indicators: [doctors.code],
})

export function readingOf(over: Partial<Ledger>): Reading {
  const ledger = ledgerOf({
    units: [province, department, ...districts],
    links: [linkOf(department, province), ...districts.map((district) => linkOf(district, province))],
    elements: [{ ...elementOf('doctors'), name: text('Bác sĩ', 'Doctors'), measureUnit: text('người', 'persons') }],
    indicators: [doctors],
    resolutions: [resolution],
    targets: [targetOf(province, doctors, 2025, atLeast('8.5'))],
    ...over,
  })
  const empty = { duties: [], checks: [], reports: [], signings: [], closings: [] }
  return { revision: 1, day: '2025-01-10', ledger, register: openRegister(ledger), calendar: defaultCalendar, ...empty }
}

/** 1 072 doctors in 2023 and 1 151 in 2024, counted on the province itself; the people of 2024 decide the verdict. */
export function provinceOf(people: number): Reading {
  return readingOf({
    units: [province, department],
    links: [linkOf(department, province)],
    figures: [figureOf(province, 'doctors', '2023', 1072), figureOf(province, 'doctors', '2024', 1151)],
    populations: [populationOf(province, 2023, 1_332_530), populationOf(province, 2024, people)],
  })
}

/** A 120/100 000, B 60/100 000, C 90/150 000 (methods §8). */
export function threeDistricts(): Reading {
  const people = [100_000, 100_000, 150_000]
  return readingOf({
    figures: districts.map((district, place) => figureOf(district, 'doctors', '2024', [120, 60, 90][place] ?? 0)),
    populations: [...districts.map((district, place) => populationOf(district, 2024, people[place] ?? 0)), populationOf(province, 2024, 350_000)],
  })
}

export function slideOf(kind: Slide['kind'], over: Partial<Slide> = {}): Slide {
  return { id: kind, kind, indicator: null, unit: null, unitKinds: null, title: null, lines: null, speakerNotes: '', ...over }
}

export function deckOf(slides: readonly Slide[], over: Partial<DeckContent> = {}): DeckContent {
  const head = {
    title: 'Tổng kết năm 2024',
    occasion: 'year',
    resolution: 'XI',
    year: 2024,
    language: 'vi',
    place: 'Đà Lạt',
    day: '2024-12-20',
  } as const
  return { ...head, letter: letterFixture, slides, ...over }
}
