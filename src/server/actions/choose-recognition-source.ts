import type { CommuneList } from '../../contract/commune.ts'
import { communeShares } from '../../domain/commune-scores.ts'
import type { RecognitionSource, RecognitionSourceKind } from '../../domain/recognition.ts'
import { refusal } from '../http/refuse.ts'
import { appendAudit } from '../stores/audit.ts'
import { listIndicators } from '../stores/indicators.ts'
import { listResolutions } from '../stores/resolutions.ts'
import { bumpRevision } from '../stores/revision.ts'
import { readSettings, saveSettings } from '../stores/settings.ts'
import type { ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { holdsSettings } from './setting-right.ts'

interface ChooseSourceInput {
  idempotencyKey: string
  resolution: string
  fromYear: number
  source: RecognitionSourceKind | null
}

/** Where the count of recognised communes on a resolution's ground comes from, from a year on; null takes the choice of that year away. */
export function chooseRecognitionSource(
  context: ActContext,
  input: ChooseSourceInput,
): Promise<{ choices: NonNullable<CommuneList['source']>['choices'] }> {
  return actOnce(context, 'chooseRecognitionSource', input, async (acting) => {
    const { transaction, stamp, visit } = acting
    if (!holdsSettings(acting, 'keepCriteria')) throw refusal('FORBIDDEN')
    const resolution = (await listResolutions(transaction)).find((each) => each.code === input.resolution)
    if (resolution === undefined) throw refusal('NOT_FOUND', { what: 'resolution' })
    const indicators = (await listIndicators(transaction)).filter((each) => resolution.indicators.includes(each.code))
    const [share] = communeShares(indicators)
    if (share === undefined) throw refusal('NOT_FOUND', { what: 'share' })
    const { recognitionSources } = await readSettings(transaction)
    const { fromYear, source } = input
    const isMeant = (choice: RecognitionSource) => choice.territory === resolution.scope && choice.element === share.element
    const others = recognitionSources.filter((choice) => !isMeant(choice) || choice.fromYear !== fromYear)
    const chosen = source === null ? [] : [{ territory: resolution.scope, element: share.element, fromYear, source }]
    const after = [...others, ...chosen].toSorted((a, b) => a.fromYear - b.fromYear)
    await saveSettings(transaction, { recognitionSources: after }, stamp)
    const detail = { before: { recognitionSources }, after: { recognitionSources: after } }
    const told = {
      act: 'chooseRecognitionSource',
      resource: 'setting',
      resourceId: 'recognitionSources',
      unit: null,
      detail,
      request: visit.requestId,
    }
    await appendAudit(transaction, told, stamp)
    await bumpRevision(transaction)
    return { choices: after.filter(isMeant).map((choice) => ({ fromYear: choice.fromYear, source: choice.source })) }
  })
}
