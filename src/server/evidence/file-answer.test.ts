import { describe, expect, it } from 'vitest'
import { dispositionOf } from './file-answer.ts'

describe('dispositionOf', () => {
  it('names the file in all its letters and in plain ones', () => {
    expect(dispositionOf('Biểu 03 Đạ Huoai (bản ký).pdf')).toBe(
      `attachment; filename="Bieu 03 Da Huoai (ban ky).pdf"; filename*=UTF-8''Bi%E1%BB%83u%2003%20%C4%90%E1%BA%A1%20Huoai%20%28b%E1%BA%A3n%20k%C3%BD%29.pdf`,
    )
  })

  it('lets nothing of a name out of its quotes', () => {
    for (const name of ['a"; filename="b.html', "a'b*c.pdf", 'a\\"b.pdf', 'a\r\nX: y.pdf', '文件.pdf']) {
      const header = dispositionOf(name)
      expect(header).toMatch(/^attachment; filename="[\w .()-]*"; filename\*=UTF-8''[\w.~%-]*$/)
      expect(new Headers({ 'content-disposition': header }).get('content-disposition')).toBe(header)
    }
  })
})
