import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVietnamese, foldText, matchesFolded, matchRanks } from './text-fold.ts'

describe('foldText', () => {
  it('drops marks, đ, case, apostrophes and extra spaces', () => {
    expect(foldText('  Trung tâm  Y tế\u00a0Đà Lạt ')).toBe('trung tam y te da lat')
    expect(foldText('Đắk R’Lấp')).toBe(foldText("đăk r'lấp"))
    expect(foldText('Ường Ỷ Ẵ')).toBe('uong y a')
  })

  it('sees composed and decomposed text alike, and folds once for all (property)', () => {
    const letter = fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạẳẵệỗởữÁĐƯ \u0301')
    fc.assert(
      fc.property(fc.string({ unit: letter }), (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')))
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })
})

describe('matchesFolded', () => {
  const centre = ['Trung tâm Y tế Đà Lạt', 'TTYT Đà Lạt']

  it('ranks the start before the start of a word, loose words and the inside', () => {
    expect(matchesFolded('trung tam', centre)).toBe(matchRanks.start)
    expect(matchesFolded('ttyt', centre)).toBe(matchRanks.start)
    expect(matchesFolded('đà l', centre)).toBe(matchRanks.wordStart)
    expect(matchesFolded('da lat trung tam', centre)).toBe(matchRanks.everyWord)
    expect(matchesFolded('tyt', centre)).toBe(matchRanks.inside)
    expect(matchesFolded('bao loc', centre)).toBeNull()
  })

  it('finds a word start behind an earlier inside', () => {
    expect(matchesFolded('an', ['Lan An'])).toBe(matchRanks.wordStart)
    expect(matchesFolded('loc', ['Thành phố (Lộc)'])).toBe(matchRanks.wordStart)
  })

  it('fits everything when nothing is asked', () => {
    expect(matchesFolded('  ', ['x'])).toBe(matchRanks.start)
    expect(matchesFolded('x', [])).toBeNull()
  })
})

describe('compareVietnamese', () => {
  it('puts Đ after D, follows the alphabet, and sorts numbers by size', () => {
    const sorted = ['Đơn Dương', 'Ê', 'Di Linh', 'Xã 10', 'Đà Lạt', 'Xã 9', 'Bảo Lộc', 'E', 'Duy'].toSorted(compareVietnamese)
    expect(sorted).toEqual(['Bảo Lộc', 'Di Linh', 'Duy', 'Đà Lạt', 'Đơn Dương', 'E', 'Ê', 'Xã 9', 'Xã 10'])
  })

  it('sees composed and decomposed names as equal', () => {
    expect(compareVietnamese('Đà Lạt'.normalize('NFD'), 'Đà Lạt'.normalize('NFC'))).toBe(0)
  })
})
