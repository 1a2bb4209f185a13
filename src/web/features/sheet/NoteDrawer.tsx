import { useState } from 'react'
import { CellRoom } from '../../cell-talk/CellRoom.tsx'
import { useCellMark } from '../../cell-talk/talk-marks.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { useCellState } from '../../saving/saving.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Field } from '../../ui/field/Field.tsx'
import styles from './asked.module.css'
import { useOpenSheet } from './sheet-context.ts'
import type { OwedCell } from './sheet-grid-model.ts'
import { storedEntry } from './stored-entry.ts'
import { useCellWords } from './use-cell-words.ts'
import { TextArea } from '../../ui/field/TextArea.tsx'

/** Beside the sheet: the explanation of a cell, what proves it, what was said of it, and everything that was ever stored in it. */
export function NoteDrawer({ owed, onClose }: { owed: OwedCell; onClose: () => void }) {
  const { grid } = useOpenSheet()
  const words = useCellWords()
  const inLanguage = useBilingual()
  const isWaiting = useCellMark(owed.address)?.isOpen === true
  return (
    <CellRoom
      place={owed.address}
      title={words.cellName(owed, grid.year)}
      isWaiting={isWaiting}
      definition={inLanguage(owed.row.element.definition)}
      onClose={onClose}
    >
      <NoteForm key={owed.cell.note} owed={owed} isFirst={!isWaiting} onStored={onClose} />
    </CellRoom>
  )
}

function NoteForm({ owed, isFirst, onStored }: { owed: OwedCell; isFirst: boolean; onStored: () => void }) {
  const { acts } = useOpenSheet()
  const text = useText(sheetTexts).note
  const state = useCellState(owed.key)
  const [note, setNote] = useState(owed.cell.note ?? '')
  const isBlocked = state.draft !== null || state.editor !== null
  const isAnswered = storedEntry(owed.cell) !== null || state.flight !== null
  const whyNot = isBlocked ? text.needsAnswer : isAnswered ? null : text.needsValue
  if (!owed.report.mayEdit) return owed.cell.note === null ? null : <blockquote className={styles['note']}>{owed.cell.note}</blockquote>
  return (
    <form
      className={styles['noteForm']}
      onSubmit={(event) => {
        event.preventDefault()
        acts.annotate(owed, note)
        onStored()
      }}
    >
      <Field label={text.note} hint={whyNot ?? text.noteHint}>
        {(control) => (
          <TextArea
            {...control}
            {...(isFirst && { 'data-autofocus': true })}
            rows={3}
            maxLength={2000}
            value={note}
            disabled={whyNot !== null}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" look="primary" size="small" disabled={whyNot !== null || note.trim() === (owed.cell.note ?? '')}>
        {text.save}
      </Button>
    </form>
  )
}
