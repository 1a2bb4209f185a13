import { Fragment } from 'react'
import type { UnitPage } from '../../../contract/unit.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { compareVietnamese } from '../../../domain/text-fold.ts'
import { useText } from '../../locales/catalogue.ts'
import { unitText } from '../../locales/unit.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { useLocale } from '../../stores/preferences.ts'
import { UnitLink } from './UnitLink.tsx'
import styles from './unit.module.css'

/** What lies directly in the unit or counts directly towards it, by kind. */
export function PartsPanel({ page: { parts } }: { page: UnitPage }) {
  const text = useText(unitText).parts
  const words = useText(vocabulary)
  const locale = useLocale()
  if (parts.length === 0) return null
  const count = (number: number) => formatNumber(String(number), locale)
  const kinds = [...new Set(parts.map(({ kind }) => kind))]
  return (
    <section className={styles.part} aria-labelledby="parts-title">
      <h2 id="parts-title">{text.title(count(parts.length))}</h2>
      {kinds.map((kind) => {
        const ofKind = parts.filter((part) => part.kind === kind).toSorted((a, b) => compareVietnamese(a.name, b.name))
        return (
          <div key={kind} className={styles.relatives}>
            <h3 className={styles.kind}>{text.group(words.unitKind[kind], count(ofKind.length))}</h3>
            <p className={styles.nameList}>
              {ofKind.map((part, index) => (
                <Fragment key={part.id}>
                  {index > 0 && ' · '}
                  <UnitLink unit={part} />
                </Fragment>
              ))}
            </p>
          </div>
        )
      })}
    </section>
  )
}
