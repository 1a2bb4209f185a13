import { describe, expect, it } from 'vitest'
import type { Slide } from './deck.ts'
import { indicatorSlideKinds } from './deck.ts'
import { deckProblem, slideProblem } from './deck-problem.ts'

const plain: Slide = { id: 'a', kind: 'text', indicator: null, unit: null, unitKinds: null, title: null, lines: null, speakerNotes: '' }
const known = { isIndicator: (code: string) => code === 'doctors', isUnit: (id: string) => id === 'here' }

describe('a deck that cannot be kept', () => {
  it('has a slide about nothing, or about what nobody knows', () => {
    for (const kind of indicatorSlideKinds) expect(slideProblem({ ...plain, kind }, known)).toBe('noIndicator')
    expect(slideProblem({ ...plain, kind: 'unit' }, known)).toBe('noUnit')
    expect(slideProblem({ ...plain, kind: 'trend', indicator: 'beds' }, known)).toBe('unknownIndicator')
    expect(slideProblem({ ...plain, kind: 'trend', indicator: 'doctors', unit: 'gone' }, known)).toBe('unknownUnit')
    expect(slideProblem({ ...plain, kind: 'trend', indicator: 'doctors', unit: 'here' }, known)).toBeNull()
  })

  it('names the first of its slides, and a slide that is there twice', () => {
    expect(deckProblem([plain, { ...plain, id: 'b', kind: 'unit' }, { ...plain, id: 'c', kind: 'slope' }], null, known)).toEqual({
      problem: 'noUnit',
      slide: 2,
    })
    expect(deckProblem([plain, plain], null, known)).toEqual({ problem: 'slideTwice', slide: 2 })
  })

  it('is not one whose unit or indicator went after the slide was made, as long as the slide is about the same', () => {
    const old: Slide = { ...plain, kind: 'unit', unit: 'gone' }
    expect(deckProblem([{ ...old, title: 'Tiêu đề mới' }], { slides: [old] }, known)).toBeNull()
    expect(deckProblem([{ ...old, unit: 'gone too' }], { slides: [old] }, known)).toEqual({ problem: 'unknownUnit', slide: 1 })
    expect(deckProblem([{ ...old, id: 'b' }], { slides: [old] }, known)).toEqual({ problem: 'unknownUnit', slide: 1 })
  })
})
