import type { ReportBlock, ReportTable } from './report.ts'

/** The tables that slides show: those within running text; one that is meant for the annex of a document only where nothing shorter says the same. */
export function slideTables(blocks: readonly ReportBlock[]): readonly ReportTable[] {
  const tables = blocks.filter((block) => block.kind === 'table')
  const within = tables.filter(({ annex }) => !annex)
  return (within.length > 0 ? within : tables).map(({ table }) => table)
}
