import type { Mark } from '../../domain/mark.ts'
import { useText } from '../locales/catalogue.ts'
import { chartTexts } from '../locales/charts.ts'
import { markTexts } from '../../words/marks.ts'
import { MarkBadge } from '../ui/mark/MarkBadge.tsx'
import styles from './WhyMark.module.css'

interface WhyMarkProps {
  mark: Mark
  /** Whose mark it is, for screen readers. */
  of: string
  look?: 'soft' | 'plain' | 'glyph'
  onWhy: () => void
}

/** A mark that answers "Vì sao màu này?" when it is pressed. */
export function WhyMark({ mark, of, look = 'soft', onWhy }: WhyMarkProps) {
  const text = useText(chartTexts)
  const { word } = useText(markTexts)
  return (
    <button type="button" className={styles.why} aria-label={text.why(of, word[mark])} onClick={onWhy}>
      <MarkBadge mark={mark} look={look} />
    </button>
  )
}
