import { describe, expect, it } from 'vitest'
import { bareYear, periodOfWords, periodWords } from './period-words.ts'

describe('periodWords', () => {
  it.each([
    ['Thực hiện năm 2024', { year: 2024, part: null, stage: 'final' }],
    ['Ước TH năm 2025', { year: 2025, part: null, stage: 'estimate' }],
    ['Prel. 2016', { year: 2016, part: null, stage: 'preliminary' }],
    ['6 tháng đầu năm 2025', { year: 2025, part: 'H1', stage: null }],
    ['Số liệu 9 tháng/2025 (sơ bộ)', { year: 2025, part: 'M9', stage: 'preliminary' }],
    ['Giai đoạn 2020–2025', { year: null, part: null, stage: null }],
    ['So với 2023 (%) của 2024', { year: null, part: null, stage: null }],
    ['Số bác sĩ', { year: null, part: null, stage: null }],
    ['12024', { year: null, part: null, stage: null }],
  ])('%s', (text, expected) => {
    expect(periodWords(text)).toEqual(expected)
  })

  it('becomes a period where there is a year', () => {
    expect([periodOfWords({ year: 2024, part: null }), periodOfWords({ year: 2024, part: 'H1' }), periodOfWords({ year: null, part: 'H1' })]).toEqual(
      ['2024', '2024-H1', null],
    )
  })

  it('knows a cell that is nothing but a year', () => {
    expect(['2024', 'Năm 2024', '2024 (ước)', '1345', 'Ước 2024'].map(bareYear)).toEqual([2024, 2024, 2024, null, null])
  })
})
