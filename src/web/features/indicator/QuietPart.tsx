import styles from './indicator.module.css'

/** A part of the page that has nothing to show for this indicator or year, with the reason, in its usual place. */
export function QuietPart({ id, title, children }: { id: string; title: string; children: string }) {
  return (
    <section id={id} className={styles.quiet}>
      <h2>{title}</h2>
      <p className={styles.soft}>{children}</p>
    </section>
  )
}
