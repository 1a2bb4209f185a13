import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanFileName } from './file-name.ts'

describe('cleanFileName', () => {
  it.each([
    ['Biểu 03 - bản ký.pdf', 'pdf', 'Biểu 03 - bản ký.pdf'],
    ['ẢNH CHỤP.JPEG', 'jpg', 'ẢNH CHỤP.jpeg'],
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['C:\\Users\\tk\\bieu.xlsx', 'xlsx', 'bieu.xlsx'],
    ['<img src=x onerror=alert(1)>.html', 'pdf', 'img src=x onerror=alert(1).html.pdf'],
    ['bao\u202efdp.exe', 'png', 'baofdp.exe.png'],
    ['a\r\nSet-Cookie: b=1.pdf', 'pdf', 'aSet-Cookie b=1.pdf'],
    ['....', 'pdf', 'tep.pdf'],
    ['', 'docx', 'tep.docx'],
    ['.pdf', 'pdf', 'pdf.pdf'],
    ['a\ud800b.pdf', 'pdf', 'ab.pdf'],
  ])('keeps of %j as %s: %j', (name, ending, kept) => {
    expect(cleanFileName(name, ending)).toBe(kept)
  })

  it('never keeps a path, a control character or another ending, whatever the name is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const kept = cleanFileName(name, 'pdf')
        // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
        expect(kept).not.toMatch(/[/\\\u0000-\u001f<>"|?*\u202e]/)
        expect(() => encodeURIComponent(kept)).not.toThrow()
        expect(kept).toMatch(/^[^. ].*\.pdf$|^[^. ]\.pdf$/u)
        expect([...kept].length).toBeLessThanOrEqual(104)
        expect(cleanFileName(kept, 'pdf')).toBe(kept)
      }),
    )
  })
})
