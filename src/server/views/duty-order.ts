import { compareVietnamese } from '../../domain/text-fold.ts'
import type { Reading } from '../register-cache.ts'
import type { Duty } from '../stores/duties.ts'

/** Duties as a form lists them: the reporter's own figures first, then those of the others by name; elements in the order of the catalogue. */
export function inFormOrder({ register, ledger }: Pick<Reading, 'register' | 'ledger'>, duties: readonly Duty[]): Duty[] {
  const places = new Map(ledger.elements.map((element, place) => [element.code, place]))
  const nameOf = (duty: Duty) => register.unit(duty.subject)?.name ?? duty.subject
  const isOther = (duty: Duty) => Number(duty.subject !== duty.reporter)
  return duties.toSorted(
    (a, b) =>
      isOther(a) - isOther(b) ||
      compareVietnamese(nameOf(a), nameOf(b)) ||
      compareVietnamese(a.subject, b.subject) ||
      (places.get(a.element) ?? 0) - (places.get(b.element) ?? 0),
  )
}
