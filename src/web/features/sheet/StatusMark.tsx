import type { CellStatus } from '../../saving/cell-status.ts'
import { needsAnswer } from '../../saving/cell-status.ts'
import styles from './grid.module.css'

const drawings: Partial<Record<CellStatus, string>> = {
  stored: 'M4 10.5l4 4 8-9',
  saving: 'M10 3.5a6.5 6.5 0 1 1-6.1 4.3',
  unreachable: 'M6 14.5h8.5a3 3 0 0 0 .4-6A5 5 0 0 0 6 7.2 3.7 3.7 0 0 0 6 14.5ZM3.5 3.5l13 13',
  unavailable: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6v4.2l2.8 1.8',
  signedOut: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  refused: 'M10 3.2 17.6 16.5H2.4zM10 8.5v4M10 14.4v.1',
  rejected: 'M10 3.2 17.6 16.5H2.4zM10 8.5v4M10 14.4v.1',
  choice: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM7.8 8.2a2.2 2.2 0 1 1 3.3 1.9c-.8.4-1.1.9-1.1 1.6M10 14v.1',
  question: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM7.8 8.2a2.2 2.2 0 1 1 3.3 1.9c-.8.4-1.1.9-1.1 1.6M10 14v.1',
  conflict: 'M3.5 7h11L11 3.5M16.5 13h-11L9 16.5',
  typing: 'M4 16l.8-3.2L13 4.6l2.4 2.4-8.2 8.2z',
}

/** The shape of a cell's status: the words are in the cell's label and in the bar below the grid. */
export function StatusMark({ status, title }: { status: CellStatus; title?: string }) {
  const drawing = drawings[status]
  if (drawing === undefined) return null
  const tone = status === 'stored' ? 'stored' : status === 'saving' || status === 'typing' ? 'saving' : needsAnswer(status) ? 'answer' : 'waiting'
  return (
    <span className={styles['mark']} data-tone={tone} data-status={status} title={title}>
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d={drawing} />
      </svg>
    </span>
  )
}
