import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportFixture } from '../../domain/report/report-fixture.ts'
import { findSections } from './find-sections.ts'
import { sectionAbout, showDeck } from './show-deck.ts'
import { meaningOf } from './show-keys.ts'
import { afterAct, fitted, shownPage, startOfShow } from './show-state.ts'
import type { ShowAct, ShowState } from './show-state.ts'
import { elapsedText, timeOfDay } from './clock-text.ts'

const deck = showDeck(reportFixture, '16:9')
const start = startOfShow(0)
const annex = 'unit:unit7@2020-01-01'
const after = (state: ShowState, ...acts: ShowAct[]) => acts.reduce((now, act) => afterAct(deck, now, act), state)
const next = { kind: 'next' } as const
const previous = { kind: 'previous' } as const

describe('going through a deck', () => {
  it('goes on, back, to either end and to a number, and never leaves it', () => {
    expect(after(start, previous).page).toBe(0)
    expect(after(start, next, next, previous).page).toBe(1)
    expect(after(start, { kind: 'last' }).page).toBe(6)
    expect(after(start, { kind: 'last' }, next).page).toBe(6)
    expect(after(start, { kind: 'goTo', page: 4 }).page).toBe(4)
    expect(after(start, { kind: 'goTo', page: 98 }).page).toBe(6)
    expect(after(start, { kind: 'goTo', page: -1 }).page).toBe(0)
  })

  it('leads to what is asked about and back to where one was, however one comes back', () => {
    const there = after(start, next, { kind: 'lookUp', section: annex })
    expect(shownPage(deck, there)?.section.title).toBe('Huyện Di Linh')
    for (const act of [{ kind: 'back' } as const, next, previous]) expect(after(there, act)).toMatchObject({ page: 1, lookedUp: null })
    expect(after(start, { kind: 'lookUp', section: 's5' })).toMatchObject({ page: 5, lookedUp: null })
    expect(after(start, { kind: 'lookUp', section: 'gone' })).toEqual(start)
  })

  it('points out step by step only where that was asked for', () => {
    const at = after(start, { kind: 'goTo', page: 5 })
    expect(after(at, next).page).toBe(6)
    const stepping = after(at, { kind: 'steps' })
    expect(after(stepping, next)).toMatchObject({ page: 5, step: 0 })
    expect(after(stepping, next, next)).toMatchObject({ page: 5, step: 1 })
    expect(after(stepping, next, next, next)).toMatchObject({ page: 6, step: null })
    expect(after(stepping, next, previous)).toMatchObject({ page: 5, step: null })
  })

  it('darkens and lightens the screen with the same key, and whoever goes on sees slides again', () => {
    expect(after(start, { kind: 'black' }).screen).toBe('black')
    expect(after(start, { kind: 'black' }, { kind: 'black' }).screen).toBe('slide')
    expect(after(start, { kind: 'black' }, { kind: 'white' }).screen).toBe('white')
    expect(after(start, { kind: 'black' }, next)).toMatchObject({ screen: 'slide', page: 1 })
    expect(after(start, { kind: 'lookUp', section: annex }, { kind: 'black' }, { kind: 'back' })).toMatchObject({
      screen: 'slide',
      lookedUp: { section: annex },
    })
  })

  it('shows something of the deck whatever is pressed in whatever order', () => {
    const acts = fc.oneof(
      fc.constantFrom<ShowAct>(
        next,
        previous,
        { kind: 'first' },
        { kind: 'last' },
        { kind: 'back' },
        { kind: 'black' },
        { kind: 'white' },
        { kind: 'steps' },
      ),
      fc.integer().map((page): ShowAct => ({ kind: 'goTo', page })),
      fc.constantFrom(annex, 's3', 'gone').map((section): ShowAct => ({ kind: 'lookUp', section })),
    )
    fc.assert(
      fc.property(fc.array(acts), (all) => {
        const state = after(start, ...all)
        expect(shownPage(deck, state)).toBeDefined()
        expect(fitted(deck, state)).toEqual(state)
      }),
    )
  })

  it('fits what an address says to the deck', () => {
    expect(fitted(deck, startOfShow(0, { page: 500, lookedUp: { section: 'gone', part: 3 } }))).toMatchObject({ page: 6, lookedUp: null })
  })
})

describe('keys', () => {
  it('are those of keyboards and clickers', () => {
    const of = (key: string, over = {}) => meaningOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...over })
    for (const key of ['PageDown', 'ArrowRight', 'ArrowDown', ' ']) expect(of(key)).toEqual(next)
    for (const key of ['PageUp', 'ArrowLeft', 'ArrowUp']) expect(of(key)).toEqual(previous)
    for (const key of ['b', 'B', '.']) expect(of(key)).toEqual({ kind: 'black' })
    for (const key of ['/', 'j', 'G']) expect(of(key)).toEqual({ kind: 'own', own: 'find' })
    expect(of('F5')).toEqual({ kind: 'own', own: 'fullScreen' })
    expect(of('7')).toEqual({ kind: 'digit', digit: '7' })
    expect(of('r', { ctrlKey: true })).toBeNull()
    expect(of('x')).toBeNull()
  })
})

describe('looking something up', () => {
  it('finds by a few letters without tone marks, by other names, prepared pages before slides', () => {
    expect(findSections(reportFixture, 'di li').map(({ section }) => section.id)).toEqual([annex])
    expect(findSections(reportFixture, 'h. di linh').map(({ section }) => section.id)).toEqual([annex])
    expect(findSections(reportFixture, 'bac si').map(({ section }) => section.id)).toEqual(['s3'])
    expect(findSections(reportFixture, 'huyen').map(({ isSlide }) => isSlide)).toEqual([false, true])
    expect(findSections(reportFixture, '  ')).toEqual([])
  })

  it('leads from a bar to the page of its unit, from a target to its slide, from others nowhere', () => {
    expect(sectionAbout(deck, { kind: 'unit', id: 'unit7@2020-01-01' })?.id).toBe(annex)
    expect(sectionAbout(deck, { kind: 'indicator', code: 'doctors' })?.id).toBe('s3')
    expect(sectionAbout(deck, { kind: 'unit', id: 'unit1@2020-01-01' })).toBeNull()
  })
})

it('tells the time of Vietnam and how long a talk has taken', () => {
  expect(timeOfDay(Date.parse('2025-12-05T02:30:05Z'))).toBe('09:30:05')
  expect([0, 65_000, 3_845_000, -5].map(elapsedText)).toEqual(['0:00', '1:05', '1:04:05', '0:00'])
})
