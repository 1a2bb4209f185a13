import type { CommuneResult } from './commune-criteria.ts'
import type { RecognitionIndex } from './recognised-communes.ts'
import { isRecognisedOn, isRecognitionValid, lastDayOfRecognition, recognitionAfterMerge } from './recognition.ts'
import type { CommuneRecognition } from './recognition.ts'
import type { Day, Unit, UnitId } from './unit.ts'
import type { UnitIndex } from './unit-index.ts'

/**
 * Where a commune stands on 31 December. Only `recognised` counts in the share. `awaitingDecision`: the appraised points suffice and no decision
 * holds (đủ điểm nhưng chưa có quyết định). `carriedOver` and `undetermined`: merged and not scored again since, all of its parts recognised before
 * or not all. `lapsed`: its last decision has run out or was withdrawn and nothing was appraised. `notScored`: nothing is known of it.
 */
export const communeStates = ['recognised', 'awaitingDecision', 'carriedOver', 'undetermined', 'notMet', 'incomplete', 'lapsed', 'notScored'] as const
export type CommuneState = (typeof communeStates)[number]

export interface CommuneStanding {
  commune: UnitId
  state: CommuneState
  /** The decision that holds, else the last one there was. */
  decision: CommuneRecognition | null
  /** The decision holds and ends within the coming year. */
  isEndingSoon: boolean
}

type Places = RecognitionIndex & Pick<UnitIndex, 'predecessorsOf'>

/** Where the commune stands at the end of the year; `appraised` is what its appraised points come to, null while nothing is appraised. */
export function communeStanding(places: Places, commune: Unit, year: number, appraised: CommuneResult | null): CommuneStanding {
  const day = `${year}-12-31`
  const known = places.recognitionsOf(commune.id).filter((recognition) => recognition.validFrom <= day)
  const valid = known.filter((recognition) => isRecognitionValid(recognition, day))
  const lasting = valid.toSorted((a, b) => (lastDayOfRecognition(a) < lastDayOfRecognition(b) ? -1 : 1)).at(-1)
  if (lasting !== undefined) {
    const isEndingSoon = lastDayOfRecognition(lasting) <= `${year + 1}-12-31`
    return { commune: commune.id, state: 'recognised', decision: lasting, isEndingSoon }
  }
  return { commune: commune.id, state: stateWithout(places, commune, day, known, appraised), decision: known.at(-1) ?? null, isEndingSoon: false }
}

function stateWithout(
  places: Places,
  commune: Unit,
  day: Day,
  known: readonly CommuneRecognition[],
  appraised: CommuneResult | null,
): Exclude<CommuneState, 'recognised'> {
  if (appraised !== null) return appraised.kind === 'met' ? 'awaitingDecision' : appraised.kind
  if (known.length > 0) return 'lapsed'
  const merged = places.predecessorsOf(commune.id).filter((step) => step.effectiveOn <= day && step.predecessor !== commune.id)
  if (merged.length === 0) return 'notScored'
  return recognitionAfterMerge(
    merged.map(({ predecessor, effectiveOn }) => ({ isRecognised: isRecognisedOn(places.recognitionsOf(predecessor), dayBefore(effectiveOn)) })),
  )
}

function dayBefore(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
