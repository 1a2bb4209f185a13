import styles from './brand.module.css'

/** How many of the rows below are lit in each column: a share that grows, dot by dot. */
const lit = [1, 2, 2, 3, 4]
const side = 5

/** The sign of the product: people as dots, more of them reached from column to column. */
export function BrandSign({ size = 2 }: { size?: number }) {
  return (
    <svg viewBox="0 0 40 40" className={styles['sign']} style={{ width: `${size}rem`, height: `${size}rem` }} aria-hidden="true" focusable="false">
      <rect width="40" height="40" rx="9" className={styles['ground']} />
      {Array.from({ length: side * side }, (_, place) => {
        const column = place % side
        const row = Math.floor(place / side)
        const isLit = row >= side - (lit[column] ?? 0)
        return <circle key={place} cx={8 + column * 6} cy={8 + row * 6} r={2.1} className={isLit ? styles['lit'] : styles['dim']} />
      })}
    </svg>
  )
}
