import type { ReportCell, ReportRow, Subject } from '../../domain/report/report.ts'
import { slideTexts } from '../locales/slides.ts'
import { markColours, markLooks } from '../ui/mark/mark-look.ts'
import { MarkGlyph } from '../ui/mark/MarkGlyph.tsx'
import { IllustrativeSign } from './PrintedNumber.tsx'
import type { SlideReport } from './SlideFace.tsx'
import type { TablePart } from './table-pages.ts'
import styles from './table-place.module.css'
import { TableHead } from './TableHead.tsx'

interface TablePlaceProps {
  part: TablePart
  report: SlideReport
  onPick: ((subject: Subject) => void) | undefined
}

/** The rows of a table that stand on this page. */
export function TablePlace({ part, report, onPick }: TablePlaceProps) {
  const { table, columns, widths, rows, size } = part
  const about = table.about.join(' · ')
  const naming = columns.findIndex((at) => table.columns[at]?.kind === 'text')
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
            {columns.map((at, index) => (
              <col key={table.columns[at]?.key} style={{ width: widths[index] }} />
            ))}
          </colgroup>
          <TableHead table={table} columns={columns} />
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} columns={columns} naming={naming} report={report} onPick={onPick} />
            ))}
          </tbody>
        </table>
      </div>
      {part.isLast && table.notes.length > 0 ? <p className={styles['notes']}>{table.notes.join(' ')}</p> : null}
    </div>
  )
}

interface RowProps {
  row: ReportRow
  columns: readonly number[]
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
    <tr className={row.role === 'total' ? styles['total'] : ''} data-pickable={onPick !== undefined && subject !== null}>
      {columns.map((at, index) => {
        const cell = row.cells[at] ?? { kind: 'empty' as const }
        if (index !== naming) return <Cell key={at} cell={cell} report={report} />
        const name = cell.kind === 'empty' ? '' : cell.text
        return (
          <th key={at} scope="row" style={{ paddingInlineStart: 10 + row.indent * 26 }}>
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

function Cell({ cell, report }: { cell: ReportCell; report: SlideReport }) {
  switch (cell.kind) {
    case 'empty':
      return <td />
    case 'number':
      return (
        <td className={styles['number']}>
          {cell.text}
          {cell.illustrative ? <IllustrativeSign word={report.illustrativeWord} /> : null}
        </td>
      )
    case 'missing':
      return <td className={styles['missing']}>{cell.text}</td>
    case 'text':
      return <td>{cell.text}</td>
    case 'mark': {
      const colours = markColours(cell.mark)
      const isMissing = markLooks[cell.mark].isHatched
      return (
        <td
          className={styles['mark']}
          data-missing={isMissing}
          data-mark={cell.mark}
          style={{ backgroundColor: isMissing ? undefined : colours.soft, color: colours.ink }}
        >
          <span>
            <MarkGlyph mark={cell.mark} colour="ink" />
            {cell.text}
          </span>
        </td>
      )
    }
  }
}
