import type { Overview } from '../../contract/overview.ts'
import type { Resolution } from '../../domain/resolution.ts'
import { procedure } from '../http/procedure.ts'
import type { Reading } from '../register-cache.ts'
import { currentReading, readingTag } from '../register-cache.ts'
import { overviewOf } from '../views/overview-view.ts'
import { chosenResolution, offerTag } from './choice.ts'

const made = new WeakMap<Reading, Map<string, Overview>>()

/** Made once for each reading: everybody who opens the page sees the same. */
function overviewFor(reading: Reading, resolution: Resolution, year: number): Overview {
  const ofReading = made.get(reading) ?? new Map<string, Overview>()
  made.set(reading, ofReading)
  const key = `${resolution.code} ${year}`
  const overview = ofReading.get(key) ?? overviewOf(reading, resolution, year)
  ofReading.set(key, overview)
  return overview
}

export const overviewRoutes = {
  get: procedure.overview.get.handler(async ({ input, context }) => {
    const { resolution, year, asOf } = input
    offerTag(context.visit, [await readingTag(context), resolution, year, asOf ?? ''])
    const reading = await currentReading(context, asOf)
    return overviewFor(reading, chosenResolution(reading.ledger, resolution, year), year)
  }),
}
