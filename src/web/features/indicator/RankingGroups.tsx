import { Link } from '@tanstack/react-router'
import type { IndicatorPage } from '../../../contract/indicator.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { bandValues, goalBand } from '../../charts/goal-band.ts'
import { bulletScale } from '../../charts/bullet-scale.ts'
import { RankedBullets } from '../../charts/RankedBullets.tsx'
import type { RankedBullet } from '../../charts/RankedBullets.tsx'
import { tickFormat } from '../../charts/tick-format.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { markTexts } from '../../../words/marks.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Figure } from '../../ui/figure/Figure.tsx'
import { goalWords } from '../../verdict/goal-words.ts'
import { WhyMark } from '../../verdict/WhyMark.tsx'
import { RankingNote } from './RankingNote.tsx'
import type { UnitGroup, UnitRow } from './unit-rows.ts'
import styles from './indicator.module.css'

interface RankingGroupsProps {
  page: IndicatorPage
  groups: readonly UnitGroup[]
  /** All units, so that the axis stays when some are filtered away. */
  scaleRows: readonly UnitRow[]
  onWhy: (unit: string) => void
}

/** The units, kind by kind, because a rank holds inside a kind only; all kinds on one axis. */
export function RankingGroups({ page, groups, scaleRows, onWhy }: RankingGroupsProps) {
  const text = useText(indicatorText).ranking
  const words = useText(vocabulary)
  const inLanguage = useBilingual()
  const locale = useLocale()
  const toBullet = useBullet(page, onWhy)
  const { scale, form } = bulletScale({
    values: scaleRows.map(({ assessment }) => numberOf(assessment.shown)),
    previous: scaleRows.map(({ previous }) => numberOf(previous)),
    targets: scaleRows.flatMap(({ assessment }) => (assessment.target === null ? [] : bandValues(goalBand(assessment.target.goal)))),
  })
  const heads = { rank: text.rank, title: text.unit, value: text.value, mark: text.mark, note: text.note }
  return groups.map(({ kind, valued, missing }) => {
    const name = text.group(words.unitKind[kind], formatNumber(String(valued.length + missing.length), locale))
    return (
      <div key={kind} className={styles.group}>
        {groups.length > 1 && <h3 className={styles.groupName}>{name}</h3>}
        <RankedBullets
          rows={[...valued, ...missing].map(toBullet)}
          scale={scale}
          form={form}
          unit={inLanguage(page.indicator.measureUnit)}
          format={tickFormat(scale, locale)}
          heads={heads}
          label={name}
        />
      </div>
    )
  })
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text)
}

function useBullet(page: IndicatorPage, onWhy: (unit: string) => void): (row: UnitRow) => RankedBullet {
  const text = useText(indicatorText).ranking
  const words = useText(vocabulary)
  const { word } = useText(markTexts)
  const locale = useLocale()
  const search = { resolution: page.resolution.code, year: page.year }
  return (row) => {
    const { unit, assessment, previous, rank } = row
    const { target, shown, completeness } = assessment
    const reason = words.missing[assessment.missingReason ?? 'notSent']
    const printed = shown === null ? reason : formatNumber(shown, locale)
    const isPartial = completeness !== null && completeness.unitsReported < completeness.unitsOwed
    return {
      id: unit.id,
      rank: rank === null ? null : String(rank),
      title: (
        <Link to={paths.unit} params={{ unit: unit.id }} search={search} preload={false}>
          {unit.name}
        </Link>
      ),
      detail: shown === null ? reason : isPartial ? text.partial(String(completeness.unitsReported), String(completeness.unitsOwed)) : undefined,
      bullet: {
        value: numberOf(shown),
        mark: assessment.mark,
        band: target === null ? null : goalBand(target.goal),
        isOwnTarget: target?.own ?? false,
        previous: numberOf(previous),
        isEstimate: assessment.stage === 'estimate' || isPartial,
        label:
          target === null
            ? text.labelWithout(unit.name, printed, word[assessment.mark])
            : text.label(unit.name, printed, goalWords(target.goal, locale), word[assessment.mark]),
      },
      value: shown === null ? '' : <Figure value={shown} stage={assessment.stage} isIllustrative={assessment.illustrative} />,
      mark: <WhyMark mark={assessment.mark} of={unit.name} look={assessment.mark === 'noTarget' ? 'plain' : 'soft'} onWhy={() => onWhy(unit.id)} />,
      note: <RankingNote row={row} needLabel={page.indicator.needLabel} />,
    }
  }
}
