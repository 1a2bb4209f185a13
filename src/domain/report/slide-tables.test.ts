import { describe, expect, it } from 'vitest'
import type { ReportBlock, ReportTable } from './report.ts'
import { slideTables } from './slide-tables.ts'

function tableOf(title: string): ReportTable {
  return { number: null, title, about: [], columns: [], rows: [], notes: [] }
}

function block(title: string, annex: boolean): ReportBlock {
  return { kind: 'table', table: tableOf(title), annex }
}

describe('slideTables', () => {
  it('leaves the full table to the document where a short one stands', () => {
    expect(slideTables([block('ngắn', false), block('đủ', true)])).toEqual([tableOf('ngắn')])
  })

  it('shows the full one where there is no other', () => {
    expect(slideTables([{ kind: 'text', role: 'lede', lines: [] }, block('đủ', true)])).toEqual([tableOf('đủ')])
  })
})
