import { chooseRecognitionSource } from '../actions/choose-recognition-source.ts'
import { keepForm } from '../actions/keep-form.ts'
import { recognise } from '../actions/recognise.ts'
import { saveScore } from '../actions/save-score.ts'
import { holdsSettings } from '../actions/setting-right.ts'
import { withdrawRecognition } from '../actions/withdraw-recognition.ts'
import { communeRights } from '../commune-rights.ts'
import type { Connection } from '../database/database.ts'
import { procedure } from '../http/procedure.ts'
import { refusal } from '../http/refuse.ts'
import type { Reading } from '../register-cache.ts'
import { currentReading } from '../register-cache.ts'
import type { SignedIn } from '../sign-in/sign-in.ts'
import { accountNames } from '../stores/accounts.ts'
import type { StoredScore } from '../stores/commune-scores.ts'
import { listScores, scoreHistory } from '../stores/commune-scores.ts'
import { listRecognitions } from '../stores/recognitions.ts'
import { listForms } from '../stores/score-forms.ts'
import type { CommuneParts } from '../views/commune-view.ts'
import { communeListOf, communePageOf, scoreTableOf } from '../views/commune-view.ts'
import { formToView, scoreToCell } from '../views/score-view.ts'
import { chosenResolution, chosenUnit } from './choice.ts'

function rightsOf(account: SignedIn, { ledger, duties, day }: Reading) {
  return communeRights(account, { register: ledger, duties, indicators: ledger.indicators, day })
}

async function partsOf(connection: Connection, account: SignedIn, reading: Reading, scores: readonly StoredScore[]): Promise<CommuneParts> {
  const forms = await listForms(connection)
  const recognitions = await listRecognitions(connection)
  return { reading, rights: rightsOf(account, reading), forms, scores, recognitions }
}

function namesOf(connection: Connection, scores: readonly StoredScore[]): Promise<Map<string, string>> {
  return accountNames(
    connection,
    scores.flatMap(({ recordedBy }) => recordedBy ?? []),
  )
}

export const communeRoutes = {
  list: procedure.commune.list.handler(async ({ input, context }) => {
    const { kysely } = context.database
    const reading = await currentReading(context)
    const resolution = chosenResolution(reading.ledger, input.resolution)
    const scores = await listScores(kysely, { years: [input.year] })
    const parts = await partsOf(kysely, context.account, reading, scores)
    return communeListOf(parts, resolution, input.year, holdsSettings(context, 'keepCriteria'))
  }),
  get: procedure.commune.get.handler(async ({ input, context }) => {
    const { kysely } = context.database
    const reading = await currentReading(context)
    const commune = chosenUnit(reading.register, input.commune)
    if (commune.kind !== 'commune') throw refusal('NOT_FOUND', { what: 'unit' })
    const scores = await listScores(kysely, { years: [input.year, input.year - 1], commune: commune.id })
    const parts = await partsOf(kysely, context.account, reading, scores)
    const isOwnEntry = scores.some((each) => each.layer === 'self' && each.year === input.year && isBy(each, context.account))
    return communePageOf(parts, commune, input.year, isOwnEntry, await namesOf(kysely, scores))
  }),
  recognise: procedure.commune.recognise.handler(({ input, context }) => recognise(context, input)),
  withdraw: procedure.commune.withdraw.handler(({ input, context }) => withdrawRecognition(context, input)),
  chooseSource: procedure.commune.chooseSource.handler(({ input, context }) => chooseRecognitionSource(context, input)),
}

function isBy({ recordedBy, score }: StoredScore, account: SignedIn): boolean {
  return recordedBy === account.id && score !== null
}

export const scoreRoutes = {
  list: procedure.score.list.handler(async ({ input, context }) => {
    const { kysely } = context.database
    const { layer, year } = input
    const reading = await currentReading(context)
    const resolution = chosenResolution(reading.ledger, input.resolution)
    const all = await listScores(kysely, { years: [year] })
    const scores = all.filter((each) => each.layer === layer)
    const ownEntries = new Set(all.filter((each) => each.layer !== layer && isBy(each, context.account)).map((each) => each.commune))
    const parts = await partsOf(kysely, context.account, reading, scores)
    return scoreTableOf({ parts, resolution, year, layer, names: await namesOf(kysely, scores), ownEntries })
  }),
  history: procedure.score.history.handler(async ({ input, context }) => {
    const { kysely } = context.database
    const reading = await currentReading(context)
    chosenUnit(reading.register, input.commune)
    const mayRead = input.layer === 'appraised' || rightsOf(context.account, reading).mayReadSelf(input.commune, input.year)
    const versions = mayRead ? await scoreHistory(kysely, input) : []
    const names = await namesOf(kysely, versions)
    return { versions: versions.map((version) => scoreToCell(version.item, version, names)) }
  }),
  selfScore: procedure.score.selfScore.handler(({ input, context }) => saveScore(context, 'self', input)),
  appraise: procedure.score.appraise.handler(({ input, context }) => saveScore(context, 'appraised', input)),
}

export const scoreFormRoutes = {
  list: procedure.scoreForm.list.handler(async ({ context }) => {
    const forms = await listForms(context.database.kysely)
    return { forms: forms.map(formToView), mayKeep: holdsSettings(context, 'keepCriteria') }
  }),
  save: procedure.scoreForm.save.handler(({ input, context }) => keepForm(context, input)),
}
