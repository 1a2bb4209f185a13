import { oc } from '@orpc/contract'
import { z } from 'zod'
import { refusals } from './errors.ts'
import { unitRef } from './shapes.ts'

export const roles = ['clerk', 'unitHead', 'departmentReviewer', 'departmentLeader', 'administrator', 'councilMember', 'viewer'] as const
export type Role = (typeof roles)[number]

/** What the signed-in account may do, as the server's permission table answers it: the browser never re-implements a rule. */
export const rights = z.object({
  /** Reporters whose sheet it may fill. */
  mayEnter: z.array(unitRef),
  mayReview: z.boolean(),
  mayAdminister: z.boolean(),
  mayReadAudit: z.boolean(),
  /** It may change deadlines and days off. */
  mayKeepCalendar: z.boolean(),
  /** It may make and change decks of meetings. */
  mayKeepDecks: z.boolean(),
})

export const account = z.object({
  id: z.string(),
  username: z.string(),
  displayName: z.string(),
  locale: z.enum(['vi', 'en']),
  roles: z.array(z.object({ role: z.enum(roles), unit: unitRef.nullable() })),
  rights,
})
export type Account = z.infer<typeof account>

export const sampleAccount = z.object({ username: z.string(), displayName: z.string(), role: z.enum(roles), unit: unitRef.nullable() })

export const sessionState = z.object({
  account: account.nullable(),
  /** Accounts of the sample workspace, offered in one click; empty everywhere else. */
  sampleAccounts: z.array(sampleAccount),
  /** True when the workspace holds the sample data. */
  sampleWorkspace: z.boolean(),
})
export type SessionState = z.infer<typeof sessionState>

const username = z.string().trim().min(1).max(80)
const password = z.string().min(1).max(400)
const { UNAUTHENTICATED, WRONG_CREDENTIALS, LOCKED_OUT, RATE_LIMITED, WEAK_PASSWORD, CODE_REFUSED, NOT_FOUND, INVALID_EMAIL } = refusals

export const sessionContract = {
  get: oc.route({ method: 'GET', path: '/session', tags: ['session'], summary: 'Who is signed in and what they may do' }).output(sessionState),
  signIn: oc
    .route({ method: 'POST', path: '/session', tags: ['session'], summary: 'Sign in with a user name and password' })
    .errors({ WRONG_CREDENTIALS, LOCKED_OUT, RATE_LIMITED })
    .input(z.object({ username, password }))
    .output(sessionState),
  signInAsSample: oc
    .route({
      method: 'POST',
      path: '/session/sample',
      tags: ['session'],
      summary: 'Sign in as an account of the sample workspace; not found elsewhere',
    })
    .errors({ NOT_FOUND, RATE_LIMITED })
    .input(z.object({ username }))
    .output(sessionState),
  signOut: oc.route({ method: 'DELETE', path: '/session', tags: ['session'], summary: 'Sign out' }).output(sessionState),
  changePassword: oc
    .route({ method: 'POST', path: '/session/password', tags: ['session'], summary: 'Change the own password; other sessions end' })
    .errors({ UNAUTHENTICATED, WRONG_CREDENTIALS, WEAK_PASSWORD, RATE_LIMITED })
    .input(z.object({ current: password, next: password }))
    .output(z.object({ changed: z.literal(true) })),
  changeEmail: oc
    .route({ method: 'POST', path: '/session/email', tags: ['session'], summary: 'Where reminders are sent by e-mail; null for nowhere' })
    .errors({ UNAUTHENTICATED, INVALID_EMAIL })
    .input(z.object({ email: z.string().max(300).nullable() }))
    .output(z.object({ changed: z.literal(true) })),
  redeemCode: oc
    .route({ method: 'POST', path: '/session/code', tags: ['session'], summary: 'Choose a password with a one-time code from the administrator' })
    .errors({ CODE_REFUSED, WEAK_PASSWORD, RATE_LIMITED })
    .input(z.object({ username, code: z.string().min(1).max(80), next: password }))
    .output(sessionState),
}
