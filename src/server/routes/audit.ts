import { procedure } from '../http/procedure.ts'
import type { SignedIn } from '../sign-in/sign-in.ts'
import { can, permissions } from '../permissions.ts'
import type { Reading } from '../register-cache.ts'
import { currentReading } from '../register-cache.ts'
import { accountNames } from '../stores/accounts.ts'
import { listAudit } from '../stores/audit.ts'
import { isValidOn } from '../../domain/unit.ts'

/** Units whose lines the account may read; undefined for all lines, those about accounts and imports too. */
function readableUnits({ day, ledger }: Reading, account: SignedIn): string[] | undefined {
  const held = account.assignments.filter((assignment) => isValidOn(assignment, day))
  const isEverywhere = held.some(({ role, unit }) => {
    const scope = permissions[role].readAudit
    return scope === 'everywhere' || (scope !== undefined && unit === null)
  })
  if (isEverywhere) return undefined
  return ledger.units.map((unit) => unit.id).filter((unit) => can(account, 'readAudit', { unit, day, register: ledger }))
}

export const auditRoutes = {
  list: procedure.audit.list.handler(async ({ input, context }) => {
    const { kysely } = context.database
    const units = readableUnits(await currentReading(context), context.account)
    const lines = units?.length === 0 ? [] : await listAudit(kysely, { ...input, units })
    const names = await accountNames(
      kysely,
      lines.flatMap(({ account }) => account ?? []),
    )
    const shown = lines.map(({ id, at, account, act, resource, resourceId, detail }) => {
      return { id, at, by: account === null ? null : (names.get(account) ?? null), act, resource, resourceId, detail }
    })
    return { lines: shown, next: lines.length < input.limit ? null : (lines.at(-1)?.id ?? null) }
  }),
}
