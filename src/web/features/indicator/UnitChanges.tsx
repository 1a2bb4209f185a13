import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { IndicatorPage } from '../../../contract/indicator.ts'
import { formatSigned } from '../../../domain/number-format.ts'
import { DivergingBars, divergingScale } from '../../charts/DivergingBars.tsx'
import type { DivergingBar } from '../../charts/DivergingBars.tsx'
import { foldRows } from '../../charts/fold-rows.ts'
import { Unfold } from '../../charts/Unfold.tsx'
import { useText } from '../../locales/catalogue.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { differenceText } from './change-text.ts'
import { toneOf } from './tone.ts'
import { changedUnits } from './unit-rows.ts'
import styles from './indicator.module.css'

/** Above and below the fold of a long list. */
const [first, last] = [5, 5]

/** Which units rose and which fell, and by how much. */
export function UnitChanges({ page }: { page: IndicatorPage }) {
  const { changes: text } = useText(indicatorText)
  const locale = useLocale()
  const [isWhole, setIsWhole] = useState(false)
  const changed = changedUnits(page.units)
  if (changed.length === 0) return null
  const scale = divergingScale(changed.map(({ change }) => change))
  const isFoldable = foldRows(changed, first, last).hidden > 0
  const folded = isWhole ? foldRows(changed, changed.length, 0) : foldRows(changed, first, last)
  const toBar = ({ row: { unit }, change }: (typeof changed)[number]): DivergingBar => ({
    id: unit.id,
    title: (
      <Link to={paths.unit} params={{ unit: unit.id }} search={{ resolution: page.resolution.code, year: page.year }} preload={false}>
        {unit.name}
      </Link>
    ),
    value: change,
    shown: formatSigned(differenceText(change, page.indicator.decimals + 1), locale),
    tone: toneOf(change, page.indicator.direction),
  })
  return (
    <div className={styles.unitChanges}>
      <h3>{text.unitsTitle}</h3>
      <DivergingBars bars={folded.head.map(toBar)} scale={scale} label={text.unitsTitle} />
      {isFoldable && <Unfold isWhole={isWhole} hidden={folded.hidden} place="middle" onToggle={() => setIsWhole(!isWhole)} />}
      {folded.tail.length > 0 && <DivergingBars bars={folded.tail.map(toBar)} scale={scale} label={text.unitsTitle} />}
    </div>
  )
}
