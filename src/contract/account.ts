import { oc } from '@orpc/contract'
import { z } from 'zod'
import { refusals } from './errors.ts'
import { roles } from './session.ts'
import { day, idempotencyKey, moment, period, reportState, stage, unitId, unitRef } from './shapes.ts'

const accountId = z.string().min(1).max(80)
const role = z.enum(roles)

const heldRole = z.object({
  role,
  unit: unitRef.nullable(),
  descendants: z.boolean(),
  from: day,
  to: day.nullable(),
  /** Whether it holds today, held once, or will. */
  when: z.enum(['past', 'now', 'later']),
})

export const listedAccount = z.object({
  id: accountId,
  username: z.string(),
  displayName: z.string(),
  /** `noPassword`: waits for the person to choose one with a one-time code. */
  state: z.enum(['active', 'noPassword', 'disabled']),
  isOwn: z.boolean(),
  createdAt: moment,
  roles: z.array(heldRole),
})
export type ListedAccount = z.infer<typeof listedAccount>

const { UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, ACCOUNT_REFUSED, PAST_DAY, KEY_REUSED } = refusals
const refusedActs = { UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, ACCOUNT_REFUSED, PAST_DAY, KEY_REUSED }
const one = z.object({ idempotencyKey, account: accountId })
const done = z.object({ account: accountId })

export const accountContract = {
  list: oc
    .route({ method: 'GET', path: '/accounts', tags: ['account'], summary: 'Every account with its roles' })
    .errors({ UNAUTHENTICATED, FORBIDDEN })
    .output(z.object({ accounts: z.array(listedAccount) })),
  add: oc
    .route({ method: 'POST', path: '/accounts', tags: ['account'], summary: 'Add an account; its person chooses a password with a one-time code' })
    .errors(refusedActs)
    .input(z.object({ idempotencyKey, username: z.string().max(200), displayName: z.string().max(200) }))
    .output(done),
  issueCode: oc
    .route({ method: 'POST', path: '/accounts/{account}/code', tags: ['account'], summary: 'A new one-time code, shown once; earlier ones end' })
    .errors({ UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, ACCOUNT_REFUSED })
    .input(z.object({ account: accountId }))
    /** Null in a page without a server, where nobody needs a code. */
    .output(z.object({ username: z.string(), code: z.string().nullable(), expiresAt: moment.nullable() })),
  assign: oc
    .route({ method: 'POST', path: '/accounts/{account}/roles', tags: ['account'], summary: 'Give an account a role, from a day on' })
    .errors(refusedActs)
    .input(one.extend({ role, unit: unitId.nullable(), descendants: z.boolean(), from: day, to: day.nullable() }))
    .output(done),
  endRole: oc
    .route({
      method: 'POST',
      path: '/accounts/{account}/roles/end',
      tags: ['account'],
      summary: 'End a role of an account on a day, the last on which it holds',
    })
    .errors(refusedActs)
    .input(one.extend({ role, unit: unitId.nullable(), lastDay: day }))
    .output(done),
  disable: oc
    .route({ method: 'POST', path: '/accounts/{account}/disable', tags: ['account'], summary: 'Disable an account: its sessions and codes end' })
    .errors(refusedActs)
    .input(one)
    .output(done),
  enable: oc
    .route({ method: 'POST', path: '/accounts/{account}/enable', tags: ['account'], summary: 'Enable a disabled account' })
    .errors(refusedActs)
    .input(one)
    .output(done),
  unfinished: oc
    .route({
      method: 'GET',
      path: '/accounts/{account}/unfinished',
      tags: ['account'],
      summary: 'Reports of its units that are not approved: what a successor takes over',
    })
    .errors({ UNAUTHENTICATED, FORBIDDEN, NOT_FOUND })
    .input(z.object({ account: accountId }))
    .output(z.object({ reports: z.array(z.object({ reporter: unitRef, period, stage, state: reportState, since: moment })) })),
  handOver: oc
    .route({
      method: 'POST',
      path: '/accounts/{account}/hand-over',
      tags: ['account'],
      summary: 'Hand every role of an account over to a successor, from a day on',
    })
    .errors(refusedActs)
    .input(one.extend({ successor: accountId, from: day, disable: z.boolean() }))
    .output(z.object({ account: accountId, successor: accountId, roles: z.number() })),
}
