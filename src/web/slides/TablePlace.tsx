import type { ReportRow, Subject } from '../../domain/report/report.ts'
import { slideTexts } from '../locales/slides.ts'
import { MarkGlyph } from '../ui/mark/MarkGlyph.tsx'
import type { SlideReport } from './SlideFace.tsx'
import { TableCell } from './TableCell.tsx'
import { cellOf } from './table-columns.ts'
import type { SlideColumn } from './table-columns.ts'
import type { TablePart } from './table-pages.ts'
import styles from './table-place.module.css'
import { namingOf } from './table-widths.ts'
import { TableHead } from './TableHead.tsx'

interface TablePlaceProps {
  part: TablePart
  report: SlideReport
  onPick: ((subject: Subject) => void) | undefined
}

/** The rows of a table that stand on this page. */
export function TablePlace({ part, report, onPick }: TablePlaceProps) {
  const { table, about, columns, widths, rows, size, legend } = part
  const naming = namingOf(columns)
  return (
    <div className={styles['place']}>
      {table.number === null && about === '' ? null : (
        <p className={styles['about']}>
          <span>{about}</span>
          <span>{table.number}</span>
        </p>
      )}
      <div>
        <table className={styles['table']} style={{ fontSize: size }}>
          <caption className="visually-hidden">{table.title}</caption>
          <colgroup>
            {columns.map(({ key }, place) => (
              <col key={key} style={{ width: widths[place] }} />
            ))}
          </colgroup>
          <TableHead columns={columns} />
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} columns={columns} naming={naming} report={report} onPick={onPick} />
            ))}
          </tbody>
        </table>
      </div>
      {legend.length === 0 ? null : (
        <ul className={styles['legend']}>
          {legend.map(({ mark, word }) => (
            <li key={mark}>
              <MarkGlyph mark={mark} />
              {word}
            </li>
          ))}
        </ul>
      )}
      {part.isLast && table.notes.length > 0 ? <p className={styles['notes']}>{table.notes.join(' ')}</p> : null}
    </div>
  )
}

interface RowProps {
  row: ReportRow
  columns: readonly SlideColumn[]
  /** The column, among those shown, whose words name the row. */
  naming: number
  report: SlideReport
  onPick: ((subject: Subject) => void) | undefined
}

function Row({ row, columns, naming, report, onPick }: RowProps) {
  const { subject } = row
  if (row.role === 'group') {
    const said = row.cells.find((cell) => cell.kind !== 'empty')
    return (
      <tr className={styles['group']}>
        <th scope="colgroup" colSpan={columns.length}>
          {said === undefined ? '' : said.text}
        </th>
      </tr>
    )
  }
  return (
    <tr className={row.role === 'total' ? styles['total'] : ''}>
      {columns.map((column, place) => {
        const said = cellOf(row, column)
        if (place !== naming) return <TableCell key={column.key} said={said} report={report} />
        const name = said.cell.kind === 'empty' ? '' : said.cell.text
        return (
          <th key={column.key} scope="row" style={{ paddingInlineStart: 10 + row.indent * 26 }}>
            {onPick === undefined || subject === null ? (
              name
            ) : (
              <button type="button" className={styles['pick']} title={slideTexts[report.language].open(name)} onClick={() => onPick(subject)}>
                {name}
              </button>
            )}
          </th>
        )
      })}
    </tr>
  )
}
