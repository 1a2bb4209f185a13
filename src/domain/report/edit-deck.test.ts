import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deckDifferences } from './compare-decks.ts'
import { deckLimits, slideKinds } from './deck.ts'
import type { DeckContent } from './deck.ts'
import { addSlide, changeSlide, duplicateSlide, isDeckFull, moveSlide, newSlide, removeSlide, subjectOfKind } from './edit-deck.ts'
import { letterFixture } from './report-fixture.ts'

function deckOf(...ids: string[]): DeckContent {
  return {
    title: 'Tổng kết năm 2024',
    occasion: 'year',
    resolution: 'XI',
    year: 2024,
    language: 'vi',
    place: '',
    day: null,
    letter: letterFixture,
    slides: ids.map((id) => newSlide(id, 'text')),
  }
}

const idsOf = (content: DeckContent) => content.slides.map(({ id }) => id).join('')
const deck = deckOf('a', 'b', 'c', 'd')

describe('changing a deck', () => {
  it('moves a slide to a place, within the ends', () => {
    expect(idsOf(moveSlide(deck, 'a', 2))).toBe('bcad')
    expect(idsOf(moveSlide(deck, 'd', 0))).toBe('dabc')
    expect(idsOf(moveSlide(deck, 'b', 99))).toBe('acdb')
    expect(moveSlide(deck, 'b', 1)).toBe(deck)
    expect(moveSlide(deck, 'nobody', 1)).toBe(deck)
  })

  it('adds behind another, duplicates right behind, removes', () => {
    expect(idsOf(addSlide(deck, newSlide('x', 'trend', { indicator: 'doctors' }), 'b'))).toBe('abxcd')
    expect(idsOf(addSlide(deck, newSlide('x', 'text'), null))).toBe('abcdx')
    expect(addSlide(deck, newSlide('a', 'text'), null)).toBe(deck)
    expect(idsOf(duplicateSlide(deck, 'b', 'y'))).toBe('abycd')
    expect(idsOf(removeSlide(deck, 'c'))).toBe('abd')
    expect(removeSlide(deck, 'x')).toBe(deck)
  })

  it('takes no more slides than a deck may have', () => {
    const full = deckOf(...Array.from({ length: deckLimits.slides }, (_, at) => `s${at}`))
    expect(isDeckFull(full)).toBe(true)
    expect(duplicateSlide(full, 's0', 'x')).toBe(full)
  })

  it('knows what each kind is about', () => {
    expect(slideKinds.filter((kind) => subjectOfKind(kind) === 'unit')).toEqual(['unit'])
    expect(subjectOfKind('ranking')).toBe('indicator')
    expect(subjectOfKind('heatMap')).toBe('whole')
  })

  it('keeps every slide once, whatever is moved where', () => {
    const moves = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: -2, max: 6 })))
    fc.assert(
      fc.property(moves, (steps) => {
        const moved = steps.reduce((content, [id, place]) => moveSlide(content, id, place), deck)
        expect(idsOf(moved).split('').toSorted().join('')).toBe('abcd')
      }),
    )
  })
})

describe('two versions of a deck', () => {
  it('differ in nothing when they are the same', () => {
    expect(deckDifferences(deck, deckOf('a', 'b', 'c', 'd'))).toEqual([])
  })

  it('say what is added, removed, moved and written otherwise', () => {
    const mine = changeSlide(addSlide(moveSlide(removeSlide(deck, 'd'), 'a', 2), newSlide('x', 'text'), null), 'b', {
      title: 'Khác',
      speakerNotes: 'Nói',
    })
    const found = deckDifferences(deck, { ...mine, title: 'Tên khác' }).map(({ slide, kind }) => `${kind} ${slide?.id ?? '-'}`)
    expect(found).toEqual(['about -', 'order -', 'title b', 'notes b', 'added x', 'removed d'])
  })

  it('see other sentences and another view', () => {
    const mine = changeSlide(deck, 'a', { lines: [{ kind: 'own', text: 'Câu', from: null }], unitKinds: ['district'] })
    expect(deckDifferences(deck, mine).map(({ kind }) => kind)).toEqual(['lines', 'view'])
  })
})
