import { choosePopulations } from '../actions/choose-populations.ts'
import { savePopulation } from '../actions/save-population.ts'
import { holdsSettings } from '../actions/setting-right.ts'
import type { PopulationEffects } from '../../contract/population.ts'
import { procedure } from '../http/procedure.ts'
import { can } from '../permissions.ts'
import type { Reading } from '../register-cache.ts'
import { currentReading } from '../register-cache.ts'
import { accountNames } from '../stores/accounts.ts'
import { populationCells, populationHistory } from '../stores/population-cells.ts'
import { populationEffectsOf, populationTableOf, populationToCell, populationYears } from '../views/population-view.ts'
import { chosenResolution, chosenUnit } from './choice.ts'

/** Worked out once for each reading: it takes a register for every kind. */
const worked = new WeakMap<Reading, Map<string, PopulationEffects>>()

export const populationRoutes = {
  list: procedure.population.list.handler(async ({ input, context }) => {
    const reading = await currentReading(context)
    const resolution = chosenResolution(reading.ledger, input.resolution)
    const numbers = await populationCells(context.database.kysely, populationYears(resolution))
    const { day, ledger } = reading
    const mayKeep = (unit: string) => can(context.account, 'keepPopulations', { unit, day, register: ledger })
    return populationTableOf({ reading, resolution, kind: input.kind, numbers, mayChoose: holdsSettings(context, 'keepPopulations'), mayKeep })
  }),
  history: procedure.population.history.handler(async ({ input, context }) => {
    const { kysely } = context.database
    const { register } = await currentReading(context)
    chosenUnit(register, input.unit)
    const versions = await populationHistory(kysely, input)
    const names = await accountNames(
      kysely,
      versions.flatMap(({ recordedBy }) => recordedBy ?? []),
    )
    return {
      versions: versions.map((version) => ({
        ...populationToCell(version),
        recordedAt: version.recordedAt,
        recordedBy: version.recordedBy === null ? null : (names.get(version.recordedBy) ?? null),
        supersededAt: version.supersededAt,
      })),
    }
  }),
  effects: procedure.population.effects.handler(async ({ input, context }) => {
    const reading = await currentReading(context)
    const resolution = chosenResolution(reading.ledger, input.resolution, input.year)
    const ofReading = worked.get(reading) ?? new Map<string, PopulationEffects>()
    worked.set(reading, ofReading)
    const key = `${resolution.code} ${input.year}`
    const effects = ofReading.get(key) ?? populationEffectsOf(reading, resolution, input.year)
    ofReading.set(key, effects)
    return effects
  }),
  save: procedure.population.save.handler(({ input, context }) => savePopulation(context, input)),
  choose: procedure.population.choose.handler(({ input, context }) => choosePopulations(context, input)),
}
