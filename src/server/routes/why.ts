import { assess } from '../../domain/assess.ts'
import { procedure } from '../http/procedure.ts'
import { refusal } from '../http/refuse.ts'
import { currentReading } from '../register-cache.ts'
import { readAppraisals } from '../stores/appraisals.ts'
import { accountNames } from '../stores/accounts.ts'
import { figuresByVersion } from '../stores/figure-versions.ts'
import { versionsBehind, whyOf } from '../views/why-view.ts'
import { chosenResolution, chosenUnit } from './choice.ts'

export const whyRoutes = {
  get: procedure.why.get.handler(async ({ input, context }) => {
    const { kysely } = context.database
    const { register, ledger } = await currentReading(context, input.asOf)
    const resolution = chosenResolution(ledger, input.resolution, input.year)
    const indicator = register.indicator(input.indicator)
    if (indicator === null) throw refusal('NOT_FOUND', { what: 'indicator' })
    const unit = chosenUnit(register, input.unit)
    const request = { register, resolution, indicator, unit: unit.id, year: input.year }
    const figures = await figuresByVersion(kysely, versionsBehind(assess(register, resolution, indicator, unit.id, input.year)))
    const people = figures.flatMap(({ recordedBy, approvedBy }) => [recordedBy, approvedBy]).filter((account) => account !== null)
    const names = await accountNames(kysely, people)
    return whyOf(
      request,
      { figures: new Map(figures.map((figure) => [figure.version, figure])), names },
      await readAppraisals(kysely, indicator, input),
    )
  }),
}
