import styles from './door-frame.module.css'

const columns = 32
const rows = 12

/** How many rows are lit in a column: a curve that rises, levels, and rises again, as progress does. */
function litRows(column: number): number {
  const part = column / (columns - 1)
  return 1 + Math.round((rows - 3) * (part * part * (3 - 2 * part)) + Math.sin(column * 0.9))
}

/** People as dots, more of them reached from year to year. Decoration only. */
export function PeopleField() {
  return (
    <svg
      className={styles['field']}
      viewBox={`0 0 ${columns * 10} ${rows * 10}`}
      preserveAspectRatio="xMinYMax meet"
      aria-hidden="true"
      focusable="false"
    >
      {Array.from({ length: columns * rows }, (_, place) => {
        const column = place % columns
        const row = Math.floor(place / columns)
        const isLit = row >= rows - litRows(column)
        return <circle key={place} cx={column * 10 + 5} cy={row * 10 + 5} r={isLit ? 3 : 1.6} className={isLit ? styles['lit'] : styles['dim']} />
      })}
    </svg>
  )
}
