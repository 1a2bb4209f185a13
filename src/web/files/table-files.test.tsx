import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPlainWorkbook, shownRows } from '../../../tests/setup/plain-workbook.ts'
import { renderPiece } from '../testing/render-piece.tsx'
import { Figure } from '../ui/figure/Figure.tsx'
import { Table } from '../ui/table/Table.tsx'

interface Row {
  name: string
  now: string | null
  before: string
}

const rows: Row[] = [
  { name: 'Đà Lạt', now: '1311', before: '1300' },
  { name: '=Bảo Lộc', now: null, before: '120' },
  { name: 'Lạc Dương', now: '27', before: '30' },
]

const columns: ComponentProps<typeof Table<Row>>['columns'] = [
  { key: 'name', header: 'Đơn vị', isRowHeader: true, cell: (row) => row.name },
  {
    key: 'now',
    header: 'Năm nay',
    align: 'end',
    cell: ({ now }) => <Figure value={now} stage="estimate" missingReason="notSent" isIllustrative={now === '27'} />,
  },
  { key: 'before', header: 'Năm trước', align: 'end', cell: ({ before }) => <Figure value={before} /> },
  {
    key: 'change',
    header: 'Chênh lệch',
    align: 'end',
    formula: '[now]-[before]',
    cell: ({ now, before }) => (now === null ? '–' : <Figure value={String(Number(now) - Number(before))} isSigned />),
  },
]

function Page() {
  return (
    <Table
      caption="Các đơn vị"
      rows={rows.slice(0, 2)}
      rowKey={(row) => row.name}
      files={{ allRows: rows, notes: ['Nguồn: thử'] }}
      columns={columns}
    />
  )
}

const kept: Blob[] = []
const { createObjectURL, revokeObjectURL } = URL

beforeEach(() => {
  kept.length = 0
  URL.createObjectURL = (file: Blob) => {
    kept.push(file)
    return '#file'
  }
  URL.revokeObjectURL = () => undefined
})

afterEach(() => {
  URL.createObjectURL = createObjectURL
  URL.revokeObjectURL = revokeObjectURL
})

async function take(item: string): Promise<Uint8Array> {
  const user = userEvent.setup()
  renderPiece(<Page />)
  await user.click(await screen.findByRole('button', { name: 'Tải xuống: Các đơn vị' }))
  await user.click(screen.getByRole('menuitem', { name: new RegExp(item) }))
  await waitFor(() => expect(kept).toHaveLength(1), { timeout: 5000 })
  const reader = new FileReader()
  const read = new Promise<Uint8Array>((resolve) => {
    reader.addEventListener('load', () => resolve(new Uint8Array(reader.result as ArrayBuffer)))
  })
  reader.readAsArrayBuffer(kept[0] ?? new Blob())
  return read
}

describe('the files of a table', () => {
  it('hold every row as the page would show it, also those that are folded away', async () => {
    const [sheet] = readPlainWorkbook(await take('Tải Excel'))
    const inFile = sheet === undefined ? [] : shownRows(sheet)
    const head = inFile.findIndex((row) => row[0] === 'Đơn vị')
    expect(inFile[0]).toEqual(['Các đơn vị'])
    expect(inFile.slice(head, head + 4)).toEqual([
      ['Đơn vị', 'Năm nay', 'Năm trước', 'Chênh lệch'],
      ['Đà Lạt', '1.311 ước', '1.300', '+11'],
      ['=Bảo Lộc', 'chưa gửi số liệu', '120', '–'],
      ['Lạc Dương', '27 ước (dữ liệu minh họa)', '30', '−3'],
    ])
    expect([...(sheet?.cells.values() ?? [])].flatMap(({ formula }) => formula ?? [])).toEqual([
      `B${head + 2}-C${head + 2}`,
      `B${head + 4}-C${head + 4}`,
    ])
    expect(inFile.flat()).toContain('Nguồn: thử')
    expect(inFile.flat().some((text) => text.startsWith('dữ liệu minh họa: '))).toBe(true)
    expect(screen.getAllByRole('rowheader')).toHaveLength(2)
  })

  it('are CSV on request', async () => {
    const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await take('Tải CSV')).split('\r\n')
    expect(lines[0]).toBe('\u{feff}Đơn vị,Năm nay,Năm nay: kèm theo,Năm trước,Chênh lệch')
    expect(lines[2]).toMatch(/^'=Bảo Lộc,[^,]+,,120,–$/)
  })
})
