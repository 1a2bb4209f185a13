import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canMark, threadActs, threadStateOf } from './cell-thread.ts'

const stepsOf = (...acts: (typeof threadActs)[number][]) => acts.map((act) => ({ act }))

describe('threadStateOf', () => {
  it('waits from the first message until it is settled, and again when somebody writes or opens it', () => {
    expect(threadStateOf([])).toBe('none')
    expect(threadStateOf(stepsOf('message'))).toBe('open')
    expect(threadStateOf(stepsOf('message', 'message', 'resolve'))).toBe('resolved')
    expect(threadStateOf(stepsOf('message', 'resolve', 'message'))).toBe('open')
    expect(threadStateOf(stepsOf('message', 'resolve', 'reopen'))).toBe('open')
  })

  it('allows exactly the mark that changes it', () => {
    expect([canMark('none', 'resolve'), canMark('none', 'reopen')]).toEqual([false, false])
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...threadActs), { minLength: 1 }), fc.constantFrom('resolve', 'reopen'), (acts, mark) => {
        const state = threadStateOf(stepsOf(...acts))
        expect(canMark(state, mark)).toBe(threadStateOf(stepsOf(...acts, mark)) !== state)
      }),
    )
  })
})
