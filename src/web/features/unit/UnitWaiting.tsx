import { Card } from '../../ui/card/Card.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import styles from './unit.module.css'

/** The places of the facts and the cards, in their own sizes, so that nothing moves when they come. */
export function UnitWaiting() {
  return (
    <>
      <div className={styles.facts}>
        {[0, 1, 2, 3].map((place) => (
          <div key={place} className={styles.waitingFact}>
            <Skeleton width="5rem" />
            <Skeleton width="9rem" />
          </div>
        ))}
      </div>
      <Skeleton width="20rem" height="1.75rem" />
      <div className={styles.cards}>
        {[0, 1, 2, 3].map((place) => (
          <Card key={place} as="div">
            <div className={styles.card}>
              <Skeleton width="50%" />
              <Skeleton width="60%" height="2rem" />
              <Skeleton width="40%" height="1.5rem" />
              <Skeleton height="5rem" />
              <Skeleton lines={2} />
            </div>
          </Card>
        ))}
      </div>
    </>
  )
}
