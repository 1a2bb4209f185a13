import { expectedBy, findings, foundBy } from '../../../domain/check-rule.ts'
import type { CheckRule } from '../../../domain/check-rule.ts'
import { exact } from '../../../domain/exact.ts'
import type { DecimalText, Element } from '../../../domain/figure.ts'
import type { UnitKind } from '../../../domain/unit.ts'
import type { Question } from '../../saving/cell-state.ts'

/** What a cell is held against: its own earlier years, and the rules that are on. */
export interface Past {
  element: string
  unitKind: UnitKind
  valueKind: Element['valueKind']
  /** The same cell in the earlier years that have a value, oldest first. */
  earlier: readonly DecimalText[]
  lastYear: DecimalText | null
  checks: readonly CheckRule[]
}

/** What a value comes to under the rules: refused by some, asked about by others. */
export interface CheckedValue {
  broken: readonly Question[]
  questions: readonly Question[]
}

/**
 * What the rules say of a value before it leaves the cell, from the years the sheet shows: the person is told at once, without a connection too.
 * The server looks again with the whole series, the units of the same kind and the other numbers of the form, and decides.
 */
export function checkValue(value: DecimalText, { element, unitKind, valueKind, earlier, lastYear, checks }: Past): CheckedValue {
  const found = findings(checks, {
    element,
    unitKind,
    value: exact(value),
    valueKind,
    earlier: earlier.map(exact),
    lastYear: lastYear === null ? null : exact(lastYear),
    peers: null,
    neighbour: () => null,
  })
  const told = (severity: CheckRule['severity']) =>
    found
      .filter(({ rule }) => rule.severity === severity)
      .map(({ rule, reason }) => ({ kind: reason.kind, expected: expectedBy(reason), found: foundBy(reason, value), message: rule.message }))
  return { broken: told('refuse'), questions: told('ask') }
}

/** What only has to be explained. */
export function oddQuestions(value: DecimalText, past: Past): readonly Question[] {
  return checkValue(value, past).questions
}
