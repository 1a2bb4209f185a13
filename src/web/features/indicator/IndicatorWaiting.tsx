import { Card } from '../../ui/card/Card.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import styles from './indicator.module.css'

/** The places of the answer, the ranking and the trend, in their own sizes, so that nothing moves when they come. */
export function IndicatorWaiting() {
  return (
    <>
      <Card>
        <div className={styles.answer}>
          <div className={styles.answerMain}>
            <Skeleton width="9rem" />
            <Skeleton width="14rem" height="3.25rem" />
            <Skeleton width="11rem" height="1.75rem" />
          </div>
          <div className={styles.targets}>
            <Skeleton lines={4} />
          </div>
          <div className={styles.facts}>
            <Skeleton lines={6} />
          </div>
        </div>
      </Card>
      <Skeleton width="22rem" height="1.75rem" />
      <Skeleton height="2.25rem" lines={10} />
      <Skeleton height="26rem" />
    </>
  )
}
