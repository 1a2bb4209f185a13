import type { Account } from '../../contract/session.ts'
import type { Connection, Stamp } from '../database/database.ts'
import type { Assignment } from '../permissions.ts'

/** Who is signed in, with the assignments that `permissions.ts` reads. */
export interface SignedIn {
  id: string
  username: string
  displayName: string
  locale: Account['locale']
  assignments: readonly Assignment[]
}

/** What a sign-in may read of a request and write into its reply. */
export interface Visit {
  requestHeaders: Headers
  responseHeaders: Headers
  /** The address the request came from, or null where there is none (a page without a server). */
  address: string | null
  requestId: string
}

/**
 * How people sign in: an argument of `createApp`. Every act answers the account signed in afterwards, or throws a refusal of the
 * contract (`http/refuse.ts`), and writes its audit lines in the transaction of what it changes.
 */
export interface SignIn {
  /** The account of the request, or null. Called once per request. */
  recognise(visit: Visit): Promise<SignedIn | null>
  signIn(visit: Visit, input: { username: string; password: string }): Promise<SignedIn>
  signInAsSample(visit: Visit, input: { username: string }): Promise<SignedIn>
  signOut(visit: Visit): Promise<void>
  changePassword(visit: Visit, account: SignedIn, input: { current: string; next: string }): Promise<void>
  /** A new one-time code of the account, in the transaction when one is given; null where nobody needs one. Throws AccountProblem. */
  issueCode(connection: Connection, account: string, stamp: Stamp): Promise<{ code: string; expiresAt: string } | null>
  redeemCode(visit: Visit, input: { username: string; code: string; next: string }): Promise<SignedIn>
}
