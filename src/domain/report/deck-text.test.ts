import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanContent, cleanLine, cleanText } from './deck-text.ts'
import { letterFixture } from './report-fixture.ts'

describe('text of a deck', () => {
  it('is composed, of one kind of line break, without control characters', () => {
    expect(cleanText('Đà Lạt'.normalize('NFD'))).toBe('Đà Lạt')
    expect(cleanText('một\r\nhai\rba\u0000\u0007\tbốn\u009f')).toBe('một\nhai\nba bốn')
    expect(cleanText('nửa \ud83d chữ 👩‍⚕️')).toBe('nửa \ufffd chữ 👩‍⚕️')
    expect(cleanLine('  Hội nghị\ntổng kết ')).toBe('Hội nghị tổng kết')
  })

  it('stays what it is otherwise: HTML is text', () => {
    const html = '<script>alert("1")</script> & <b>đậm</b>'
    expect(cleanText(html)).toBe(html)
  })

  it('is clean once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text)
        expect(cleanText(clean)).toBe(clean)
        expect(/[^\P{Cc}\n]/u.test(clean)).toBe(false)
      }),
    )
  })

  it('is cleaned wherever people write', () => {
    const dirty = 'a\u0000'
    const slide = { kind: 'text' as const, indicator: null, unit: null, unitKinds: null, title: dirty, speakerNotes: dirty }
    const content = cleanContent({
      title: dirty,
      occasion: 'year',
      resolution: 'nq',
      year: 2024,
      language: 'vi',
      place: dirty,
      day: null,
      letter: { ...letterFixture, signer: dirty, recipients: [dirty] },
      slides: [
        {
          ...slide,
          id: 'x',
          lines: [
            { kind: 'own', text: dirty, from: null },
            { kind: 'draft', key: 'k' },
          ],
        },
      ],
    })
    expect(JSON.stringify(content)).not.toContain('u0000')
    expect(content.slides[0]?.lines).toEqual([
      { kind: 'own', text: 'a', from: null },
      { kind: 'draft', key: 'k' },
    ])
    expect(content.letter).toMatchObject({ organisation: letterFixture.organisation, signer: 'a', recipients: ['a'] })
  })
})
