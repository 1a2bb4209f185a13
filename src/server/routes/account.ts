import { isValidOn } from '../../domain/unit.ts'
import {
  addAccount,
  assignAccountRole,
  disableAccountOf,
  enableAccountOf,
  endAccountRole,
  handOverAccount,
  problemToRefusal,
} from '../actions/act-on-account.ts'
import { momentOf } from '../clock.ts'
import { procedure } from '../http/procedure.ts'
import { refusal } from '../http/refuse.ts'
import { currentReading } from '../register-cache.ts'
import { AccountProblem } from '../sign-in/account-problem.ts'
import { findAccount, listAccounts } from '../stores/accounts.ts'
import { listAllAssignments, listAssignments } from '../stores/assignments.ts'
import { listReports } from '../stores/reports.ts'
import { accountsView } from '../views/accounts-view.ts'
import { refOf } from '../views/unit-ref.ts'

export const accountRoutes = {
  list: procedure.account.list.handler(async ({ context }) => {
    const { kysely } = context.database
    const reading = await currentReading(context)
    return { accounts: accountsView(reading, await listAccounts(kysely), await listAllAssignments(kysely), context.account.id) }
  }),
  add: procedure.account.add.handler(({ input, context }) => addAccount(context, input)),
  issueCode: procedure.account.issueCode.handler(async ({ input, context }) => {
    const { kysely } = context.database
    const account = await findAccount(kysely, input.account)
    if (account === null) throw refusal('NOT_FOUND', { what: 'account' })
    const { username } = account
    try {
      // Never kept under a key: the answer is the only place where the code stands in plain text.
      const stamp = { at: momentOf(context.clock), by: context.account.id }
      const issued = await context.signIn.issueCode(kysely, account.id, stamp)
      return { username, code: issued?.code ?? null, expiresAt: issued?.expiresAt ?? null }
    } catch (error) {
      throw error instanceof AccountProblem ? problemToRefusal(error) : error
    }
  }),
  assign: procedure.account.assign.handler(({ input, context }) => assignAccountRole(context, input)),
  endRole: procedure.account.endRole.handler(({ input, context }) => endAccountRole(context, input)),
  disable: procedure.account.disable.handler(({ input, context }) => disableAccountOf(context, input)),
  enable: procedure.account.enable.handler(({ input, context }) => enableAccountOf(context, input)),
  unfinished: procedure.account.unfinished.handler(async ({ input, context }) => {
    const { kysely } = context.database
    if ((await findAccount(kysely, input.account)) === null) throw refusal('NOT_FOUND', { what: 'account' })
    const { register, day } = await currentReading(context)
    const held = (await listAssignments(kysely, input.account)).filter((each) => isValidOn(each, day))
    const units = held.filter(({ role }) => role === 'clerk' || role === 'unitHead').flatMap(({ unit }) => unit ?? [])
    const reports = (await listReports(kysely, { reporters: units })).filter(({ state }) => state !== 'approved')
    return {
      reports: reports.map(({ reporter, period, stage, state, since }) => ({ reporter: refOf(register, reporter), period, stage, state, since })),
    }
  }),
  handOver: procedure.account.handOver.handler(({ input, context }) => handOverAccount(context, input)),
}
