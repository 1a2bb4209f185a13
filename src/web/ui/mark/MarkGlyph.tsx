import type { Mark } from '../../../domain/mark.ts'
import styles from './mark.module.css'
import { markColours, markLooks } from './mark-look.ts'

interface MarkGlyphProps {
  mark: Mark
  /** In units of the text around it. */
  size?: number
  /** `ink` for a glyph on the mark's own ground, `on` for one on its solid colour. */
  colour?: 'solid' | 'ink' | 'on'
}

/** The shape of a mark. Decoration only: the word beside it, or a hidden one, says what it means. */
export function MarkGlyph({ mark, size = 1, colour = 'solid' }: MarkGlyphProps) {
  return (
    <svg
      className={styles['glyph']}
      viewBox="0 0 16 16"
      style={{ width: `${size}em`, height: `${size}em`, color: markColours(mark)[colour] }}
      aria-hidden="true"
      focusable="false"
      data-mark={mark}
    >
      <MarkShape mark={mark} />
    </svg>
  )
}

/** The shape in the colour of the text, on a grid of 16 × 16. */
export function MarkShape({ mark }: { mark: Mark }) {
  const { fill, stroke, cut } = markLooks[mark]
  return (
    <>
      {fill === '' ? null : <path d={fill} fill="currentColor" />}
      {stroke === '' ? null : <path d={stroke} fill="none" stroke="currentColor" strokeWidth={1.7} strokeLinejoin="round" strokeLinecap="round" />}
      {cut === '' ? null : <path d={cut} fill="none" className={styles['cut']} strokeWidth={1.9} strokeLinejoin="round" strokeLinecap="round" />}
    </>
  )
}
