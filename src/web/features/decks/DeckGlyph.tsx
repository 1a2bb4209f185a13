import type { ComponentProps } from 'react'
import styles from './editor.module.css'

/** Strokes on a grid of 20 × 20, as those of `ui/icon`, for the signs only a deck needs. */
const drawings = {
  grip: 'M7.5 4.5h.01M7.5 10h.01M7.5 15.5h.01M12.5 4.5h.01M12.5 10h.01M12.5 15.5h.01',
  plus: 'M10 4v12M4 10h12',
  bin: 'M4 5.5h12M8 5.5v-2h4v2M5.5 5.5l.8 11h7.4l.8-11M8.5 8.5v5M11.5 8.5v5',
  undo: 'M4 8h8a4 4 0 0 1 0 8H8M4 8l3.5-3.5M4 8l3.5 3.5',
  redo: 'M16 8H8a4 4 0 0 0 0 8h4M16 8l-3.5-3.5M16 8l-3.5 3.5',
  up: 'M10 16V4M5 9l5-5 5 5',
  down: 'M10 4v12M5 11l5 5 5-5',
  copy: 'M7.5 7.5h9v9h-9zM12.5 7.5v-4h-9v9h4',
} as const

export type DeckGlyphName = keyof typeof drawings

export function DeckGlyph({ name }: { name: DeckGlyphName }) {
  return (
    <svg className={styles['glyph']} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  )
}

interface GlyphButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'children'> {
  glyph: DeckGlyphName
  /** What it does; read aloud and shown while the pointer rests on it. */
  label: string
}

/** A button with a sign of the deck on it. */
export function GlyphButton({ glyph, label, ...rest }: GlyphButtonProps) {
  return (
    <button {...rest} type="button" className={styles['glyphButton']} aria-label={label} title={label}>
      <DeckGlyph name={glyph} />
    </button>
  )
}
