import { useText } from '../../locales/catalogue.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { partIds } from './part-ids.ts'
import styles from './indicator.module.css'

/** The parts of a long page, to jump to. */
export function PartLinks({ hasUnits, hasContributors }: { hasUnits: boolean; hasContributors: boolean }) {
  const text = useText(indicatorText)
  const links = [
    { id: partIds.ranking, words: text.ranking.link },
    { id: partIds.trend, words: text.trend.link },
    { id: partIds.contribution, words: text.contribution.link },
    { id: partIds.changes, words: text.changes.link },
    ...(hasUnits ? [{ id: partIds.multiples, words: text.multiples.link }] : []),
    ...(hasContributors ? [{ id: partIds.contributors, words: text.contributors.link }] : []),
    { id: partIds.definition, words: text.definition.link },
  ]
  return (
    <nav className={styles.parts} aria-label={text.parts} data-screen-only>
      {links.map(({ id, words }) => (
        <a key={id} href={`#${id}`}>
          {words}
        </a>
      ))}
    </nav>
  )
}
