import { describe, expect, it } from 'vitest'
import { countCell, fileNameOf, numberCell } from './chart-table.ts'

describe('cells', () => {
  it('print as people read and travel with a dot', () => {
    expect(numberCell('1309.50', 'vi')).toEqual({ text: '1.309,50', csv: '1309.50' })
    expect(countCell(1157, 'vi')).toEqual({ text: '1.157', csv: '1157' })
  })

  it('say why there is no number, never zero', () => {
    expect(numberCell(null, 'vi', 'đơn vị chưa gửi')).toEqual({ text: 'đơn vị chưa gửi', csv: 'đơn vị chưa gửi' })
    expect(numberCell(null, 'vi')).toEqual({ text: '–', csv: '' })
  })
})

describe('fileNameOf', () => {
  it('is plain letters', () => {
    expect(fileNameOf('Bác sĩ/vạn dân', 'Xếp hạng', 2024)).toBe('bac-si-van-dan-xep-hang-2024')
    expect(fileNameOf('  (Đạ Tẻh) ')).toBe('da-teh')
  })
})
