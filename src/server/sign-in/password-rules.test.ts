import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passwordProblem } from './password-rules.ts'

const problem = (password: string, previous: string | null = null) => passwordProblem(password, { username: 'thongke.dilinh', previous })

describe('passwordProblem', () => {
  it.each([
    ['Hoa dã quỳ nở', null],
    ['con trâu đi bừa', null],
    ['k3y-Bo4rd#xyw', null],
    ['chín ký t', 'tooShort'],
    ['x'.repeat(201), 'tooLong'],
    ['matkhau2026', 'common'],
    ['Mật khẩu 2026', 'common'],
    ['Matkhau@2026!', 'common'],
    ['P@$$w0rd2025', 'common'],
    ['P@ssword@123', 'common'],
    ['SoYTe@LamDong', 'common'],
    ['1234567890', 'common'],
    ['0987654321', 'common'],
    ['qwertyuiop', 'common'],
    ['1qaz2wsx3edc', 'common'],
    ['abcabcabcabca', 'common'],
    ['!!!!!!!!!!', 'common'],
    ['aaaaaaaaaaaa', 'common'],
    ['thongke.dilinh', 'likeUsername'],
    ['ThongKe.DiLinh123', 'likeUsername'],
    ['Thống Kê Di Linh', 'likeUsername'],
  ] as const)('%s: %s', (password, expected) => {
    expect(problem(password)).toBe(expected)
  })

  it('refuses the same password again, however its tone marks are written', () => {
    expect(problem('Hoa dã quỳ nở'.normalize('NFD'), 'Hoa dã quỳ nở'.normalize('NFC'))).toBe('unchanged')
  })

  it('takes what a random generator makes', () => {
    const letter = fc.constantFrom(...Array.from('abcdefghkmnpqrstuvwxyz23456789'))
    fc.assert(
      fc.property(fc.array(letter, { minLength: 16, maxLength: 16 }), (letters) => {
        fc.pre(new Set(letters).size > 8)
        expect(problem(letters.join(''))).toBeNull()
      }),
    )
  })
})
