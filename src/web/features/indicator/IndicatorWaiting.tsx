import { Card } from '../../ui/card/Card.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import styles from './indicator.module.css'

const rows = [92, 84, 77, 71, 66, 60, 52, 47, 40, 33]

/** The places of the answer, the ranking and the trend, in their own sizes, so that nothing moves when they come. */
export function IndicatorWaiting() {
  return (
    <>
      <Card>
        <div className={styles.answer}>
          <div className={styles.answerMain}>
            <Skeleton width="9rem" />
            <Skeleton width="14rem" height="3.5rem" />
            <Skeleton width="16rem" height="1.75rem" />
            <Skeleton width="20rem" />
          </div>
          <div className={styles.targets}>
            <Skeleton width="11rem" />
            <Skeleton width="6rem" height="1.5rem" />
            <Skeleton width="9rem" />
          </div>
          <div className={styles.facts}>
            <Skeleton width="12rem" />
            <Skeleton width="16rem" />
            <Skeleton width="18rem" />
          </div>
        </div>
      </Card>
      <Skeleton width="11rem" height="1.25rem" />
      <Skeleton width="24rem" height="1.75rem" />
      <div>
        {rows.map((width) => (
          <div key={width} className={styles.waitingRow}>
            <Skeleton width="9rem" />
            <Skeleton width={`${width}%`} height="0.75rem" />
            <Skeleton width="5rem" height="1.5rem" />
          </div>
        ))}
      </div>
      <Skeleton width="12rem" height="1.75rem" />
      <Skeleton height="26rem" />
    </>
  )
}
