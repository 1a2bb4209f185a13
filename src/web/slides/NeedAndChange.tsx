import type { Answer } from '../../domain/report/report.ts'
import styles from './answer.module.css'

/** What it still takes, and how it moved. */
export function NeedAndChange({ answer: { need, change } }: { answer: Answer }) {
  if (need === null && change === null) return null
  return (
    <p>
      {need === null ? null : <span className={styles['need']}>{need}</span>}
      {need === null || change === null ? '' : ' · '}
      {change === null ? null : <span className={styles['target']}>{change}</span>}
    </p>
  )
}
