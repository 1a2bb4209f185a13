import { describe, expect, it } from 'vitest'
import { figureOf, ledgerOf, linkOf, successionOf, unitOf } from '../ledger-fixture.ts'
import { halfYearLedger } from './half-year.ts'

/** A district that is gone on 1 July 2025, and the ground that follows the province. */
const province = unitOf('68', 'province', { validTo: '2025-06-30' })
const district = unitOf('679', 'district', { validTo: '2025-06-30' })
const closed = unitOf('681', 'district', { validTo: '2024-11-30' })
const ground = unitOf('68-CU', 'ground', { validFrom: '2025-07-01' })

const ledger = ledgerOf({
  units: [province, district, closed, ground],
  links: [linkOf(district, province, 'location', { validTo: '2025-06-30' })],
  successions: [successionOf(province, ground, 'transfer', '2025-07-01')],
  figures: [
    figureOf(district, 'doctors', '2024', 60),
    figureOf(district, 'births', '2024', 900),
    figureOf(district, 'doctors', '2025-H1', 64),
    figureOf(ground, 'doctors', '2025', 70),
    figureOf(ground, 'births', '2025', 1000),
  ],
  owed: [{ subject: ground.id, element: 'doctors', period: '2025', reason: 'notApproved' }],
})

describe('halfYearLedger', () => {
  it('is null where nothing was recorded for the six months', () => {
    expect(halfYearLedger(ledger, 2024)).toBeNull()
  })

  it('puts the six months in the place of the year, and keeps the year of what has none', () => {
    const half = halfYearLedger(ledger, 2025)
    expect([...(half?.elements ?? [])]).toEqual(['doctors'])
    expect(half?.ledger.figures.map(({ element, period, value }) => `${element} ${period} ${value}`)).toEqual([
      'doctors 2024 60',
      'births 2024 900',
      'doctors 2025 64',
      'births 2025 1000',
    ])
  })

  it('reads units and links as of 30 June: what stood then stands', () => {
    const half = halfYearLedger(ledger, 2025)?.ledger
    expect(half?.units.map(({ code, validTo }) => [code, validTo])).toEqual([
      ['68', null],
      ['679', null],
      ['681', '2024-11-30'],
    ])
    expect(half?.links.map(({ validTo }) => validTo)).toEqual([null])
    expect(half?.successions).toEqual([])
  })

  it('knows who has not sent: a figure last year and none of the six months', () => {
    expect(halfYearLedger(ledger, 2025)?.ledger.owed).toEqual([{ subject: district.id, element: 'births', period: '2025', reason: 'notSent' }])
  })
})
