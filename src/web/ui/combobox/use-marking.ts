import { useId, useState } from 'react'

/** Which of `count` found things is marked, and the ids that tie the list to the line it is searched from. */
export interface Marking {
  count: number
  /** −1 where nothing was found. */
  current: number
  mark: (at: number) => void
  listId: string
  optionId: (at: number) => string
}

/** The first is marked until another one is; when fewer are found, the last of them. */
export function useMarking(count: number): Marking {
  const listId = useId()
  const [marked, setMarked] = useState(0)
  return { count, current: Math.min(marked, count - 1), mark: setMarked, listId, optionId: (at) => `${listId}-${at}` }
}
