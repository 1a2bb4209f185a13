import { describe, expect, it } from 'vitest'
import { openQuestion } from './asked-cells.ts'
import { exampleCell, exampleReport, exampleRow } from './testing/example-sheet.ts'

const question = {
  stage: 'final' as const,
  subject: 'TT1',
  element: 'doctors',
  version: 7,
  words: 'Kiểm tra lại',
  by: 'Phòng Nghiệp vụ',
  at: '2026-01-20',
}
const at = (version: number, over = {}) => {
  const cell = exampleCell({ version, value: '40' })
  return { row: exampleRow({ cells: [cell], ...over }), report: exampleReport(), cell }
}

describe('openQuestion', () => {
  it('holds while the cell has the version that was asked about', () => {
    expect(openQuestion({ asked: [question] }, at(7))).toBe(question)
    expect(openQuestion({ asked: [question] }, at(8))).toBeNull()
    expect(openQuestion({ asked: [] }, at(7))).toBeNull()
  })

  it('is of this very cell and stage', () => {
    expect(openQuestion({ asked: [question] }, at(7, { element: 'actualBeds' }))).toBeNull()
    expect(openQuestion({ asked: [{ ...question, stage: 'estimate' }] }, at(7))).toBeNull()
  })
})
