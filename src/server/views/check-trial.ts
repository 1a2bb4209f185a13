import type { Trial } from '../../contract/check.ts'
import { concerns, reasonOf } from '../../domain/check-rule.ts'
import type { CheckRule } from '../../domain/check-rule.ts'
import type { EffectiveFigure } from '../../domain/ledger.ts'
import { yearOf } from '../../domain/period.ts'
import type { Reading } from '../register-cache.ts'
import { checkedOf, figureThen, pastOfReading, reasonToView } from './past-figures.ts'
import type { PastFigures } from './past-figures.ts'
import { refOf } from './unit-ref.ts'

const mostExamples = 20

/**
 * What the rule, were it on and alone, would have said of every approved figure it has to do with, each looked at with the years before it.
 * A rule over several numbers is counted once for each unit and period: at its part, or at its whole.
 */
export function trialOf(reading: Reading, rule: CheckRule): Trial {
  const past = pastOfReading(reading)
  const tried = reading.ledger.figures.filter((figure) => isTried(reading, rule, figure))
  const flagged = tried.flatMap((figure) => {
    const reason = reasonIn(past, rule, figure)
    return reason === null || figure.value === null ? [] : [{ figure, ...reasonToView(reason, figure.value) }]
  })
  const newest = flagged.toSorted((a, b) => yearOf(b.figure.period) - yearOf(a.figure.period)).slice(0, mostExamples)
  return {
    flagged: flagged.length,
    of: tried.length,
    examples: newest.map(({ figure: { subject, element, period, value }, ...reason }) => {
      return { subject: refOf(reading.register, subject), element, period, value: value ?? '', ...reason }
    }),
  }
}

function isTried({ register }: Reading, rule: CheckRule, { subject, element, value }: EffectiveFigure): boolean {
  if (value === null || !concerns(rule, element, refOf(register, subject).kind)) return false
  const { test } = rule
  if (test.kind === 'partOfWhole') return element === test.part
  return test.kind !== 'sumOfParts' || element === test.whole
}

function reasonIn(past: PastFigures, rule: CheckRule, { subject, element, period, value, definition }: EffectiveFigure) {
  if (value === null) return null
  const beside = (other: string) => figureThen(past, subject, other, period)?.value ?? null
  const checked = checkedOf(past, { subject, element, period, value, definition }, beside)
  return checked === null ? null : reasonOf(rule.test, checked)
}
