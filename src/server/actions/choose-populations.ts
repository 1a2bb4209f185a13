import type { PopulationTable } from '../../contract/population.ts'
import type { PopulationKind } from '../../domain/population.ts'
import { refusal } from '../http/refuse.ts'
import { appendAudit } from '../stores/audit.ts'
import { bumpRevision } from '../stores/revision.ts'
import { readSettings, saveSettings } from '../stores/settings.ts'
import type { ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { holdsSettings } from './setting-right.ts'

interface ChoosePopulationsInput {
  idempotencyKey: string
  fromYear: number
  order: PopulationKind[] | null
}

/** Which kinds of population verdicts divide by from a year on; null takes the choice of that year away. Answers all choices. */
export function choosePopulations(context: ActContext, input: ChoosePopulationsInput): Promise<Pick<PopulationTable, 'choices'>> {
  return actOnce(context, 'choosePopulations', input, async (acting) => {
    const { transaction, stamp, visit } = acting
    if (!holdsSettings(acting, 'keepPopulations')) throw refusal('FORBIDDEN')
    const { populationChoices } = await readSettings(transaction)
    const { fromYear, order } = input
    const others = populationChoices.filter((choice) => choice.fromYear !== fromYear)
    const choices = [...others, ...(order === null ? [] : [{ fromYear, order }])]
      .toSorted((a, b) => a.fromYear - b.fromYear)
      .map((choice) => ({ fromYear: choice.fromYear, order: [...choice.order] }))
    await saveSettings(transaction, { populationChoices: choices }, stamp)
    const detail = { before: { choices: populationChoices }, after: { choices } }
    const entry = { act: 'choosePopulations', resource: 'setting', resourceId: 'populationChoices', unit: null, detail, request: visit.requestId }
    await appendAudit(transaction, entry, stamp)
    await bumpRevision(transaction)
    return { choices }
  })
}
