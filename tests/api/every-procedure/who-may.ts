import type { Role } from '../../../src/contract/session.ts'
import { roles } from '../../../src/contract/session.ts'

/** Who may do what, written a second time by hand, and what the rows of `every-procedure.test.ts` are made of. */

/** The unit of the clerk. */
export const own = 'TT1@2010-01-01'

export type Place = 'own' | 'other'

export interface Expectation {
  /** Who may, for the unit of the clerk and for another one. `anyone`: without an account too. */
  may: 'anyone' | Record<Place, readonly Role[]>
  input: (place: { reporter: string; report: number; evidence: number }) => unknown
  /** What whoever may gets: `ok`, or a refusal of the matter itself. Writes are asked so that they change nothing. */
  answer: string
}

export const everybody = { own: roles, other: roles }
export const unitsOwn: Record<Place, readonly Role[]> = {
  own: ['clerk', 'unitHead', 'departmentReviewer'],
  other: ['departmentReviewer'],
}
export const readers: Record<Place, readonly Role[]> = {
  own: ['clerk', 'unitHead', 'departmentReviewer', 'departmentLeader'],
  other: ['departmentReviewer', 'departmentLeader'],
}
export const heads: Record<Place, readonly Role[]> = { own: ['unitHead', 'departmentReviewer'], other: ['departmentReviewer'] }
export const choosers: Record<Place, readonly Role[]> = {
  own: ['unitHead', 'departmentReviewer', 'departmentLeader'],
  other: ['departmentReviewer', 'departmentLeader'],
}
export const reviewers: readonly Role[] = ['departmentReviewer', 'departmentLeader']
export const review = { own: reviewers, other: reviewers }
export const auditors: readonly Role[] = [...reviewers, 'administrator']

const keepers: readonly Role[] = ['departmentReviewer', 'administrator']
export const populationKeepers = { own: keepers, other: keepers }
const fileSenders: readonly Role[] = ['clerk', 'unitHead', 'departmentReviewer', 'administrator']
export const senders = { own: fileSenders, other: fileSenders }
export const administrators: Record<Place, readonly Role[]> = { own: ['administrator'], other: ['administrator'] }
export const appraisers = { own: ['departmentReviewer'], other: ['departmentReviewer'] } as const

export const resolution = 'nq-an-hoa'
export const key = 'a key of the walk'
/** Each place and role is another request, and none of these acts changes what a later one asks. */
export const keyed = {
  get idempotencyKey() {
    return crypto.randomUUID()
  },
}
