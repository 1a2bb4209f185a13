import type { Mark } from '../../../domain/mark.ts'
import { marksBestFirst } from '../../../domain/mark.ts'
import { markTexts } from '../../../words/marks.ts'
import { useText } from '../../locales/catalogue.ts'
import styles from './mark.module.css'
import { MarkBadge } from './MarkBadge.tsx'

/** The key to the marks a picture uses, best first. */
export function MarkLegend({ marks }: { marks: readonly Mark[] }) {
  const text = useText(markTexts)
  return (
    <ul className={styles['legend']} aria-label={text.legend}>
      {marksBestFirst
        .filter((mark) => marks.includes(mark))
        .map((mark) => (
          <li key={mark} title={text.meaning[mark]}>
            <MarkBadge mark={mark} look="plain" />
          </li>
        ))}
    </ul>
  )
}
