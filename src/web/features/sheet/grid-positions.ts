import type { Position } from './grid-keys.ts'

/** The cell of the grid that an event happened in; null outside of the cells. */
export function positionOf(target: EventTarget | null): Position | null {
  return readPosition(target instanceof HTMLElement ? target.dataset['at'] : undefined)
}

/** The cell under the pointer, also where it is over a mark in the cell. */
export function positionUnder(target: EventTarget | null): Position | null {
  const cell = target instanceof Element ? target.closest('td') : null
  const holder = cell?.dataset['at'] === undefined ? cell?.querySelector<HTMLElement>('[data-at]') : cell
  return readPosition(holder?.dataset['at'])
}

/** The cell that asks what the focus is in. */
export function askedPositionOf(target: EventTarget): Position | null {
  return readPosition(target instanceof HTMLElement ? target.closest<HTMLElement>('[data-asked]')?.dataset['askedBy'] : undefined)
}

function readPosition(text: string | undefined): Position | null {
  const [row, column] = text?.split(':').map(Number) ?? []
  return row === undefined || column === undefined ? null : { row, column }
}
