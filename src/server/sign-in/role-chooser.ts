import type { Database } from '../database/database.ts'
import { refusal } from '../http/refuse.ts'
import { findAccountByUsername } from '../stores/accounts.ts'
import type { SignedIn, SignIn, Visit } from './sign-in.ts'
import { signedInOf } from './signed-in.ts'
import { foldUsername } from './username.ts'

/**
 * The reply to signing in carries the token in this header (empty after signing out), and the caller sends it with every request as
 * `Authorization: Bearer …`. A page cannot set or send cookies for answers made inside it.
 */
export const givenTokenHeader = 'x-van-dan-token'

/**
 * Signs anybody in as any sample account, without a secret (the token is the user name): for the page without a server, where all data is
 * the visitor's own, and for tests. Never joined with a server that others can reach.
 */
export function createRoleChooser({ database }: { database: Database }): SignIn {
  async function find(username: string): Promise<SignedIn | null> {
    const account = await findAccountByUsername(database.kysely, foldUsername(username))
    return account === null || account.disabledAt !== null || !account.sample ? null : signedInOf(database.kysely, account)
  }

  async function choose(visit: Visit, username: string): Promise<SignedIn | null> {
    const account = await find(username)
    if (account !== null) visit.responseHeaders.set(givenTokenHeader, account.username)
    return account
  }

  return {
    async recognise(visit) {
      const [, token] = /^Bearer (\S+)$/i.exec(visit.requestHeaders.get('authorization') ?? '') ?? []
      return token === undefined ? null : find(token)
    },
    async signIn() {
      throw refusal('WRONG_CREDENTIALS')
    },
    async signInAsSample(visit, { username }) {
      const account = await choose(visit, username)
      if (account === null) throw refusal('NOT_FOUND', { what: 'account' })
      return account
    },
    async signOut(visit) {
      visit.responseHeaders.set(givenTokenHeader, '')
    },
    async changePassword() {
      throw refusal('WRONG_CREDENTIALS')
    },
    async issueCode() {
      return null
    },
    async redeemCode() {
      throw refusal('CODE_REFUSED', { problem: 'unknown' })
    },
  }
}
