import type { ReportTable } from '../../domain/report/report.ts'
import styles from './table-place.module.css'

interface HeadGroup {
  name: string | null
  columns: number[]
}

/** The heading of a table: one row, or two where neighbours have a heading in common. */
export function TableHead({ table, columns }: { table: ReportTable; columns: readonly number[] }) {
  const groups = groupsOf(table, columns)
  const hasGroups = groups.some((group) => group.name !== null)
  if (!hasGroups) {
    return (
      <thead>
        <tr>{columns.map((at) => head(table, at, 1))}</tr>
      </thead>
    )
  }
  return (
    <thead>
      <tr>
        {groups.map(({ name, columns: under }) =>
          name === null ? (
            under.map((at) => head(table, at, 2))
          ) : (
            <th key={under[0]} scope="colgroup" colSpan={under.length} className={styles['over']}>
              {name}
            </th>
          ),
        )}
      </tr>
      <tr>{groups.flatMap(({ name, columns: under }) => (name === null ? [] : under.map((at) => head(table, at, 1))))}</tr>
    </thead>
  )
}

function head(table: ReportTable, at: number, rows: number) {
  const column = table.columns[at]
  return (
    <th key={column?.key} scope="col" rowSpan={rows} data-kind={column?.kind}>
      {column?.header}
    </th>
  )
}

function groupsOf(table: ReportTable, columns: readonly number[]): HeadGroup[] {
  const groups: HeadGroup[] = []
  for (const at of columns) {
    const name = table.columns[at]?.group ?? null
    const last = groups.at(-1)
    if (last !== undefined && last.name === name) last.columns.push(at)
    else groups.push({ name, columns: [at] })
  }
  return groups
}
