import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import styles from './sheet.module.css'

const rows = 6
const columns = 5

/** The place of a sheet that is on its way: a report and a grid of the usual size. */
export function SheetSkeleton({ label }: { label: string }) {
  return (
    <div className={styles['skeleton']} role="status" aria-label={label}>
      <Skeleton height="8.5rem" />
      <div className={styles['skeletonGrid']}>
        {Array.from({ length: rows }, (_row, row) => (
          <div key={row} className={styles['skeletonRow']}>
            <Skeleton width={row % 2 === 0 ? '70%' : '55%'} />
            {Array.from({ length: columns }, (_column, column) => (
              <Skeleton key={column} height="1.25rem" />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
