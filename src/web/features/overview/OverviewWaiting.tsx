import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import styles from './overview.module.css'

/** The places of the four answers and of the map, in their own sizes, so that nothing moves when they come. */
export function OverviewWaiting() {
  return (
    <>
      <div className={styles.cards}>
        {[0, 1, 2, 3].map((place) => (
          <div key={place} className={styles.card}>
            <Skeleton width="60%" height="1.25rem" />
            <Skeleton width="45%" height="3rem" />
            <Skeleton height="4rem" />
            <Skeleton lines={4} />
          </div>
        ))}
      </div>
      <Skeleton height="24rem" />
    </>
  )
}
