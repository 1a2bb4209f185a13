import type { DecimalText } from '../../domain/figure.ts'
import { isPeriod } from '../../domain/period.ts'
import type { Period } from '../../domain/period.ts'
import type { Day } from '../../domain/unit.ts'
import type { ProblemList } from './problem-list.ts'
import { cellProblem } from './problems.ts'
import type { Problem } from './problems.ts'
import type { Table } from './read-table.ts'

/** Longer texts than these are a mistake or an attack. */
const longest = { code: 60, text: 300, note: 2000 }

/**
 * One row of a table. Every reader gives a value of its type; when the cell does not hold one it adds the problem, gives a stand-in, and the
 * row is no longer sound: what was made of it must be thrown away.
 */
export class TableRow {
  readonly file: string
  /** As a spreadsheet counts. */
  readonly number: number
  isSound = true
  readonly #table: Table
  readonly #cells: readonly string[]
  readonly #problems: ProblemList

  constructor(table: Table, index: number, problems: ProblemList) {
    this.file = table.file
    this.number = index + 2
    this.#table = table
    this.#cells = table.rows[index] ?? []
    this.#problems = problems
    const isComplete = this.#cells.length === table.columns.size
    if (!isComplete) this.refuse(null, cellProblem.cellCount(this.#cells.length, table.columns.size))
  }

  refuse(column: string | null, problem: Problem): void {
    this.isSound = false
    this.#problems.add({ file: this.file, row: this.number, column }, problem)
  }

  /** The cell without spaces around it, in composed letters; empty when the column is left out. */
  cell(column: string): string {
    const place = this.#table.columns.get(column)
    const raw = place === undefined ? '' : (this.#cells[place] ?? '')
    return raw === '' ? '' : raw.trim().normalize('NFC')
  }

  text(column: string, limit: 'text' | 'note' = 'text'): string {
    const text = this.cell(column)
    if (text === '') this.refuse(column, cellProblem.required())
    return this.#limited(column, text, longest[limit])
  }

  textOrNull(column: string, limit: 'text' | 'note' = 'text'): string | null {
    const text = this.cell(column)
    return text === '' ? null : this.#limited(column, text, longest[limit])
  }

  code(column: string): string {
    const text = this.text(column)
    if (text !== '' && (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(text) || text.length > longest.code)) this.refuse(column, cellProblem.notACode(text))
    return text
  }

  oneOf<const Value extends string>(column: string, allowed: readonly [Value, ...Value[]] | readonly Value[], whenEmpty?: Value): Value {
    const text = this.cell(column)
    if (text === '' && whenEmpty !== undefined) return whenEmpty
    const found = allowed.find((value) => value === text)
    if (found === undefined) this.refuse(column, text === '' ? cellProblem.required() : cellProblem.notOneOf(text, allowed))
    const [standIn] = allowed
    if (standIn === undefined) throw new Error('nothing is allowed')
    return found ?? standIn
  }

  flag(column: string): boolean {
    return this.oneOf(column, ['0', '1'], '0') === '1'
  }

  /** The words of a cell, separated by spaces; a cell without any is refused when `isRequired`. */
  words(column: string, isRequired = false): string[] {
    const words = this.cell(column)
      .split(/\s+/)
      .filter((word) => word !== '')
    if (isRequired && words.length === 0) this.refuse(column, cellProblem.required())
    return words
  }

  day(column: string): Day {
    return this.dayOrNull(column) ?? this.#standIn(column, '1900-01-01')
  }

  dayOrNull(column: string): Day | null {
    const text = this.cell(column)
    if (text !== '' && !isDay(text)) this.refuse(column, cellProblem.notADay(text))
    return text === '' ? null : text
  }

  year(column: string): number {
    return this.yearOrNull(column) ?? this.#standIn(column, 1900)
  }

  yearOrNull(column: string): number | null {
    const text = this.cell(column)
    if (text !== '' && !/^(19|20|21)\d\d$/.test(text)) this.refuse(column, cellProblem.notAYear(text))
    return text === '' ? null : Number(text)
  }

  period(column: string): Period {
    const text = this.cell(column)
    if (isPeriod(text)) return text
    this.refuse(column, text === '' ? cellProblem.required() : cellProblem.notAPeriod(text))
    return '1900'
  }

  /** A whole number that is not below 0. */
  wholeNumber(column: string): DecimalText {
    return this.#number(column, this.text(column), { whole: true, signed: false })
  }

  wholeNumberOr(column: string, whenEmpty: number): number {
    return this.cell(column) === '' ? whenEmpty : Number(this.wholeNumber(column))
  }

  decimal(column: string): DecimalText {
    return this.#number(column, this.text(column), { whole: false, signed: true })
  }

  decimalOrNull(column: string): DecimalText | null {
    return this.cell(column) === '' ? null : this.decimal(column)
  }

  #number(column: string, text: string, wanted: { whole: boolean; signed: boolean }): DecimalText {
    const problem = text === '' ? null : numberProblem(text, wanted)
    if (problem !== null) this.refuse(column, problem)
    return problem === null ? plainNumber(text) : '0'
  }

  #limited(column: string, text: string, limit: number): string {
    if (text.length > limit) this.refuse(column, cellProblem.tooLong(limit))
    return text
  }

  #standIn<T>(column: string, value: T): T {
    this.refuse(column, cellProblem.required())
    return value
  }
}

/** Ten digits for a count and six for a rate hold whatever this field measures. */
const mostDigits = 10
const mostDecimals = 10

function numberProblem(text: string, wanted: { whole: boolean; signed: boolean }): Problem | null {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (parts === null) return /^-?[\d.]*,[\d.,]*$/.test(text) ? cellProblem.decimalComma(text) : cellProblem.notANumber(text)
  const [, sign, whole = '', decimals = ''] = parts
  if (wanted.whole && decimals !== '') return cellProblem.notWhole(text)
  if (sign === '-' && !wanted.signed) return cellProblem.negative(text)
  if (whole.length > mostDigits) return cellProblem.tooLarge(text)
  return decimals.length > mostDecimals ? cellProblem.tooManyDecimals(text) : null
}

/** Without zeros in front; decimals stay as they were written, since they tell how exact the source is. */
function plainNumber(text: string): DecimalText {
  const plain = text.replace(/^(-?)0+(?=\d)/, '$1')
  return /[1-9]/.test(plain) ? plain : plain.replace('-', '')
}

function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}
