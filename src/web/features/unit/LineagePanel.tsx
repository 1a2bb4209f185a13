import type { UnitPage } from '../../../contract/unit.ts'
import { formatDay } from '../../../domain/number-format.ts'
import { successionKinds } from '../../../domain/unit.ts'
import { useText } from '../../locales/catalogue.ts'
import { unitText } from '../../locales/unit.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Icon } from '../../ui/icon/Icon.tsx'
import { formatShare } from '../../verdict/measured.ts'
import { UnitLink } from './UnitLink.tsx'
import styles from './unit.module.css'

type Relative = UnitPage['predecessors'][number]

/** What the unit was made from and what it became, each step with its day and kind. */
export function LineagePanel({ page: { unit, predecessors, successors } }: { page: UnitPage }) {
  const text = useText(unitText).lineage
  if (predecessors.length + successors.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby="lineage-title">
      <h2 id="lineage-title">{text.title}</h2>
      <div className={styles.lineage}>
        {predecessors.length > 0 && (
          <>
            <Relatives title={text.predecessors} relatives={predecessors} />
            <Step />
          </>
        )}
        <p className={styles.lineageSelf}>{unit.name}</p>
        {successors.length > 0 && (
          <>
            <Step />
            <Relatives title={text.successors} relatives={successors} />
          </>
        )}
      </div>
    </section>
  )
}

function Step() {
  return (
    <span className={styles.step}>
      <Icon name="arrowRight" />
    </span>
  )
}

function Relatives({ title, relatives }: { title: string; relatives: readonly Relative[] }) {
  const { lineage: text } = useText(unitText)
  const locale = useLocale()
  const kindOf = (code: string) => {
    const kind = successionKinds.find((known) => known === code)
    return kind === undefined ? code : text.kinds[kind]
  }
  return (
    <div className={styles.relatives}>
      <h3>{title}</h3>
      <ul>
        {relatives.map((relative) => (
          <li key={`${relative.id} ${relative.effectiveOn}`}>
            <UnitLink unit={relative} />{' '}
            <span className={styles.faint}>
              {text.on(kindOf(relative.kind), formatDay(relative.effectiveOn))}
              {relative.share < 1 && `, ${text.share(formatShare(relative.share, locale))}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
