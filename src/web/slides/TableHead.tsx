import { Breakable } from './TableCell.tsx'
import type { SlideColumn } from './table-columns.ts'

interface HeadGroup {
  name: string | null
  columns: SlideColumn[]
}

/** The heading of a table: one row, or two where neighbours have a heading in common. */
export function TableHead({ columns }: { columns: readonly SlideColumn[] }) {
  const groups = groupsOf(columns)
  const hasGroups = groups.some((group) => group.name !== null)
  if (!hasGroups) {
    return (
      <thead>
        <tr>{columns.map((column) => head(column, 1))}</tr>
      </thead>
    )
  }
  return (
    <thead>
      <tr>
        {groups.map(({ name, columns: under }) =>
          name === null ? (
            under.map((column) => head(column, 2))
          ) : (
            <th key={under[0]?.key} scope="colgroup" colSpan={under.length}>
              <Breakable text={name} />
            </th>
          ),
        )}
      </tr>
      <tr>{groups.flatMap(({ name, columns: under }) => (name === null ? [] : under.map((column) => head(column, 1))))}</tr>
    </thead>
  )
}

function head({ key, header }: SlideColumn, rows: number) {
  return (
    <th key={key} scope="col" rowSpan={rows}>
      <Breakable text={header} />
    </th>
  )
}

function groupsOf(columns: readonly SlideColumn[]): HeadGroup[] {
  const groups: HeadGroup[] = []
  for (const column of columns) {
    const last = groups.at(-1)
    if (last !== undefined && last.name === column.group) last.columns.push(column)
    else groups.push({ name: column.group, columns: [column] })
  }
  return groups
}
