import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marks } from '../domain/mark.ts'
import { unitKinds } from '../domain/unit.ts'
import { indicatorView, overviewView, reviewView, safeNext, search, searchNames, unitView } from './paths.ts'

const text = fc.string({ minLength: 1, maxLength: 60 })
const year = fc.integer({ min: 1900, max: 2199 })
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const some = <T>(options: readonly T[]) => fc.subarray([...options])

/** What the address says after a view was written into it. */
function throughAddress<View>(view: { read: (raw: Record<string, unknown>) => View }, chosen: Record<string, unknown>): View {
  return view.read(search.parse(search.stringify(chosen)))
}

describe('the address of a view', () => {
  it('brings back the overview as it was chosen (property)', () => {
    const chosen = fc.record({
      resolution: optional(text),
      year: optional(year),
      why: optional(text),
      sort: optional(text),
      marks: some(marks),
      kinds: some(unitKinds),
      find: optional(text),
    })
    fc.assert(
      fc.property(chosen, (view) => {
        expect(throughAddress(overviewView, view)).toEqual(view)
      }),
    )
  })

  it('brings back the indicator and the unit as they were chosen (property)', () => {
    const reading = fc.constantFrom('asReported', 'onTodaysMap')
    const unit = fc.record({ resolution: optional(text), year: optional(year), why: optional(text), reading })
    fc.assert(
      fc.property(unit, (view) => {
        expect(throughAddress(unitView, view)).toEqual(view)
      }),
    )
    fc.assert(
      fc.property(unit, (view) => {
        expect(throughAddress(indicatorView, view)).toMatchObject(view)
      }),
    )
  })

  it('makes a complete view of any address (property)', () => {
    const raw = fc.dictionary(
      fc.constantFrom(...Object.keys(searchNames)),
      fc.oneof(fc.string(), fc.integer(), fc.array(fc.string()), fc.constant(null)),
    )
    fc.assert(
      fc.property(raw, (given) => {
        const view = overviewView.read(given)
        expect(Object.keys(view).toSorted()).toEqual(Object.keys(overviewView.defaults).toSorted())
        expect(throughAddress(overviewView, view)).toEqual(view)
      }),
    )
  })

  it('uses Vietnamese names and leaves out what is not chosen', () => {
    expect(search.stringify({ year: 2024, marks: ['near', 'low'], find: undefined, kinds: [] })).toBe('?nam=2024&danh-gia=near.low')
    expect(search.stringify({})).toBe('')
  })

  it('gives each choice a name of its own', () => {
    const names = Object.values(searchNames)
    expect(new Set(names).size).toBe(names.length)
  })

  it('ignores what makes no sense', () => {
    const view = overviewView.read(search.parse('?nam=20x4&danh-gia=purple.met&nghi-quyet=&la=1'))
    expect(view).toEqual({ ...overviewView.defaults, marks: ['met'] })
    expect(indicatorView.read(search.parse('?sap-xep=random')).sort).toBe('rank')
    expect(reviewView.read(search.parse('?bao-cao=-3')).report).toBeUndefined()
  })
})

describe('safeNext', () => {
  it('goes back to our own pages only', () => {
    expect(safeNext('/nhap-lieu?nam=2024')).toBe('/nhap-lieu?nam=2024')
    for (const bad of [undefined, '', '//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/dang-nhap?tiep-theo=/']) {
      expect(safeNext(bad)).toBe('/')
    }
  })
})
