import { saveCheck, tryCheck } from '../actions/save-check.ts'
import { procedure } from '../http/procedure.ts'
import { canSomewhere } from '../permissions.ts'
import { currentReading } from '../register-cache.ts'
import { accountNames } from '../stores/accounts.ts'
import { listStoredChecks } from '../stores/checks.ts'
import { pairsOf, storedCheckToView } from '../views/check-view.ts'

export const checkRoutes = {
  list: procedure.check.list.handler(async ({ context }) => {
    const { kysely } = context.database
    const reading = await currentReading(context)
    const rules = await listStoredChecks(kysely)
    const names = await accountNames(
      kysely,
      rules.flatMap(({ recordedBy }) => recordedBy ?? []),
    )
    return {
      rules: rules.map((rule) => storedCheckToView(rule, names)),
      pairs: pairsOf(reading),
      elements: reading.ledger.elements.map(({ code, name, measureUnit }) => ({ code, name, measureUnit })),
      mayEdit: canSomewhere(context.account, 'administer', reading.day),
    }
  }),
  try: procedure.check.try.handler(async ({ input, context }) => tryCheck(await currentReading(context), input.rule)),
  save: procedure.check.save.handler(async ({ input, context }) => saveCheck(context, await currentReading(context), input)),
}
