import { memo } from 'react'
import type { Cell } from '../../../contract/sheet.ts'
import { TalkMark, useTalkWords } from '../../cell-talk/TalkMark.tsx'
import { useCellMark } from '../../cell-talk/talk-marks.ts'
import { useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { useLocale } from '../../stores/preferences.ts'
import { IllustrativeBadge } from '../../ui/label/IllustrativeBadge.tsx'
import type { CellAddress } from '../../saving/cell-address.ts'
import { isResting, pendingText } from '../../saving/cell-state.ts'
import { cellStatus, isUnsaved, needsAnswer } from '../../saving/cell-status.ts'
import { AskedFlag } from './AskedMark.tsx'
import { useQuestion } from './asked-cells.ts'
import type { CellPlace } from './cell-place.ts'
import { figureText } from '../../report/figure-text.ts'
import styles from './grid.module.css'
import { storedEntry } from './stored-entry.ts'
import { useCellState, useDrafts } from '../../saving/saving.ts'
import { StatusMark } from './StatusMark.tsx'

interface EntryCellProps extends CellPlace {
  /** `cellKey` of its address. */
  id: string
  address: CellAddress
  cell: Cell
  /** Row and column, read aloud. */
  name: string
  mayEdit: boolean
}

/** Characters of a number that leave place for a word in its cell. */
const longestBesideWord = 5

/** An owed cell: a field while it may be filled, or while something typed is still in it; else the figure to read. */
export const EntryCell = memo(function EntryCell(props: EntryCellProps) {
  const { id, address, cell, name, at, columnIndex, isActive, isSelected, mayEdit } = props
  const drafts = useDrafts()
  const state = useCellState(id)
  const text = useText(sheetTexts)
  const talk = useCellMark(address)
  const talkWords = useTalkWords()
  const question = useQuestion(address, cell.version)
  const locale = useLocale()
  const stored = figureText(cell, locale)
  const shown = pendingText(state) ?? stored
  const status = cellStatus(state, storedEntry(cell) !== null)
  const isField = mayEdit || !isResting(state)
  const states = [
    text.status[status],
    question === null ? null : text.report.question.short,
    cell.note === null ? null : text.hasNote,
    cell.illustrative ? text.illustrative : null,
    talkWords.all(talk),
  ]
    .filter(Boolean)
    .join(', ')
  const asks = question === null ? undefined : text.report.question.words(question.words)
  const asksId = `asked-${at}`
  const isAsked = question !== null || undefined
  const className = `${styles['entry']} ${mayEdit ? '' : styles['locked']}`
  const marks = (
    <>
      {cell.note === null ? null : <span className={styles['noteCorner']} title={cell.note} />}
      <span className={styles['signs']}>
        {cell.illustrative && !isUnsaved(status) ? <IllustrativeBadge isShort /> : null}
        {question === null ? (
          <TalkMark mark={talk} isShort />
        ) : (
          <AskedFlag question={question} wordsId={asksId} isWordless={shown.length > longestBesideWord} />
        )}
      </span>
      <StatusMark status={status} title={text.status[status]} />
    </>
  )
  if (!isField) {
    return (
      <td
        className={className}
        data-at={at}
        data-question={isAsked}
        title={asks}
        tabIndex={isActive ? 0 : -1}
        aria-colindex={columnIndex}
        aria-readonly="true"
        aria-describedby={isAsked && asksId}
        aria-selected={isSelected || undefined}
        aria-label={`${name}: ${stored === '' ? text.noValue : stored}, ${states}, ${text.locked}`}
      >
        {marks}
        <span className={styles['number']}>{stored}</span>
      </td>
    )
  }
  return (
    <td
      className={className}
      data-status={status}
      data-question={isAsked}
      title={asks}
      aria-colindex={columnIndex}
      aria-selected={isSelected || undefined}
    >
      {marks}
      <input
        className={styles['input']}
        data-at={at}
        value={shown}
        onChange={(event) => drafts.tell(id, { kind: 'typed', text: event.target.value, seen: cell.version })}
        tabIndex={isActive ? 0 : -1}
        aria-label={`${name}, ${states}`}
        aria-describedby={isAsked && asksId}
        aria-invalid={needsAnswer(status) || undefined}
        inputMode="decimal"
        enterKeyHint="next"
        autoComplete="off"
        spellCheck={false}
      />
    </td>
  )
})
