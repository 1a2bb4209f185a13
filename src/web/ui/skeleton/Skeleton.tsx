import styles from './skeleton.module.css'

interface SkeletonProps {
  /** In the size of what will stand there, so that nothing moves: CSS lengths. */
  width?: string
  height?: string
  /** Several lines of text, the last one shorter. */
  lines?: number
}

/** The place of something that is still loading. Silent: the part around it says `aria-busy`. */
export function Skeleton({ width = '100%', height = '1em', lines = 1 }: SkeletonProps) {
  return (
    <span className={styles['stack']} aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles['bone']} style={{ width: lines > 1 && line === lines - 1 ? '60%' : width, height }} />
      ))}
    </span>
  )
}
