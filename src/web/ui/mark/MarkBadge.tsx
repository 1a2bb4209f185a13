import type { Mark } from '../../../domain/mark.ts'
import { markTexts } from '../../../words/marks.ts'
import { useText } from '../../locales/catalogue.ts'
import styles from './mark.module.css'
import { markColours, markLooks } from './mark-look.ts'
import { MarkGlyph } from './MarkGlyph.tsx'

interface MarkBadgeProps {
  mark: Mark
  /** `soft`: on the mark's ground. `plain`: glyph and word in running text. `glyph`: the shape alone, the word for screen readers. */
  look?: 'soft' | 'plain' | 'glyph'
}

/** The verdict as people read it: a word, a shape and a colour. */
export function MarkBadge({ mark, look = 'soft' }: MarkBadgeProps) {
  const text = useText(markTexts)
  const colours = markColours(mark)
  if (look === 'glyph') {
    return (
      <span className={styles['plain']} title={text.word[mark]}>
        <MarkGlyph mark={mark} size={1.125} />
        <span className="visually-hidden">{text.word[mark]}</span>
      </span>
    )
  }
  const isSoft = look === 'soft'
  const hatch = isSoft && markLooks[mark].isHatched ? styles['missing'] : ''
  return (
    <span
      className={`${isSoft ? styles['badge'] : styles['plain']} ${hatch}`}
      style={isSoft ? { backgroundColor: hatch === '' ? colours.soft : 'transparent', color: colours.ink } : { color: colours.ink }}
      data-mark={mark}
    >
      <MarkGlyph mark={mark} colour={isSoft ? 'ink' : 'solid'} />
      {text.word[mark]}
    </span>
  )
}
