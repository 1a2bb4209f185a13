import { exact, quotient, sum } from '../domain/exact.ts'
import type { Exact } from '../domain/exact.ts'

/**
 * A formula of a table names columns, not cells: `10000*[doctors]/[population]`, `SUM([contribution:above])`. Numbers have a dot; `+ - * /`,
 * brackets and `SUM` of a column's rows above are all there is.
 */
export interface FormulaCells {
  /** The number in the column of the formula's own row; null where there is none. */
  here: (column: string) => Exact | null
  /** The numbers of the column in the rows above. */
  above: (column: string) => readonly Exact[]
}

const tokens = /\s*(SUM\(\[[^\]]+:above\]\)|\[[^\]:]+\]|\d+(?:\.\d+)?|[-+*/()])/y

/** What the formula comes to, exactly; null where a number it needs is missing or it divides by zero. Throws on text that is no formula. */
export function formulaValue(formula: string, cells: FormulaCells): Exact | null {
  const reader = { tokens: tokensOf(formula), at: 0 }
  const value = readSum(reader, cells)
  if (reader.at < reader.tokens.length) throw new Error(`not a formula: ${formula}`)
  return value
}

/** The formula with the names of cells in it, as Excel reads it. */
export function formulaWithCells(formula: string, names: { here: (column: string) => string; above: (column: string) => string }): string {
  return formula.replace(/\[([^\]:]+)(:above)?\]/g, (_reference, column: string, above: string | undefined) =>
    above === undefined ? names.here(column) : names.above(column),
  )
}

interface Reader {
  tokens: readonly string[]
  at: number
}

function tokensOf(formula: string): string[] {
  const found: string[] = []
  tokens.lastIndex = 0
  while (tokens.lastIndex < formula.length) {
    const token = tokens.exec(formula)?.[1]
    if (token === undefined) throw new Error(`not a formula: ${formula}`)
    found.push(token)
  }
  return found
}

function readSum(reader: Reader, cells: FormulaCells): Exact | null {
  let value = readProduct(reader, cells)
  for (let sign = next(reader, '+-'); sign !== null; sign = next(reader, '+-')) {
    const other = readProduct(reader, cells)
    value = value === null || other === null ? null : sign === '+' ? value.add(other) : value.sub(other)
  }
  return value
}

function readProduct(reader: Reader, cells: FormulaCells): Exact | null {
  let value = readOne(reader, cells)
  for (let sign = next(reader, '*/'); sign !== null; sign = next(reader, '*/')) {
    const other = readOne(reader, cells)
    value = value === null || other === null ? null : sign === '*' ? value.mul(other) : quotient(value, other)
  }
  return value
}

function readOne(reader: Reader, cells: FormulaCells): Exact | null {
  const token = reader.tokens[reader.at]
  reader.at += 1
  if (token === undefined) throw new Error('a formula ends too early')
  if (token === '-') return readOne(reader, cells)?.neg() ?? null
  if (token === '(') {
    const value = readSum(reader, cells)
    if (next(reader, ')') === null) throw new Error('a bracket of a formula is not closed')
    return value
  }
  const column = /^(?:SUM\()?\[([^\]:]+)/.exec(token)?.[1]
  if (column === undefined) return exact(token)
  return token.startsWith('SUM') ? sum(cells.above(column)) : cells.here(column)
}

function next(reader: Reader, allowed: string): string | null {
  const token = reader.tokens[reader.at]
  if (token === undefined || !allowed.includes(token)) return null
  reader.at += 1
  return token
}
