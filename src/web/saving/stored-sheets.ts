import type { QueryClient } from '@tanstack/react-query'
import type { Cell, Sheet, WideSheet } from '../../contract/sheet.ts'
import { grouped } from '../../domain/grouped.ts'
import { yearOf } from '../../domain/period.ts'
import type { Api } from '../api/api.ts'
import type { CellAddress } from './cell-address.ts'
import { withStoredCell } from './stored-cell.ts'
import { beginsReport, withStoredWideCell } from './stored-wide-cell.ts'

/** The sheet of a reporter for a year. It stays with the page: without a server it could not be loaded again. */
export function sheetQuery(api: Api, reporter: string, year: number) {
  return api.sheet.get.queryOptions({ input: { reporter, year }, staleTime: 0, gcTime: Infinity })
}

interface StoredCell {
  address: CellAddress
  stored: Cell
}

/** Puts stored cells into the sheets that are loaded; the first figure of a report also changes what may be done with the report. */
export async function keepStored(queryClient: QueryClient, api: Api, cells: readonly StoredCell[]): Promise<void> {
  for (const ofSheet of grouped(cells, ({ address }) => sheetOf(address)).values()) await keepInSheet(queryClient, api, ofSheet)
  keepInTables(queryClient, api, cells)
}

async function keepInSheet(queryClient: QueryClient, api: Api, cells: readonly StoredCell[]): Promise<void> {
  const [first] = cells
  if (first === undefined) return
  const { queryKey } = sheetQuery(api, first.address.reporter, yearOf(first.address.period))
  const before = queryClient.getQueryData<Sheet>(queryKey)
  if (before === undefined) return
  const after = cells.reduce((sheet, { address, stored }) => withStoredCell(sheet, address, stored), before)
  queryClient.setQueryData<Sheet>(queryKey, after)
  const stages = new Set(cells.map(({ address }) => address.stage))
  const hasNewReport = before.reports.some(({ stage, id, whyNot }) => stages.has(stage) && (id === null || whyNot === 'empty'))
  const isOverwritten = queryClient.isFetching({ queryKey, exact: true }) > 0
  if (hasNewReport || isOverwritten) await queryClient.invalidateQueries({ queryKey, exact: true })
}

/** The same in the tables of several units. */
function keepInTables(queryClient: QueryClient, api: Api, cells: readonly StoredCell[]): void {
  const filter = { queryKey: api.sheet.wide.key() }
  const tables = queryClient.getQueriesData<WideSheet>(filter).flatMap(([, wide]) => wide ?? [])
  const isBegun = tables.some((wide) => cells.some(({ address }) => beginsReport(wide, address)))
  const withStored = (table: WideSheet) => cells.reduce((wide, { address, stored }) => withStoredWideCell(wide, address, stored), table)
  queryClient.setQueriesData<WideSheet>(filter, (table) => table && withStored(table))
  if (isBegun || queryClient.isFetching(filter) > 0) void queryClient.invalidateQueries(filter)
}

/** Asks the server again for the sheets of the cells. */
export function askForSheets(queryClient: QueryClient, api: Api, addresses: readonly CellAddress[]): void {
  void queryClient.invalidateQueries({ queryKey: api.sheet.wide.key() })
  for (const [first] of grouped(addresses, sheetOf).values()) {
    if (first === undefined) continue
    const { queryKey } = sheetQuery(api, first.reporter, yearOf(first.period))
    void queryClient.invalidateQueries({ queryKey, exact: true })
  }
}

function sheetOf({ reporter, period }: CellAddress): string {
  return `${reporter} ${yearOf(period)}`
}
