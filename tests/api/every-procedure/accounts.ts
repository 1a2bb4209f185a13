import type { Role } from '../../../src/contract/session.ts'

/** What `every-procedure.test.ts` expects of the procedures around years and accounts: who may, and what whoever may gets. */

const key = 'every-procedure'
const department = 'SYT@2010-01-01'
const everywhere = (...roles: readonly Role[]) => ({ own: roles, other: roles })
const review = everywhere('departmentReviewer', 'departmentLeader')
const leaders = everywhere('departmentLeader')
const administrators = everywhere('administrator')
const onNobody = { idempotencyKey: key, account: 'nobody' }

export const expectedOfYears = {
  'year.list': { may: review, input: () => ({}), answer: 'ok' },
  'year.close': {
    may: review,
    input: () => ({ idempotencyKey: key, department, year: 2024, unfinishedSeen: 9999 }),
    answer: 'OPEN_REPORTS',
  },
  'year.reopen': { may: leaders, input: () => ({ idempotencyKey: key, id: 999_999, reason: 'x' }), answer: 'NOT_FOUND' },
}

export const expectedOfAccounts = {
  'account.list': { may: administrators, input: () => undefined, answer: 'ok' },
  'account.add': { may: administrators, input: () => ({ idempotencyKey: key, username: '?', displayName: 'x' }), answer: 'ACCOUNT_REFUSED' },
  'account.issueCode': { may: administrators, input: () => ({ account: 'nobody' }), answer: 'NOT_FOUND' },
  'account.assign': {
    may: administrators,
    input: () => ({ ...onNobody, role: 'viewer', unit: null, descendants: false, from: '2030-01-01', to: null }),
    answer: 'NOT_FOUND',
  },
  'account.endRole': { may: administrators, input: () => ({ ...onNobody, role: 'viewer', unit: null, lastDay: '2030-01-01' }), answer: 'NOT_FOUND' },
  'account.disable': { may: administrators, input: () => onNobody, answer: 'NOT_FOUND' },
  'account.enable': { may: administrators, input: () => onNobody, answer: 'NOT_FOUND' },
  'account.unfinished': { may: administrators, input: () => ({ account: 'nobody' }), answer: 'NOT_FOUND' },
  'account.handOver': {
    may: administrators,
    input: () => ({ ...onNobody, successor: 'nobody', from: '2030-01-01', disable: false }),
    answer: 'NOT_FOUND',
  },
}
