import { memo } from 'react'
import type { DocumentTable } from '../../documents/state-document/document-model.ts'
import styles from './state-paper.module.css'

/** A table with what stands above and below it; its head is repeated on every printed page. */
export const PaperTable = memo(function PaperTable({ table: { number, caption, about, weights, head, rows, notes } }: { table: DocumentTable }) {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  return (
    <div className={styles['tablePart']}>
      {number === null ? null : <p className={styles['tableNumber']}>{number}</p>}
      <table className={styles['table']}>
        {caption === null && about.length === 0 ? null : (
          <caption>
            {caption === null ? null : <b>{caption}</b>}
            {about.map((line) => (
              <i key={line}>{line}</i>
            ))}
          </caption>
        )}
        <colgroup>
          {weights.map((weight, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- columns have no other name
            <col key={place} style={{ width: `${(weight / total) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          {head.map((cells) => (
            <tr key={cells[0]?.column ?? -1}>
              {cells.map(({ text, column, columnSpan, rowSpan }) => (
                <th key={column} scope={columnSpan > 1 ? 'colgroup' : 'col'} colSpan={columnSpan} rowSpan={rowSpan}>
                  {text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {rows.map(({ role, cells }, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows may say the same
            <tr key={place} data-role={role === 'row' ? undefined : role}>
              {cells.map(({ text, align, isItalic, indent, columnSpan }, column) => (
                <td
                  // oxlint-disable-next-line react/no-array-index-key
                  key={column}
                  colSpan={columnSpan}
                  data-align={align}
                  data-italic={isItalic || undefined}
                  style={indent === 0 ? undefined : { paddingInlineStart: `${indent * 10 + 3.5}pt` }}
                >
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {notes.map((note) => (
        <p key={note} className={styles['tableNote']}>
          {note}
        </p>
      ))}
    </div>
  )
})
