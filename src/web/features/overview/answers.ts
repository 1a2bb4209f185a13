import { marksBestFirst } from '../../../domain/mark.ts'
import type { Mark } from '../../../domain/mark.ts'

/** The marks that are verdicts, best first. */
export const verdictMarks: readonly Mark[] = marksBestFirst.slice(0, marksBestFirst.indexOf('noTarget'))

/** True where a target was judged. */
export function hasVerdict(mark: Mark): boolean {
  return verdictMarks.includes(mark)
}

/** True where the target is reached. */
export function isReached(mark: Mark): boolean {
  return mark === 'met' || mark === 'exceeded'
}
