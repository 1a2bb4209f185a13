import type { HeatSort } from './heat-map-rows.ts'

/** The order of the table as it stands in the address: `name`, `-name`, an indicator, or an indicator with a minus; nothing for the order of the map. */
export function sortFromAddress(text: string | undefined): HeatSort {
  if (text === undefined) return { by: 'tree', descending: false }
  return text.startsWith('-') ? { by: text.slice(1), descending: true } : { by: text, descending: false }
}

/** What a click on a column's head asks for next: first this column, then the other way round, then the order of the map again. */
export function nextSort(current: string | undefined, column: string): string | undefined {
  if (current === column) return `-${column}`
  return current === `-${column}` ? undefined : column
}

/** How a column's head announces itself. */
export function sortState(current: string | undefined, column: string): 'ascending' | 'descending' | 'none' {
  if (current === column) return 'ascending'
  return current === `-${column}` ? 'descending' : 'none'
}
