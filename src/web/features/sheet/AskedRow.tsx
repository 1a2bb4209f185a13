import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { restingCell } from '../../saving/cell-state.ts'
import { cellStatus, needsAnswer } from '../../saving/cell-status.ts'
import { Asked } from './Asked.tsx'
import styles from './grid.module.css'
import { useDrafts } from '../../saving/saving.ts'
import type { Slot } from './sheet-grid-model.ts'

/** Below a row: what its cells ask or why they were not taken, until it is settled. Nothing while nothing is asked. */
export function AskedRow({ index, slots }: { index: number; slots: readonly Slot[] }) {
  const owed = useMemo(
    () => slots.flatMap((slot, column) => (slot.kind === 'owed' ? [{ ...slot.owed, at: { row: index, column } }] : [])),
    [slots, index],
  )
  const states = useStore(
    useDrafts().store,
    useShallow(({ cells }) => owed.map(({ key }) => cells[key] ?? restingCell)),
  )
  const asking = owed.flatMap((cell, place) => {
    const state = states[place] ?? restingCell
    return state.draft !== null && needsAnswer(cellStatus({ ...state, editor: null }, true)) ? [{ cell, draft: state.draft }] : []
  })
  if (asking.length === 0) return null
  return (
    <tr className={styles['askedRow']} aria-rowindex={index + 2}>
      <td colSpan={slots.length + 1} aria-colindex={1}>
        {asking.map(({ cell, draft }) => (
          <Asked key={cell.key} owed={cell} draft={draft} />
        ))}
      </td>
    </tr>
  )
}
