import type { UnitRow } from './unit-rows.ts'

export interface YesNo {
  no: readonly UnitRow[]
  yes: readonly UnitRow[]
  /** Without an approved result. */
  unknown: readonly UnitRow[]
}

/** Contributors that each count or do not count (a commune is recognised or not), by name; null where they hold other counts. */
export function yesNoOf(rows: readonly UnitRow[]): YesNo | null {
  const known = rows.filter(({ assessment }) => assessment.numerator !== null)
  if (known.length < 2 || known.some(({ assessment }) => assessment.numerator !== '0' && assessment.numerator !== '1')) return null
  return {
    no: known.filter(({ assessment }) => assessment.numerator === '0'),
    yes: known.filter(({ assessment }) => assessment.numerator === '1'),
    unknown: rows.filter(({ assessment }) => assessment.numerator === null),
  }
}
