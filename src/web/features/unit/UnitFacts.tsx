import type { ReactNode } from 'react'
import type { UnitPage } from '../../../contract/unit.ts'
import { formatDay } from '../../../domain/number-format.ts'
import { useText } from '../../locales/catalogue.ts'
import { unitText } from '../../locales/unit.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/button/LinkButton.tsx'
import { UnitLink } from './UnitLink.tsx'
import styles from './unit.module.css'

/** What the unit is: kind, code, who runs it, where its counts go, since when, under which other names; and the way to its sheet. */
export function UnitFacts({ page: { unit, manager, countsTowards, mayEnter, year } }: { page: UnitPage }) {
  const text = useText(unitText)
  const words = useText(vocabulary)
  const from = formatDay(unit.validFrom)
  return (
    <div className={styles.head}>
      <dl className={styles.facts}>
        <Fact term={text.kind}>
          <span className={styles.kind}>{words.unitKind[unit.kind]}</span>
        </Fact>
        <Fact term={text.code}>{unit.code}</Fact>
        <Fact term={text.validity}>{unit.validTo === null ? text.since(from) : text.span(from, formatDay(unit.validTo))}</Fact>
        {manager !== null && (
          <Fact term={text.manager}>
            <UnitLink unit={manager} />
          </Fact>
        )}
        {countsTowards !== null && (
          <Fact term={text.countsTowards}>
            <UnitLink unit={countsTowards} />
          </Fact>
        )}
        {unit.aliases.length > 0 && <Fact term={text.aliases}>{unit.aliases.join(' · ')}</Fact>}
      </dl>
      {mayEnter && (
        <div data-screen-only>
          <LinkButton to={paths.sheet} search={{ reporter: unit.id, year }} icon="sheet">
            {text.openSheet}
          </LinkButton>
        </div>
      )}
    </div>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
