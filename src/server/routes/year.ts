import { compareVietnamese } from '../../domain/text-fold.ts'
import { isValidOn } from '../../domain/unit.ts'
import { closeYear, reopenYear } from '../actions/close-year.ts'
import { procedure } from '../http/procedure.ts'
import { refusal } from '../http/refuse.ts'
import { can } from '../permissions.ts'
import { currentReading } from '../register-cache.ts'
import { accountNames } from '../stores/accounts.ts'
import { listClosings } from '../stores/year-closings.ts'
import { yearsPageOf } from '../views/years-view.ts'

export const yearRoutes = {
  list: procedure.year.list.handler(async ({ input, context }) => {
    const { kysely } = context.database
    const reading = await currentReading(context)
    const { ledger, day } = reading
    const may = (act: 'closeYear' | 'reopenYear', unit: string) => can(context.account, act, { unit, day, register: ledger })
    const departments = ledger.units
      .filter((unit) => unit.kind === 'department' && isValidOn(unit, day) && may('closeYear', unit.id))
      .toSorted((a, b) => compareVietnamese(a.name, b.name))
      .map(({ id }) => id)
    const department = input.department ?? departments[0]
    if (department === undefined || !departments.includes(department)) throw refusal('FORBIDDEN')
    const closings = await listClosings(kysely)
    const names = await accountNames(
      kysely,
      closings.flatMap(({ closedBy, reopenedBy }) => [closedBy, reopenedBy].filter((account) => account !== null)),
    )
    const rights = { close: may('closeYear', department), reopen: may('reopenYear', department) }
    return yearsPageOf({ reading, departments, department, closings, names, may: rights })
  }),
  close: procedure.year.close.handler(async ({ input, context }) => closeYear(context, await currentReading(context), input)),
  reopen: procedure.year.reopen.handler(({ input, context }) => reopenYear(context, input)),
}
