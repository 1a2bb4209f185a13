import type { ReactNode } from 'react'
import { useText } from '../locales/catalogue.ts'
import { chartTexts } from '../locales/charts.ts'
import { Bullet } from './Bullet.tsx'
import type { BulletProps } from './Bullet.tsx'
import type { BulletForm } from './bullet-scale.ts'
import type { Scale } from './scale.ts'
import { Unfold } from './Unfold.tsx'
import { useFold } from './use-fold.ts'
import styles from './RankedBullets.module.css'

export interface RankedBullet {
  id: string
  /** Null for what is shown beside the ranking but not in it. */
  rank: string | null
  title: ReactNode
  /** Under the title in small: the kind of unit, a label. */
  detail?: ReactNode
  bullet: Omit<BulletProps, 'scale' | 'form'>
  value: ReactNode
  mark: ReactNode
  note: ReactNode
}

interface RankedBulletsProps {
  rows: readonly RankedBullet[]
  scale: Scale
  form: BulletForm
  /** Unit of the axis, e.g. "bác sĩ/vạn dân". */
  unit: string
  format: (value: number) => string
  heads: { rank: string; title: string; value: string; mark: string; note: string }
  label: string
  /** How many stand above and below the fold of a long list. */
  ends?: readonly [number, number]
}

/** Units one below the other, each against its own target, all on one scale. Both ends of a long list are shown, its middle on request. */
export function RankedBullets({ rows, scale, form, unit, format, heads, label, ends = [12, 8] }: RankedBulletsProps) {
  const fold = useFold(rows, ...ends)
  const text = useText(chartTexts)
  const row = (each: RankedBullet) => <Row key={each.id} row={each} scale={scale} form={form} />
  return (
    <div className={styles.ranking}>
      <div className={styles.heads} data-picture="unstick" aria-hidden="true">
        <span>{heads.rank}</span>
        <span>{heads.title}</span>
        <Axis scale={scale} unit={unit} format={format} />
        <span className={styles.end}>{heads.value}</span>
        <span>{heads.mark}</span>
        <span>{heads.note}</span>
      </div>
      {form === 'dot' && <p className={styles.axisNote}>{text.axisFrom(format(scale.min))}</p>}
      <ol aria-label={label}>
        {fold.head.map(row)}
        {fold.hidden > 0 && (
          <li className={styles.fold}>
            <Unfold fold={fold} place="middle" />
          </li>
        )}
        {fold.tail.map(row)}
      </ol>
      {fold.isWhole && <Unfold fold={fold} place="middle" />}
    </div>
  )
}

function Row({ row, scale, form }: { row: RankedBullet; scale: Scale; form: BulletForm }) {
  return (
    <li className={styles.row} data-unranked={row.rank === null || undefined}>
      <span className={styles.rank}>{row.rank}</span>
      <span className={styles.title}>
        {row.title}
        {row.detail !== undefined && <span className={styles.detail}>{row.detail}</span>}
      </span>
      <span className={styles.plot}>
        <Bullet {...row.bullet} scale={scale} form={form} />
      </span>
      <span className={styles.value}>{row.value}</span>
      <span className={styles.mark}>{row.mark}</span>
      <span className={styles.note}>{row.note}</span>
    </li>
  )
}

function Axis({ scale, unit, format }: { scale: Scale; unit: string; format: (value: number) => string }) {
  return (
    <span className={styles.axis}>
      <span className={styles.unit}>{unit}</span>
      {scale.ticks.map((tick) => (
        <span key={tick} className={styles.tick} style={{ insetInlineStart: `${scale.at(tick) * 100}%` }}>
          {format(tick)}
        </span>
      ))}
    </span>
  )
}
