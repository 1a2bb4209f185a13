import { describe, expect, it } from 'vitest'
import { isRecognisedOn, isRecognitionValid, lastDayOfRecognition, recognitionAfterMerge } from './recognition.ts'
import type { Recognition } from './recognition.ts'

const recognition = (over: Partial<Recognition> = {}): Recognition => ({
  decisionNumber: '2500/QĐ-UBND',
  validFrom: '2022-12-31',
  validTo: null,
  withdrawnOn: null,
  ...over,
})

describe('a recognition', () => {
  it('counts for three years, to the end of the corresponding day', () => {
    expect(lastDayOfRecognition(recognition())).toBe('2025-12-31')
    expect(['2022-12-30', '2022-12-31', '2025-12-31', '2026-01-01'].map((day) => isRecognitionValid(recognition(), day))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(lastDayOfRecognition(recognition({ validFrom: '2024-02-29' }))).toBe('2027-02-28')
  })

  it('ends on the day the decision names, or on the day it is withdrawn', () => {
    expect(isRecognitionValid(recognition({ validTo: '2024-12-31' }), '2025-01-01')).toBe(false)
    const withdrawn = recognition({ withdrawnOn: '2024-06-01' })
    expect(['2024-05-31', '2024-06-01'].map((day) => isRecognitionValid(withdrawn, day))).toEqual([true, false])
  })

  it('is had by a commune when any of its decisions counts', () => {
    const renewed = [recognition({ validFrom: '2019-11-20' }), recognition({ validFrom: '2023-03-01' })]
    expect(['2022-11-20', '2022-12-31', '2023-12-31'].map((day) => isRecognisedOn(renewed, day))).toEqual([true, false, true])
    expect(isRecognisedOn([], '2023-12-31')).toBe(false)
  })
})

describe('a merged commune', () => {
  const [yes, no] = [{ isRecognised: true }, { isRecognised: false }]

  it('carries recognition over only when all its predecessors had it', () => {
    expect(recognitionAfterMerge([yes, yes])).toBe('carriedOver')
    expect(recognitionAfterMerge([yes, no])).toBe('undetermined')
    expect(recognitionAfterMerge([no, no])).toBe('undetermined')
    expect(recognitionAfterMerge([])).toBe('undetermined')
  })
})
