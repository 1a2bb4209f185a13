import type { QueryClient } from '@tanstack/react-query'
import type { Cell, Sheet } from '../../contract/sheet.ts'
import { grouped } from '../../domain/grouped.ts'
import { yearOf } from '../../domain/period.ts'
import type { Api } from '../api/api.ts'
import type { CellAddress } from './cell-address.ts'
import { withStoredCell } from './stored-cell.ts'

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

/** Asks the server again for the sheets of the cells. */
export function askForSheets(queryClient: QueryClient, api: Api, addresses: readonly CellAddress[]): void {
  for (const [first] of grouped(addresses, sheetOf).values()) {
    if (first === undefined) continue
    const { queryKey } = sheetQuery(api, first.reporter, yearOf(first.period))
    void queryClient.invalidateQueries({ queryKey, exact: true })
  }
}

function sheetOf({ reporter, period }: CellAddress): string {
  return `${reporter} ${yearOf(period)}`
}
