import { signingOn } from '../../domain/signing-choice.ts'
import { chooseSigning } from '../actions/choose-signing.ts'
import { procedure } from '../http/procedure.ts'
import { refusal } from '../http/refuse.ts'
import { can } from '../permissions.ts'
import { currentReading } from '../register-cache.ts'
import { accountNames } from '../stores/accounts.ts'
import { listSignings } from '../stores/signings.ts'
import { chosenUnit } from './choice.ts'

export const signingRoutes = {
  get: procedure.signing.get.handler(async ({ input, context }) => {
    const { kysely } = context.database
    const { register, ledger, day } = await currentReading(context)
    const unit = chosenUnit(register, input.unit)
    const place = { unit: unit.id, day, register: ledger }
    if (!can(context.account, 'readDrafts', place)) throw refusal('FORBIDDEN')
    const stored = await listSignings(kysely, { unit: unit.id })
    const names = await accountNames(
      kysely,
      stored.flatMap(({ recordedBy }) => recordedBy ?? []),
    )
    const choices = stored.map(({ signing, validFrom, recordedBy, recordedAt }) => {
      return { signing, from: validFrom, by: recordedBy === null ? null : (names.get(recordedBy) ?? null), at: recordedAt }
    })
    return { now: signingOn(stored, unit.id, day), mayChoose: can(context.account, 'chooseSigning', place), choices }
  }),
  choose: procedure.signing.choose.handler(({ input, context }) => chooseSigning(context, input)),
}
