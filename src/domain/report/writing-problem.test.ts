import { expect, it } from 'vitest'
import type { DeckContent } from './deck.ts'
import { writingProblem } from './writing-problem.ts'
import { newSlide } from './edit-deck.ts'
import { letterFixture } from './report-fixture.ts'

const about = { occasion: 'year', resolution: 'XI', year: 2024, language: 'vi', place: '', day: null, letter: letterFixture } as const
const deck: DeckContent = { title: 'Tổng kết', ...about, slides: [newSlide('a', 'text')] }
const [slide] = deck.slides
if (slide === undefined) throw new Error('a deck of one slide')

it('finds no fault with what may be kept', () => {
  expect(writingProblem(deck)).toBeNull()
  expect(writingProblem({ ...deck, title: 'x'.repeat(400), slides: [{ ...slide, title: 'y'.repeat(400) }] })).toBeNull()
})

it('says what is missing or too long, and where', () => {
  expect(writingProblem({ ...deck, title: '  ' })?.what).toBe('noTitle')
  expect(writingProblem({ ...deck, title: 'x'.repeat(401) })).toMatchObject({ slide: null, what: 'title', length: 401, most: 400 })
  expect(writingProblem({ ...deck, slides: [{ ...slide, title: 'x'.repeat(401) }] })).toMatchObject({ slide: 'a', what: 'title' })
  expect(writingProblem({ ...deck, slides: [{ ...slide, lines: [{ kind: 'own', text: 'x'.repeat(2001), from: null }] }] })?.what).toBe('line')
  expect(writingProblem({ ...deck, slides: [{ ...slide, speakerNotes: 'x'.repeat(5001) }] })?.what).toBe('speakerNotes')
})
