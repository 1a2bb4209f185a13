import styles from './talk-mark.module.css'

const drawings = {
  talk: 'M3.5 4h13v9.5H9L5.5 16.5v-3h-2z',
  file: 'M13.5 6.5 8 12a1.8 1.8 0 0 0 2.5 2.5l6-6a3.5 3.5 0 0 0-5-5l-6.3 6.3a5.2 5.2 0 0 0 7.4 7.4l4.4-4.4',
} as const

/** A shape beside words that say the same. */
export function TalkGlyph({ name }: { name: keyof typeof drawings }) {
  return (
    <svg className={styles['glyph']} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  )
}
