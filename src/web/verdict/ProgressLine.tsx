import type { z } from 'zod'
import type { progressView } from '../../contract/shapes.ts'
import { useText } from '../locales/catalogue.ts'
import { verdictText } from '../locales/verdict.ts'
import { ProgressGlyph } from './ProgressGlyph.tsx'
import styles from './verdict.module.css'

export type ProgressView = z.infer<typeof progressView>

/** The verdict on the way to the target as glyph and words; where there is none, why. */
export function ProgressLine({ progress }: { progress: ProgressView }) {
  const text = useText(verdictText)
  return (
    <span className={styles.progress} data-progress={progress.kind}>
      <ProgressGlyph kind={progress.kind} />
      <span>
        {text.progress[progress.kind]}
        {progress.reason !== null && `: ${text.noProgress[progress.reason]}`}
      </span>
    </span>
  )
}
