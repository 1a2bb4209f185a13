/** SQLite takes 32 766 values in one statement, PostgreSQL 65 535. */
const mostValues = 30_000

/** The rows in groups small enough for one statement of `valuesPerRow` values a row. */
export function* batchesOf<T>(rows: readonly T[], valuesPerRow: number): Generator<T[]> {
  const size = Math.max(1, Math.floor(mostValues / Math.max(1, valuesPerRow)))
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size)
}
