import { useText } from '../locales/catalogue.ts'
import { chartTexts } from '../locales/charts.ts'
import styles from './ChartKey.module.css'

export type KeySign =
  | 'line'
  | 'lineTriangle'
  | 'lineSquare'
  | 'band'
  | 'ownBound'
  | 'referenceBound'
  | 'previous'
  | 'estimate'
  | 'missing'
  | 'forecast'
  | 'path'
  | 'break'

export interface KeyEntry {
  sign: KeySign
  label: string
}

/** What the signs of a picture mean, each beside a sample of itself. Only what the picture holds belongs in it. */
export function ChartKey({ entries }: { entries: readonly KeyEntry[] }) {
  const text = useText(chartTexts)
  if (entries.length === 0) return null
  return (
    <ul className={styles.key} aria-label={text.key}>
      {entries.map((entry) => (
        <li key={`${entry.sign} ${entry.label}`} className={styles.entry}>
          <Sample sign={entry.sign} />
          {entry.label}
        </li>
      ))}
    </ul>
  )
}

function Sample({ sign }: { sign: KeySign }) {
  if (sign === 'missing') return <span className={styles.missing} aria-hidden="true" />
  return (
    <svg className={styles.sample} viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
      {drawings[sign]}
    </svg>
  )
}

const thinLine = <path className={styles.thin} d="M0 8H28" />

const drawings: Record<Exclude<KeySign, 'missing'>, React.ReactNode> = {
  line: (
    <>
      <path className={styles.line} d="M0 8H28" />
      <circle className={styles.dot} cx="14" cy="8" r="4" />
    </>
  ),
  lineTriangle: (
    <>
      {thinLine}
      <path className={styles.solid} d="M14 3.5 18.5 12h-9Z" />
    </>
  ),
  lineSquare: (
    <>
      {thinLine}
      <path className={styles.solid} d="M10 4h8v8h-8Z" />
    </>
  ),
  band: <rect className={styles.band} x="0.5" y="1.5" width="27" height="13" />,
  ownBound: <path className={styles.bound} d="M14 0V16" />,
  referenceBound: <path className={styles.reference} d="M14 0V16" />,
  previous: <path className={styles.previous} d="M14 2V14" />,
  estimate: <circle className={styles.estimate} cx="14" cy="8" r="4.5" />,
  forecast: (
    <>
      <path className={styles.forecast} d="M0 8H20" />
      <path className={styles.interval} d="M24 2V14" />
    </>
  ),
  path: <path className={styles.path} d="M1 8H28" />,
  break: <path className={styles.break} d="M14 0V16" />,
}
