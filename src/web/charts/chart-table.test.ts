import { describe, expect, it } from 'vitest'
import { countCell, fileNameOf, numberCell, tableToCsv, wordCell } from './chart-table.ts'

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

describe('tableToCsv', () => {
  const columns = [
    { key: 'unit', header: 'Đơn vị', isNumber: false },
    { key: 'value', header: 'Giá trị', isNumber: true },
  ]

  it('is read by Excel as UTF-8 and quotes what has to be', () => {
    const rows = [{ key: 'a', cells: [wordCell('Bệnh viện "A", cơ sở 2'), numberCell('-0.5', 'vi')] }]
    expect(tableToCsv({ caption: '', columns, rows })).toBe('\u{feff}Đơn vị,Giá trị\r\n"Bệnh viện ""A"", cơ sở 2",-0.5\r\n')
  })

  it('never hands a formula to a spreadsheet', () => {
    const rows = ['=1+1', '+84', '@x', '-A1'].map((text) => ({ key: text, cells: [wordCell(text)] }))
    const lines = tableToCsv({ caption: '', columns: columns.slice(0, 1), rows }).split('\r\n')
    expect(lines.slice(1, 5)).toEqual(["'=1+1", "'+84", "'@x", "'-A1"])
  })

  it('carries its notes below the rows', () => {
    expect(tableToCsv({ caption: '', columns: columns.slice(0, 1), rows: [] }, ['dữ liệu minh họa'])).toBe(
      '\u{feff}Đơn vị\r\n\r\ndữ liệu minh họa\r\n',
    )
  })
})

describe('fileNameOf', () => {
  it('is plain letters', () => {
    expect(fileNameOf('Bác sĩ/vạn dân', 'Xếp hạng', 2024)).toBe('bac-si-van-dan-xep-hang-2024')
    expect(fileNameOf('  (Đạ Tẻh) ')).toBe('da-teh')
  })
})
