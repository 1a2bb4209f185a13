import { useState } from 'react'
import type { FileLook } from '../../../contract/file-import.ts'
import { fileImportTexts } from '../../locales/file-import.ts'
import { useText } from '../../locales/catalogue.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Select } from '../../ui/field/Select.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import styles from './file-import.module.css'
import { columnLetter, withTable } from './import-plan.ts'
import type { Import } from './use-import.ts'

const parts = ['headerFirst', 'headerLast', 'first', 'last'] as const
type Part = (typeof parts)[number]

/** Which sheet and which rows, changeable, with the first rows to be looked at. */
export function SheetTable({ work: { changePlan }, look }: { work: Import; look: FileLook }) {
  const text = useText(fileImportTexts)
  const { sheets, sheet, layout, matrix } = look
  const [rows, setRows] = useState<Record<Part, string>>({
    headerFirst: String(layout.headerFirst + 1),
    headerLast: String(layout.headerLast + 1),
    first: String(layout.first + 1),
    last: String(layout.last + 1),
  })
  const isChanged = parts.some((part) => Number(rows[part]) !== layout[part] + 1)
  const apply = () => {
    const numbers = parts.map((part) => Math.max(0, Math.min(100_000, Math.floor(Number(rows[part]) || 0))))
    const [headerFirst = 0, headerLast = 0, first = 0, last = 0] = numbers
    changePlan((plan, shown) =>
      withTable(plan, {
        sheet: shown.sheet,
        layout: { headerFirst: Math.max(0, headerFirst - 1), headerLast: headerLast - 1, first: Math.max(0, first - 1), last: last - 1 },
      }),
    )
  }
  const kindOf = (row: number) =>
    row >= layout.headerFirst && row <= layout.headerLast ? 'heading' : row >= layout.first && row <= layout.last ? 'figures' : undefined
  const width = matrix.reduce((widest, row) => Math.max(widest, row.length), 0)
  return (
    <section aria-labelledby="import-table" className={styles['part']}>
      <h2 id="import-table">{text.table.heading}</h2>
      {layout.last < layout.first ? <p className={styles['notice']}>{text.table.none}</p> : null}
      <div className={styles['fields']}>
        {sheets.length > 1 ? (
          <Select
            label={text.table.sheet}
            value={String(sheet)}
            options={sheets.map((each, place) => ({ value: String(place), label: each.isHidden ? text.table.hidden(each.name) : each.name }))}
            onChange={(chosen) => changePlan((plan) => withTable(plan, { sheet: Number(chosen) }))}
          />
        ) : null}
        {parts.map((part) => (
          <TextInput
            key={part}
            label={text.table[part]}
            inputMode="numeric"
            maxLength={6}
            value={rows[part]}
            onChange={(event) => setRows({ ...rows, [part]: event.target.value })}
          />
        ))}
        {isChanged ? <Button onClick={apply}>{text.table.apply}</Button> : null}
      </div>
      <div className={styles['matrixBox']} role="region" aria-label={text.table.matrix} tabIndex={0}>
        <table className={styles['matrix']}>
          <thead>
            <tr>
              <td />
              {Array.from({ length: width }, (_, column) => (
                <th key={columnLetter(column)} scope="col">
                  {columnLetter(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.slice(0, 24).map((cells, row) => (
              // Rows of a sheet have no name but their place.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={row} data-part={kindOf(row)}>
                <th scope="row" aria-label={text.table.row(String(row + 1))}>
                  {row + 1}
                </th>
                {Array.from({ length: width }, (_, column) => (
                  <td key={columnLetter(column)}>{cells[column] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
