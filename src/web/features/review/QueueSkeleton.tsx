import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import styles from './review.module.css'

const lines = 6

/** The place of the queue that is on its way. */
export function QueueSkeleton() {
  return (
    <div className={styles['desk']}>
      <div className={styles['list']}>
        {Array.from({ length: lines }, (_line, line) => (
          <div key={line} className={styles['boneLine']}>
            <Skeleton width="80%" />
            <Skeleton width="50%" height="0.8em" />
          </div>
        ))}
      </div>
      <div className={styles['panel']}>
        <Skeleton height="22rem" />
      </div>
    </div>
  )
}
