import Fraction from 'fraction.js'
import type { DecimalText } from './figure.ts'

/** An exact rational number: verdicts never meet binary rounding (methods §4). */
export type Exact = Fraction

/** The exact number of a decimal text, whole number or quotient. Throws on text that is no decimal. */
export function exact(value: DecimalText | number | bigint): Exact {
  if (typeof value === 'string' && !/^-?\d+(\.\d+)?$/.test(value)) throw new Error(`not a decimal: ${value}`)
  return typeof value === 'string' ? exactText(value) : new Fraction(value)
}

/** By its digits: the parser of the library knows many more notations and takes several times as long. */
function exactText(text: DecimalText): Exact {
  const point = text.indexOf('.')
  if (point < 0) return new Fraction(BigInt(text))
  return new Fraction(BigInt(text.slice(0, point) + text.slice(point + 1)), 10n ** BigInt(text.length - point - 1))
}

/** The exact quotient; null for a division by zero, which has no value rather than an infinite one. */
export function quotient(numerator: Exact, denominator: Exact): Exact | null {
  return denominator.equals(0) ? null : numerator.div(denominator)
}

/** The sum, 0 for none. */
export function sum(values: Iterable<Exact>): Exact {
  let whole = 0n
  let rest: Exact | null = null
  for (const value of values) {
    if (value.d === 1n) whole += value.s * value.n
    else rest = rest === null ? value : rest.add(value)
  }
  return rest === null ? new Fraction(whole) : rest.add(new Fraction(whole))
}

/** Decimal text with exactly `decimals` places, halves rounded away from zero (as Vietnamese offices and Excel do). */
export function roundedText(value: Exact, decimals: number): DecimalText {
  const scale = 10n ** BigInt(decimals)
  const scaled = value.n * scale
  const half = (scaled * 2n + value.d) / (value.d * 2n)
  const digits = half.toString().padStart(decimals + 1, '0')
  const sign = value.s < 0n && half !== 0n ? '-' : ''
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
