import { procedure } from '../http/procedure.ts'
import { refusal } from '../http/refuse.ts'
import { currentReading } from '../register-cache.ts'
import { indicatorPageOf } from '../views/indicator-view.ts'
import { readAppraisals } from '../stores/appraisals.ts'
import { chosenResolution } from './choice.ts'

export const indicatorRoutes = {
  get: procedure.indicator.get.handler(async ({ input, context }) => {
    const reading = await currentReading(context, input.asOf)
    const resolution = chosenResolution(reading.ledger, input.resolution, input.year)
    const indicator = reading.register.indicator(input.indicator)
    if (indicator === null || !resolution.indicators.includes(indicator.code)) throw refusal('NOT_FOUND', { what: 'indicator' })
    return indicatorPageOf(reading, resolution, indicator, input.year, await readAppraisals(context.database.kysely, indicator, input))
  }),
}
