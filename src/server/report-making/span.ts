import { openRegister } from '../../domain/register.ts'
import { lastDayOf } from '../../domain/period.ts'
import { halfYearLedger } from '../../domain/report/half-year.ts'
import type { Occasion } from '../../domain/report/deck.ts'
import type { Day } from '../../domain/unit.ts'
import { keepSendings } from '../punctuality.ts'
import type { Reading } from '../register-cache.ts'
import { elementsOf } from '../views/formula-elements.ts'

/** The stretch of time a report speaks of. */
export interface Span {
  /** The reading in which the year is that stretch. */
  reading: Reading
  lastDay: Day
  isHalf: boolean
  /** Six months are reviewed and nothing was recorded for them, or nothing of these indicators: they are told by the year. */
  isYearInstead: boolean
  wholeYear: ReadonlySet<string>
}

const halves = new WeakMap<Reading, Map<number, Span>>()

/** For a review of six months the figures of 30 June, where there are any; else the year. */
export function spanOf(reading: Reading, occasion: Occasion, year: number): Span {
  const whole = { reading, lastDay: lastDayOf(String(year)), isHalf: false, isYearInstead: occasion === 'halfYear', wholeYear: new Set<string>() }
  if (occasion !== 'halfYear') return whole
  const ofReading = halves.get(reading) ?? new Map<number, Span>()
  halves.set(reading, ofReading)
  const span = ofReading.get(year) ?? halfOf(reading, year) ?? whole
  ofReading.set(year, span)
  return span
}

/** Nobody owes reports of a half year in this reading: what stands outstanding for the year says nothing about the six months. */
function halfOf(reading: Reading, year: number): Span | null {
  const half = halfYearLedger(reading.ledger, year)
  if (half === null) return null
  const { ledger, elements } = half
  const register = openRegister(ledger)
  keepSendings(register, { day: reading.day, calendar: reading.calendar, duties: [], indicators: ledger.indicators, sentOn: new Map() })
  const wholeYear = ledger.indicators.filter((indicator) => !elementsOf(indicator).some((element) => elements.has(element))).map(({ code }) => code)
  const lastDay = lastDayOf(`${year}-H1`)
  return {
    reading: { ...reading, ledger, register, duties: [], reports: [] },
    lastDay,
    isHalf: true,
    isYearInstead: false,
    wholeYear: new Set(wholeYear),
  }
}
