import type { Cell, WideSheet } from '../../contract/sheet.ts'
import type { CellAddress } from './cell-address.ts'
import { isNewer } from './stored-cell.ts'

/** The table of several units with a cell as it was just stored. What it does not hold, and a version older than its own, change nothing. */
export function withStoredWideCell(wide: WideSheet, address: CellAddress, stored: Cell): WideSheet {
  const place = wide.elements.findIndex(({ code }) => code === address.element)
  const isOfTable = wide.stage === address.stage && wide.period === address.period && place !== -1
  if (!isOfTable) return wide
  const groups = wide.groups.map((group) => {
    if (group.reporter.id !== address.reporter) return group
    const rows = group.rows.map((row) => {
      const held = row.cells[place]
      if (row.subject.id !== address.subject || held === null || held === undefined || isNewer(held.cell, stored)) return row
      return { ...row, cells: row.cells.with(place, { ...held, cell: stored }) }
    })
    return { ...group, rows }
  })
  return { ...wide, groups }
}

/** True where the first figure of the reporter changes what may be done with its report: the table has to be read again. */
export function beginsReport(wide: WideSheet, address: CellAddress): boolean {
  if (wide.stage !== address.stage || wide.period !== address.period) return false
  return wide.groups.some(({ reporter, report }) => reporter.id === address.reporter && report.id === null)
}
