import { FindBox } from './FindBox.tsx'
import { KeyHelp } from './KeyHelp.tsx'
import type { ShowDeck } from './show-deck.ts'

/** What stands over the slide. */
export type OpenBox = 'find' | 'help' | null

interface ShowBoxProps {
  box: OpenBox
  deck: ShowDeck
  onLookUp: (section: string) => void
  onClose: () => void
}

/** The box that is open over the slide or over the presenter's window; nothing where none is. */
export function ShowBox({ box, deck, onLookUp, onClose }: ShowBoxProps) {
  if (box === 'help') return <KeyHelp onClose={onClose} />
  if (box === null) return null
  const open = (section: string) => {
    onClose()
    onLookUp(section)
  }
  return <FindBox deck={deck} onOpen={open} onClose={onClose} />
}
