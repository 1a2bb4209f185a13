import type { IndicatorPage } from '../../../contract/indicator.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useLocale } from '../../stores/preferences.ts'
import { partIds } from './part-ids.ts'
import styles from './definition.module.css'
import frame from './indicator.module.css'

type Definition = IndicatorPage['indicator']['definitions'][number]

/** What is counted, by which formula, by which clause. */
export function DefinitionPanel({ page: { indicator, scope } }: { page: IndicatorPage }) {
  const text = useText(indicatorText).definition
  const inLanguage = useBilingual()
  const locale = useLocale()
  const { newest, older } = newestFirst(indicator.definitions)
  const clause = indicator.clause ?? scope.assessment.target?.clause ?? null
  const source = scope.assessment.target?.source ?? null
  return (
    <section id={partIds.definition} className={frame.part}>
      <h2>{text.title}</h2>
      <dl className={styles.definition}>
        <dt>{text.formula}</dt>
        <dd className={styles.formula}>{inLanguage(indicator.formula)}</dd>
        <dt>{text.unit}</dt>
        <dd>{inLanguage(indicator.measureUnit)}</dd>
        {clause !== null && (
          <>
            <dt>{text.clause}</dt>
            <dd>{clause}</dd>
          </>
        )}
        {source !== null && (
          <>
            <dt>{text.targetSource}</dt>
            <dd>{source}</dd>
          </>
        )}
        <dt>{text.parts}</dt>
        <dd>
          <DefinitionList definitions={newest} />
          {older.length > 0 && (
            <details className={styles.older}>
              <summary className={frame.summary}>{text.older(formatNumber(String(older.length), locale))}</summary>
              <DefinitionList definitions={older} />
            </details>
          )}
        </dd>
      </dl>
    </section>
  )
}

/** The newest version of each element, and the ones before it. */
function newestFirst(definitions: readonly Definition[]): { newest: Definition[]; older: Definition[] } {
  const isNewest = (each: Definition) => definitions.every((other) => other.element !== each.element || other.version <= each.version)
  return { newest: definitions.filter(isNewest), older: definitions.filter((each) => !isNewest(each)) }
}

function DefinitionList({ definitions }: { definitions: readonly Definition[] }) {
  const text = useText(indicatorText).definition
  const inLanguage = useBilingual()
  return (
    <ul className={styles.definitions}>
      {definitions.map((each) => (
        <li key={`${each.element} ${each.version}`}>
          <p>
            <strong>{inLanguage(each.name)}</strong> <span className={styles.faint}>({text.version(String(each.version))})</span>:{' '}
            {inLanguage(each.text)}
          </p>
          <p className={styles.faint}>{each.source}</p>
        </li>
      ))}
    </ul>
  )
}
