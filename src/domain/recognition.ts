import type { Day, UnitId } from './unit.ts'

/** A commune's recognition (công nhận đạt Bộ tiêu chí) by a decision of the provincial people's committee. */
export interface Recognition {
  decisionNumber: string
  validFrom: Day
  /** The last day where the decision names one; otherwise it holds for three years. */
  validTo: Day | null
  /** The day it was withdrawn, from which it no longer counts. */
  withdrawnOn: Day | null
}

/** Công nhận mới, công nhận lại, duy trì. */
export const recognitionKinds = ['first', 'again', 'maintained'] as const
export type RecognitionKind = (typeof recognitionKinds)[number]

/** A decision on one commune as it is kept; a commune, a number and the day it was decided on are one decision. */
export interface CommuneRecognition extends Recognition {
  commune: UnitId
  kind: RecognitionKind
  decidedOn: Day
  withdrawnReason: string | null
  source: string | null
  illustrative: boolean
}

export const recognitionSourceKinds = ['figure', 'recognitions'] as const
export type RecognitionSourceKind = (typeof recognitionSourceKinds)[number]

/** From a year on, where the count of recognised communes of a territory comes from: typed figures of the element, or the decisions themselves. */
export interface RecognitionSource {
  territory: UnitId
  element: string
  fromYear: number
  source: RecognitionSourceKind
}

const yearsValid = 3

/**
 * The last day a recognition counts. A time in years ends with the corresponding day of the last year, or with the
 * last day of its month where there is none (Civil Code 2015, Article 148).
 */
export function lastDayOfRecognition(recognition: Pick<Recognition, 'validFrom' | 'validTo'>): Day {
  if (recognition.validTo !== null) return recognition.validTo
  const year = Number(recognition.validFrom.slice(0, 4)) + yearsValid
  const monthAndDay = recognition.validFrom.slice(5)
  return `${year}-${monthAndDay === '02-29' ? '02-28' : monthAndDay}`
}

/** True when the recognition counts on the day; the share of communes asks for 31 December (methods §11). */
export function isRecognitionValid(recognition: Recognition, day: Day): boolean {
  const isWithdrawn = recognition.withdrawnOn !== null && recognition.withdrawnOn <= day
  return !isWithdrawn && recognition.validFrom <= day && day <= lastDayOfRecognition(recognition)
}

/** True when any of a commune's recognitions counts on the day. */
export function isRecognisedOn(recognitions: readonly Recognition[], day: Day): boolean {
  return recognitions.some((recognition) => isRecognitionValid(recognition, day))
}

/** What a merged commune has until it is scored again. Neither state counts in the share (model 11). */
export type MergedRecognition = 'undetermined' | 'carriedOver'

/** `carriedOver` (chuyển tiếp, chờ chấm lại) when every predecessor was recognised on the day before; otherwise `undetermined`. */
export function recognitionAfterMerge(predecessors: readonly { isRecognised: boolean }[]): MergedRecognition {
  return predecessors.length > 0 && predecessors.every((each) => each.isRecognised) ? 'carriedOver' : 'undetermined'
}
