import { describe, expect, it } from 'vitest'
import { wrapWords } from './wrap-words.ts'

describe('wrapWords', () => {
  it('keeps short words on one line and breaks long ones once', () => {
    expect(wrapWords('Tây Nguyên', 20)).toEqual(['Tây Nguyên'])
    expect(wrapWords('Địa bàn Lâm Đồng trước sắp xếp', 20)).toEqual(['Địa bàn Lâm Đồng', 'trước sắp xếp'])
  })

  it('says that something is missing', () => {
    expect(wrapWords('Vùng Bắc Trung Bộ và duyên hải miền Trung', 18)).toEqual(['Vùng Bắc Trung Bộ', 'và duyên hải miền…'])
  })
})
