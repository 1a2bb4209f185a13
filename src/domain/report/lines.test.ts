import { describe, expect, it } from 'vitest'
import { linesWithDrafts } from './lines.ts'

const drafts = [
  { key: 'a', text: 'Ở mức 8,46.' },
  { key: 'b', text: 'Còn thiếu 6 bác sĩ.' },
]

describe('the lines of a slide', () => {
  it('are all drafts where nobody chose', () => {
    expect(linesWithDrafts(null, drafts).map(({ key, state }) => [key, state])).toEqual([
      ['a', 'drafted'],
      ['b', 'drafted'],
    ])
  })

  it('follow the drafts that were chosen, and leave out one that is made no longer', () => {
    const lines = [
      { kind: 'draft', key: 'b' },
      { kind: 'draft', key: 'gone' },
    ] as const
    expect(linesWithDrafts(lines, drafts)).toEqual([{ key: 'b', text: 'Còn thiếu 6 bác sĩ.', drafted: 'Còn thiếu 6 bác sĩ.', state: 'drafted' }])
  })

  it('say of own words whether the data under them are as they were', () => {
    const own = (from: { key: string; text: string } | null) => linesWithDrafts([{ kind: 'own', text: 'Của tôi', from }], drafts)[0]
    expect(own(null)).toEqual({ key: null, text: 'Của tôi', drafted: null, state: 'own' })
    expect(own({ key: 'a', text: 'Ở mức 8,46.' })).toMatchObject({ state: 'edited', drafted: 'Ở mức 8,46.' })
    expect(own({ key: 'a', text: 'Ở mức 8,40.' })).toMatchObject({ state: 'outdated', drafted: 'Ở mức 8,46.' })
    expect(own({ key: 'gone', text: 'Ở mức 8,40.' })).toMatchObject({ state: 'outdated', drafted: null, text: 'Của tôi' })
  })
})
