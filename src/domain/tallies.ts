import { shapeOf } from './formula-shape.ts'
import type { FormulaShape } from './formula-shape.ts'
import type { Indicator } from './indicator.ts'
import { lastDayOf } from './period.ts'
import type { Period } from './period.ts'
import type { Register } from './register.ts'
import { plainLeaf, plainTotal } from './plain-total.ts'
import { tallyOf } from './add-up.ts'
import type { Tally, TallyContext } from './tally.ts'
import type { Unit, UnitId } from './unit.ts'

interface Book {
  shape: FormulaShape
  periods: Map<Period, Map<UnitId, Tally | 'beingMade'>>
}

/** What was added up once stays with its register: a ledger never changes, and every total asks for its parts again. */
const books = new WeakMap<Register, Map<Indicator, Book>>()

/** The unit's tally of the indicator in the period, with the parts it had on the period's last day. Throws when links form a circle. */
export function tallyFor(register: Register, indicator: Indicator, unit: Unit, period: Period): Tally {
  const tallies = talliesOf(bookOf(register, indicator), period)
  const known = tallies.get(unit.id)
  if (known === 'beingMade') throw new Error(`the links of ${unit.id} form a circle`)
  if (known !== undefined) return known
  const tally = makeTally(register, indicator, unit, period, tallies)
  tallies.set(unit.id, tally)
  return tally
}

function makeTally(register: Register, indicator: Indicator, unit: Unit, period: Period, tallies: Map<UnitId, Tally | 'beingMade'>): Tally {
  const context = contextFor(register, indicator, period)
  const contributors = register.contributorsTo(unit.id, lastDayOf(period))
  if (contributors.length === 0) return plainLeaf(context, unit) ?? tallyOf(context, unit, [])
  const plain = plainTotal(context, unit, contributors, () => partsFor(register, indicator, unit, period))
  if (plain !== null) return plain
  tallies.set(unit.id, 'beingMade')
  return tallyOf(context, unit, partsFor(register, indicator, unit, period))
}

/** The unit's tally from its parts alone, as if nothing were recorded on it. */
export function tallyOfParts(register: Register, indicator: Indicator, unit: Unit, period: Period): Tally {
  return tallyOf(contextFor(register, indicator, period), unit, partsFor(register, indicator, unit, period), false)
}

/** What reading a tally needs to know of its indicator. */
export function contextFor(register: Register, indicator: Indicator, period: Period): TallyContext {
  return { register, indicator, shape: bookOf(register, indicator).shape, period }
}

function partsFor(register: Register, indicator: Indicator, unit: Unit, period: Period) {
  const contributors = register.contributorsTo(unit.id, lastDayOf(period))
  return contributors.map((part) => ({ tally: tallyFor(register, indicator, part, period), share: null }))
}

function bookOf(register: Register, indicator: Indicator): Book {
  let ofRegister = books.get(register)
  if (ofRegister === undefined) books.set(register, (ofRegister = new Map()))
  let book = ofRegister.get(indicator)
  if (book === undefined) ofRegister.set(indicator, (book = { shape: shapeOf(register, indicator), periods: new Map() }))
  return book
}

function talliesOf(book: Book, period: Period): Map<UnitId, Tally | 'beingMade'> {
  let tallies = book.periods.get(period)
  if (tallies === undefined) book.periods.set(period, (tallies = new Map()))
  return tallies
}
