import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** How far an empty stretch of a table is looked over for the next field. */
const furthest = 400

/** The frame of a table whose fields are walked with the keys. */
export function useTableKeys(): RefObject<HTMLElement | null> {
  const frame = useRef<HTMLElement>(null)
  useEffect(() => {
    const table = frame.current
    if (table === null) return undefined
    const onKeyDown = (event: KeyboardEvent) => moveInTable(event, table)
    table.addEventListener('keydown', onKeyDown)
    return () => table.removeEventListener('keydown', onKeyDown)
  }, [])
  return frame
}

/**
 * Moves the focus between the fields of a table that carry `data-at="row:column"`, as a spreadsheet does: up and down, Enter and Shift+Enter; left and
 * right only from the end of the text or when all of it is selected, so that a typed number can be corrected.
 */
function moveInTable(event: KeyboardEvent, table: HTMLElement): void {
  const field = event.target
  if (!(field instanceof HTMLInputElement) || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
  const [row, column] = (field.dataset['at'] ?? '').split(':').map(Number)
  const step = stepOf(event, field)
  if (row === undefined || column === undefined || step === null) return
  event.preventDefault()
  for (let far = 1; far <= furthest; far += 1) {
    const next = table.querySelector<HTMLInputElement>(`input[data-at="${row + far * step.rows}:${column + far * step.columns}"]`)
    if (next === null) continue
    next.focus()
    next.select()
    return
  }
}

function stepOf(event: KeyboardEvent, field: HTMLInputElement): { rows: number; columns: number } | null {
  const { selectionStart, selectionEnd, value } = field
  const isWhole = selectionStart === 0 && selectionEnd === value.length
  switch (event.key) {
    case 'ArrowUp':
      return { rows: -1, columns: 0 }
    case 'ArrowDown':
      return { rows: 1, columns: 0 }
    case 'Enter':
      return { rows: event.shiftKey ? -1 : 1, columns: 0 }
    case 'ArrowLeft':
      return !event.shiftKey && (isWhole || selectionEnd === 0) ? { rows: 0, columns: -1 } : null
    case 'ArrowRight':
      return !event.shiftKey && (isWhole || selectionStart === value.length) ? { rows: 0, columns: 1 } : null
    default:
      return null
  }
}
