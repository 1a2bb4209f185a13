import { Link } from '@tanstack/react-router'
import type { UnitPage } from '../../../contract/unit.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { unitText } from '../../locales/unit.ts'
import { paths } from '../../paths.ts'
import { Figure } from '../../ui/figure/Figure.tsx'
import { WhyMark } from '../../verdict/WhyMark.tsx'
import type { UnitIndicator } from './indicator-groups.ts'
import styles from './unit.module.css'

interface ContributesPanelProps {
  page: UnitPage
  indicators: readonly UnitIndicator[]
  onWhy: (indicator: string) => void
}

/** What the unit adds to its territory, where it has no value of its own. */
export function ContributesPanel({ page, indicators, onWhy }: ContributesPanelProps) {
  const text = useText(unitText)
  const inLanguage = useBilingual()
  return (
    <section className={styles.part} aria-labelledby="contributes-title">
      <div>
        <h2 id="contributes-title">{text.contributes.title}</h2>
        <p className={styles.soft}>{text.indicators.onlyContributes}</p>
      </div>
      <ul className={styles.contributed}>
        {indicators.map(({ indicator, shortName, needLabel, assessment }) => (
          <li key={indicator} className={styles.contribution}>
            <Link
              className={styles.unitLink}
              to={paths.indicator}
              params={{ indicator }}
              search={{ resolution: page.resolution.code, year: page.year }}
            >
              {inLanguage(shortName)}
            </Link>
            {assessment.numerator === null && assessment.missingReason === null ? (
              <span className={styles.soft}>{text.contributes.several}</span>
            ) : (
              <Figure
                value={assessment.numerator}
                unit={needLabel === null ? undefined : inLanguage(needLabel)}
                size="large"
                stage={assessment.stage}
                isIllustrative={assessment.illustrative}
                missingReason={assessment.missingReason}
              />
            )}
            <WhyMark mark={assessment.mark} of={inLanguage(shortName)} look="plain" onWhy={() => onWhy(indicator)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
