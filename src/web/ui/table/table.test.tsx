import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { renderPiece } from '../../testing/render-piece.tsx'
import { Table } from './Table.tsx'
import type { Sorting } from './Table.tsx'

interface Row {
  name: string
  doctors: number
}

const rows: Row[] = [
  { name: 'Đà Lạt', doctors: 311 },
  { name: 'Bảo Lộc', doctors: 120 },
  { name: 'Lạc Dương', doctors: 27 },
]

function Page({ shown = rows }: { shown?: Row[] }) {
  const [sorting, setSorting] = useState<Sorting>()
  const sign = sorting?.direction === 'descending' ? -1 : 1
  const sorted = sorting === undefined ? shown : shown.toSorted((a, b) => sign * (a.doctors - b.doctors))
  return (
    <Table
      caption="Các đơn vị"
      rows={sorted}
      rowKey={(row) => row.name}
      sorting={sorting}
      onSort={setSorting}
      columns={[
        { key: 'name', header: 'Đơn vị', isRowHeader: true, cell: (row) => row.name },
        { key: 'doctors', header: 'Bác sĩ', align: 'end', isSortable: true, cell: (row) => row.doctors },
      ]}
    />
  )
}

const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent)

describe('Table', () => {
  it('is named, with heads for columns and rows', async () => {
    const { container } = renderPiece(<Page />)
    const table = screen.getByRole('table', { name: 'Các đơn vị' })
    expect(within(table).getAllByRole('columnheader')).toHaveLength(2)
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Đà Lạt', 'Bảo Lộc', 'Lạc Dương'])
    expect(await accessibilityProblems(container)).toEqual([])
  })

  it('sorts by a head, then the other way, and says so', async () => {
    const user = userEvent.setup()
    renderPiece(<Page />)
    const head = screen.getByRole('columnheader', { name: 'Bác sĩ' })
    expect(head).toHaveAttribute('aria-sort', 'none')
    expect(screen.getByRole('columnheader', { name: 'Đơn vị' })).not.toHaveAttribute('aria-sort')
    await user.click(within(head).getByRole('button'))
    expect(head).toHaveAttribute('aria-sort', 'ascending')
    expect(names()).toEqual(['Lạc Dương', 'Bảo Lộc', 'Đà Lạt'])
    await user.click(within(head).getByRole('button'))
    expect(head).toHaveAttribute('aria-sort', 'descending')
    expect(names()).toEqual(['Đà Lạt', 'Bảo Lộc', 'Lạc Dương'])
  })

  it('says when there is nothing', () => {
    renderPiece(<Page shown={[]} />)
    expect(screen.getByRole('cell')).toHaveTextContent('Chưa có dòng nào')
  })
})
