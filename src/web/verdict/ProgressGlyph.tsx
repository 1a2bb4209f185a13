import type { ProgressView } from './ProgressLine.tsx'
import styles from './verdict.module.css'

const shapes: Record<ProgressView['kind'], string> = {
  achieved: 'M3 8.5 6.5 12 13 4.5',
  maintained: 'M3 8.5 6.5 12 13 4.5',
  resultMet: 'M3 8.5 6.5 12 13 4.5',
  onTrack: 'M3 12 12 4M7 3.5h5.5V9',
  tooSlow: 'M2.5 10.5 12 6M7.5 4.5 12.5 5.8 10.8 10.6',
  farTooSlow: 'M2.5 8h10M9 4.5 12.5 8 9 11.5',
  wrongWay: 'M3 4l9 8M12.5 6.5V12H7',
  notKept: 'M3 4l9 8M12.5 6.5V12H7',
  resultNotMet: 'M4 4l8 8M12 4l-8 8',
  notAvailable: 'M3.5 8h9',
}

/** The direction of the way as a shape, beside the words that say it. */
export function ProgressGlyph({ kind }: { kind: ProgressView['kind'] }) {
  return (
    <svg className={styles.glyph} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={shapes[kind]} />
    </svg>
  )
}
