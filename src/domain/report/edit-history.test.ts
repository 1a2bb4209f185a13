import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { historyOf, redone, undone, withStep } from './edit-history.ts'

describe('undoing', () => {
  it('goes back step by step and on again', () => {
    const history = withStep(withStep(historyOf('a'), 'b'), 'c')
    expect(undone(history).now).toBe('b')
    expect(undone(undone(undone(history))).now).toBe('a')
    expect(redone(undone(history)).now).toBe('c')
    expect(redone(history)).toBe(history)
  })

  it('forgets what was undone once something else is done', () => {
    expect(redone(withStep(undone(withStep(historyOf('a'), 'b')), 'x')).now).toBe('x')
  })

  it('takes steps of the same as one, as letters of a word', () => {
    const typed = ['T', 'Tê', 'Tên'].reduce((history, text) => withStep(history, text, 'title'), historyOf(''))
    expect(undone(typed).now).toBe('')
    expect(undone(withStep(typed, 'Khác', 'notes')).now).toBe('Tên')
  })

  it('comes back to where it was, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 50 }), (texts) => {
        const history = texts.reduce((so, text) => withStep(so, text), historyOf('start'))
        const back = Array.from({ length: 60 }).reduce<typeof history>((so) => undone(so), history)
        const on = Array.from({ length: 60 }).reduce<typeof history>((so) => redone(so), back)
        expect(back.now).toBe('start')
        expect(on.now).toBe(history.now)
      }),
    )
  })
})
