import type { CSSProperties } from 'react'
import type { Mark } from '../../domain/mark.ts'
import { markColours, markLooks } from '../ui/mark/mark-look.ts'
import { MarkGlyph } from '../ui/mark/MarkGlyph.tsx'
import styles from './answer.module.css'

/** A verdict with the word the report prints, its shape and its colour: on solid ground, to be seen from the back of a hall and in grey. */
export function MarkWord({ mark, word }: { mark: Mark; word: string }) {
  const { solid, on, ink } = markColours(mark)
  const isOpen = markLooks[mark].tone === 'none'
  const look: CSSProperties & { '--glyph-ground'?: string } = isOpen
    ? { color: ink, borderColor: solid }
    : { '--glyph-ground': solid, backgroundColor: solid, color: on, borderColor: solid }
  return (
    <span className={styles['verdict']} style={look} data-mark={mark}>
      <MarkGlyph mark={mark} colour={isOpen ? 'ink' : 'on'} />
      {word}
    </span>
  )
}
