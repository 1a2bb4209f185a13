import { Fragment } from 'react'
import type { ReportCell } from '../../domain/report/report.ts'
import { markColours, markLooks } from '../ui/mark/mark-look.ts'
import { MarkGlyph } from '../ui/mark/MarkGlyph.tsx'
import { IllustrativeSign } from './PrintedNumber.tsx'
import type { SlideReport } from './SlideFace.tsx'
import type { SlideCell } from './table-columns.ts'
import styles from './table-place.module.css'

/** A number, a reason, words, or a verdict; a value with its verdict stands on the verdict's ground. */
export function TableCell({ said: { cell, mark }, report }: { said: SlideCell; report: SlideReport }) {
  if (mark !== null) return <MarkedCell mark={mark} cell={cell} report={report} />
  switch (cell.kind) {
    case 'empty':
      return <td />
    case 'number':
      return (
        <td className={styles['number']}>
          <Content cell={cell} report={report} />
        </td>
      )
    case 'missing':
      return <td className={styles['missing']}>{cell.text}</td>
    case 'text':
      return (
        <td>
          <Breakable text={cell.text} />
        </td>
      )
    case 'mark':
      return <MarkedCell mark={cell} cell={cell} report={report} />
  }
}

interface MarkedCellProps {
  mark: Extract<ReportCell, { kind: 'mark' }>
  cell: ReportCell
  report: SlideReport
}

function MarkedCell({ mark, cell, report }: MarkedCellProps) {
  const colours = markColours(mark.mark)
  const isMissing = markLooks[mark.mark].isHatched
  return (
    <td
      className={styles['mark']}
      data-missing={isMissing}
      data-mark={mark.mark}
      data-value={cell.kind === 'number'}
      style={{ backgroundColor: isMissing ? undefined : colours.soft, color: colours.ink }}
    >
      <span>
        <MarkGlyph mark={mark.mark} colour="ink" />
        <span>
          <Content cell={cell} report={report} />
          {cell === mark ? null : <span className="visually-hidden"> {mark.text}</span>}
        </span>
      </span>
    </td>
  )
}

function Content({ cell, report }: { cell: ReportCell; report: SlideReport }) {
  if (cell.kind === 'empty') return null
  return (
    <>
      {cell.text}
      {cell.kind === 'number' && cell.illustrative ? <IllustrativeSign word={report.illustrativeWord} /> : null}
    </>
  )
}

/** Units such as giường/vạn dân may break behind the stroke. */
export function Breakable({ text }: { text: string }) {
  const parts = text.split(/(?<=\/)/)
  return parts.map((part, at) => (
    // The parts of a text never change their order.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={at}>
      {at === 0 ? null : <wbr />}
      {part}
    </Fragment>
  ))
}
