import { Link } from '@tanstack/react-router'
import type { IndicatorPage } from '../../../contract/indicator.ts'
import { formatSigned } from '../../../domain/number-format.ts'
import { DivergingBars, divergingScale } from '../../charts/DivergingBars.tsx'
import type { DivergingBar } from '../../charts/DivergingBars.tsx'
import { Unfold } from '../../charts/Unfold.tsx'
import { useFold } from '../../charts/use-fold.ts'
import { useText } from '../../locales/catalogue.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { differenceText } from '../../../domain/closed-sum.ts'
import { toneOf } from './tone.ts'
import { changedUnits } from './unit-rows.ts'
import styles from './indicator.module.css'

/** Above and below the fold of a long list. */
const [first, last] = [5, 5]

/** Which units rose and which fell, and by how much. */
export function UnitChanges({ page }: { page: IndicatorPage }) {
  const { changes: text } = useText(indicatorText)
  const locale = useLocale()
  const changed = changedUnits(page.units)
  const fold = useFold(changed, first, last)
  if (changed.length === 0) return null
  const scale = divergingScale(changed.map(({ change }) => change))
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
      <DivergingBars bars={fold.head.map(toBar)} scale={scale} label={text.unitsTitle} />
      <Unfold fold={fold} place="middle" />
      {fold.tail.length > 0 && <DivergingBars bars={fold.tail.map(toBar)} scale={scale} label={text.unitsTitle} />}
    </div>
  )
}
