import { ORPCError } from '@orpc/client'
import type { RefusalCode } from '../../contract/errors.ts'
import type { Locale } from '../../domain/number-format.ts'
import { isUnreachable } from '../api/refusal.ts'
import { failuresInEnglish, refusalsInEnglish } from './refusals-en.ts'
import { failuresInVietnamese, refusalsInVietnamese } from './refusals-vi.ts'
import type { FailureSentences, RefusalSentences } from './refusals-vi.ts'

const sentences: Record<Locale, RefusalSentences> = { vi: refusalsInVietnamese, en: refusalsInEnglish }
const failures: Record<Locale, FailureSentences> = { vi: failuresInVietnamese, en: failuresInEnglish }

/** The sentence for whatever a call to the server ended in: a refusal of the contract, no answer, or a fault. Never throws. */
export function refusalSentence(error: unknown, locale: Locale): string {
  if (isUnreachable(error)) return failures[locale].unreachable
  if (!(error instanceof ORPCError)) return failures[locale].unexpected
  const code: string = error.code
  return isKnown(code) ? sentenceOf(code, error.data, locale) : sentenceOfStatus(error.status, locale)
}

function isKnown(code: string): code is RefusalCode {
  return Object.hasOwn(refusalsInVietnamese, code)
}

/** An older or newer server may send other data with a known code: then the general sentence must do. */
function sentenceOf(code: RefusalCode, data: unknown, locale: Locale): string {
  const sentence: (data: never) => string = sentences[locale][code]
  try {
    // What came over the wire is what the contract says; if not, the general sentence is said.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return sentence(data as never) ?? failures[locale].unexpected
  } catch {
    return failures[locale].unexpected
  }
}

function sentenceOfStatus(status: number, locale: Locale): string {
  const { UNAUTHENTICATED, FORBIDDEN, INVALID_INPUT, UNAVAILABLE } = sentences[locale]
  if (status === 401) return UNAUTHENTICATED(undefined)
  if (status === 403) return FORBIDDEN(undefined)
  if (status === 413) return failures[locale].tooLarge
  if (status === 429 || status === 502 || status === 503 || status === 504) return UNAVAILABLE(undefined)
  if (status >= 400 && status < 500) return INVALID_INPUT(undefined)
  return failures[locale].unexpected
}
