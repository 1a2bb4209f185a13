import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isResting, nextCellState, pendingText, restingCell } from './cell-state.ts'
import type { CellEvent, CellState, Entry, Judgement } from './cell-state.ts'

const entry = (value: string): Entry => ({ value, missingReason: null, note: null })
const ordinary = (value: string): Judgement => ({ kind: 'entry', entry: entry(value), questions: [] })
const odd = (value: string): Judgement => ({ kind: 'entry', entry: entry(value), questions: [{ kind: 'jump', expected: '1', found: value }] })
const theirs = { version: 9, value: '7', missingReason: null, by: 'Phòng nghiệp vụ', at: null }

function after(...events: readonly CellEvent[]): CellState {
  return events.reduce(nextCellState, restingCell)
}

const typed = (text: string, seen: number | null = null): CellEvent => ({ kind: 'typed', text, seen })
const left = (judgement: Judgement, key: string): CellEvent => ({ kind: 'left', judgement, key })

function answerTo(key: string, kind: string): CellEvent {
  if (kind === 'stored') return { kind: 'stored', key, version: 5 }
  if (kind === 'delayed') return { kind: 'delayed', key, delay: 'unavailable' }
  if (kind === 'questioned') return { kind: 'questioned', key, questions: [] }
  if (kind === 'readTwoWays') return { kind: 'readTwoWays', key, readings: [] }
  if (kind === 'outrun') return { kind: 'outrun', key, theirs }
  return { kind: 'refused', key, refusal: { code: 'X' }, isImpossible: kind === 'impossible' }
}

describe('nextCellState', () => {
  it('sends an ordinary value and rests when it is stored', () => {
    const sent = after(typed('12', 3), left(ordinary('12'), 'a'))
    expect(sent).toEqual({ editor: null, draft: null, flight: { text: '12', entry: entry('12'), key: 'a', expectedVersion: 3, delay: null } })
    expect(nextCellState(sent, { kind: 'stored', key: 'a', version: 4 })).toEqual(restingCell)
  })

  it('never has two requests: the newer value waits, and builds on the version the first one made', () => {
    const both = after(typed('12', 3), left(ordinary('12'), 'a'), typed('13', 3), left(ordinary('13'), 'b'))
    expect(both.flight?.key).toBe('a')
    expect(both.draft).toMatchObject({ kind: 'queued', key: 'b', text: '13' })
    const second = nextCellState(both, { kind: 'stored', key: 'a', version: 4 })
    expect(second.flight).toEqual({ text: '13', entry: entry('13'), key: 'b', expectedVersion: 4, delay: null })
  })

  it('keeps the key while it cannot be known whether the request was stored', () => {
    const waiting = after(typed('12'), left(ordinary('12'), 'a'), { kind: 'delayed', key: 'a', delay: 'unreachable' })
    expect(waiting.flight?.delay).toBe('unreachable')
    expect(nextCellState(waiting, { kind: 'retried' }).flight).toMatchObject({ key: 'a', delay: null })
  })

  it('ignores answers to a request that is over', () => {
    const sent = after(typed('12'), left(ordinary('12'), 'a'))
    expect(nextCellState(sent, { kind: 'stored', key: 'old', version: 1 })).toBe(sent)
  })

  it('keeps a refused text until it is corrected or restored', () => {
    const refused = after(typed('12,5'), left({ kind: 'refused', refusal: { code: 'INVALID_FIGURE' } }, 'a'))
    expect(pendingText(refused)).toBe('12,5')
    expect(after(typed('12,5'), left({ kind: 'refused', refusal: { code: 'INVALID_FIGURE' } }, 'a'), { kind: 'restored' })).toEqual(restingCell)
  })

  it('sends an odd value only with words for it', () => {
    const asked = after(typed('99'), left(odd('99'), 'a'))
    expect(asked.draft?.kind).toBe('question')
    expect(nextCellState(asked, { kind: 'explained', key: 'b' })).toBe(asked)
    const explained = after(typed('99'), left(odd('99'), 'a'), { kind: 'worded', words: ' Thêm khoa mới ' }, { kind: 'explained', key: 'b' })
    expect(explained.flight).toMatchObject({ key: 'b', entry: { value: '99', note: 'Thêm khoa mới' } })
  })

  it('asks when the server finds the value odd', () => {
    const asked = after(typed('99'), left(ordinary('99'), 'a'), {
      kind: 'questioned',
      key: 'a',
      questions: [{ kind: 'farFromPeers', expected: '7', found: '30' }],
    })
    expect(asked).toMatchObject({ flight: null, draft: { kind: 'question', text: '99', entry: { value: '99' } } })
  })

  it('drops the question about a value that was typed over meanwhile', () => {
    const over = after(typed('99'), left(ordinary('99'), 'a'), typed('9'), left(ordinary('9'), 'b'), { kind: 'questioned', key: 'a', questions: [] })
    expect(over).toMatchObject({ draft: null, flight: { key: 'b', text: '9', expectedVersion: null } })
  })

  it('sets both values side by side when somebody was first, and stores the chosen one', () => {
    const conflict = after(typed('12', 3), left(ordinary('12'), 'a'), { kind: 'outrun', key: 'a', theirs })
    expect(conflict.draft).toMatchObject({ kind: 'conflict', text: '12', theirs })
    expect(nextCellState(conflict, { kind: 'mineKept', key: 'b' }).flight).toMatchObject({ key: 'b', text: '12', expectedVersion: 9 })
    expect(nextCellState(conflict, { kind: 'theirsTaken' })).toEqual(restingCell)
  })

  it('lets what the server will not take be sent again after the cause is gone', () => {
    const rejected = after(typed('12'), left(ordinary('12'), 'a'), {
      kind: 'refused',
      key: 'a',
      refusal: { code: 'WRONG_STATE' },
      isImpossible: false,
    })
    expect(rejected.draft?.kind).toBe('rejected')
    expect(nextCellState(rejected, { kind: 'sentAgain', key: 'b' }).flight?.key).toBe('b')
  })

  it('restores the editor first, then what it was opened over', () => {
    const editing = after(typed('x'), left({ kind: 'refused', refusal: { code: 'INVALID_FIGURE' } }, 'a'), typed('xy'))
    const once = nextCellState(editing, { kind: 'restored' })
    expect(pendingText(once)).toBe('x')
    expect(nextCellState(once, { kind: 'restored' })).toEqual(restingCell)
  })

  const judgements = fc.oneof(
    fc.constantFrom<Judgement>({ kind: 'refused', refusal: { code: 'INVALID_FIGURE' } }, { kind: 'choice', readings: ['1.345', '1345'] }),
    fc.constantFrom(ordinary('5'), odd('5')),
  )
  const answers = fc.constantFrom('stored', 'delayed', 'questioned', 'readTwoWays', 'outrun', 'impossible', 'rejected')
  const moves = fc.oneof(
    fc.record({ do: fc.constant('type' as const), judgement: judgements }),
    fc.record({ do: fc.constant('leave' as const), judgement: judgements }),
    fc.record({ do: fc.constant('answer' as const), with: answers }),
    fc.record({
      do: fc.constantFrom('choose' as const, 'word' as const, 'explain' as const, 'keepMine' as const, 'again' as const, 'retry' as const),
      judgement: judgements,
    }),
  )

  it('loses no typed text through any sequence of events but those that give it up', () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 60 }), (sequence) => {
        let state = restingCell
        let newest: string | null = null
        const stored = new Set<string>()
        sequence.forEach((move, index) => {
          const key = `key-${index}`
          let event: CellEvent | null = null
          if (move.do === 'type') event = typed((newest = `text-${index}`))
          else if (move.do === 'leave') event = left(move.judgement, key)
          else if (move.do === 'choose') event = { kind: 'chosen', judgement: move.judgement, key }
          else if (move.do === 'word') event = { kind: 'worded', words: 'vì' }
          else if (move.do === 'explain') event = { kind: 'explained', key }
          else if (move.do === 'keepMine') event = { kind: 'mineKept', key }
          else if (move.do === 'again') event = { kind: 'sentAgain', key }
          else if (move.do === 'retry') event = { kind: 'retried' }
          else if (move.do === 'answer' && state.flight !== null) {
            event = answerTo(state.flight.key, move.with)
            if (event.kind === 'stored') stored.add(state.flight.text)
          }
          if (event !== null) state = nextCellState(state, event)
          const isSafe = newest === null || stored.has(newest) || pendingText(state) === newest
          expect(isSafe).toBe(true)
        })
        const answeredAll = state.flight === null
        expect(isResting(state)).toBe(answeredAll && state.draft === null && state.editor === null)
      }),
    )
  })

  it('sends what was typed last, last', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (steps) => {
        const arrived: number[] = []
        let state = restingCell
        const deliver = () => {
          if (state.flight === null) return
          arrived.push(Number(state.flight.text))
          state = nextCellState(state, { kind: 'stored', key: state.flight.key, version: arrived.length })
        }
        steps.forEach((isTyping, index) => {
          if (!isTyping) return deliver()
          state = nextCellState(state, typed(String(index), null))
          state = nextCellState(state, left(ordinary(String(index)), `key-${index}`))
        })
        while (!isResting(state)) deliver()
        expect(arrived).toEqual(arrived.toSorted((a, b) => a - b))
        const typedLast = steps.lastIndexOf(true)
        expect(arrived.at(-1)).toBe(typedLast === -1 ? undefined : typedLast)
      }),
    )
  })
})
