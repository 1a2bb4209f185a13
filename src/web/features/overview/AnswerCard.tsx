import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import type { Card } from '../../../contract/overview.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { goalBand } from '../../charts/goal-band.ts'
import { historyToLine } from '../../charts/segments.ts'
import { Sparkline } from '../../charts/Sparkline.tsx'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { commonTexts } from '../../locales/common.ts'
import { overviewText } from '../../locales/overview.ts'
import { verdictText } from '../../locales/verdict.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { IllustrativeBadge } from '../../ui/label/IllustrativeBadge.tsx'
import { StageLabel } from '../../ui/label/StageLabel.tsx'
import { MarkBadge } from '../../ui/mark/MarkBadge.tsx'
import { ChangeLine } from '../../verdict/ChangeLine.tsx'
import { CompletenessLine } from '../../verdict/CompletenessLine.tsx'
import { formatMeasured } from '../../verdict/measured.ts'
import { ForecastLine } from '../../verdict/ForecastLine.tsx'
import { NeedLine } from '../../verdict/NeedLine.tsx'
import { ProgressLine } from '../../verdict/ProgressLine.tsx'
import { TargetLine } from '../../verdict/TargetLine.tsx'
import { CardActions } from './CardActions.tsx'
import styles from './overview.module.css'

export interface AnswerCardProps {
  card: Card
  /** Name of the ground that is judged, for the picture of the card. */
  ground: string
  year: number
  resolution: string
  onWhy: () => void
}

/** One target answered: where it stands, whether that is enough, where it leads, what is missing. */
export function AnswerCard({ card, ground, year, resolution, onWhy }: AnswerCardProps) {
  const text = useText(verdictText)
  const { pictureCaption } = useText(overviewText)
  const { illustrative } = useText(commonTexts)
  const inLanguage = useBilingual()
  const picture = useRef<HTMLElement>(null)
  const name = inLanguage(card.name)
  const { assessment } = card
  const band = assessment.target === null ? null : goalBand(assessment.target.goal)
  return (
    <article
      ref={picture}
      className={styles.card}
      data-mark={assessment.mark}
      data-caption={[pictureCaption(ground, year), assessment.illustrative ? illustrative : ''].filter(Boolean).join(' · ')}
      aria-labelledby={`card-${card.indicator}`}
    >
      <header className={styles.cardHead}>
        <h3 id={`card-${card.indicator}`} className={styles.cardName}>
          <Link to={paths.indicator} params={{ indicator: card.indicator }} search={{ resolution, year }}>
            {inLanguage(card.shortName)}
          </Link>
        </h3>
        <CardActions picture={picture} name={name} onWhy={onWhy} />
      </header>
      <CardValue card={card} />
      <p className={styles.cardTarget}>
        <TargetLine target={assessment.target} year={year} />
        <MilestoneLine card={card} />
      </p>
      <Sparkline points={historyToLine(card.history)} band={band} forecast={forecastMark(card)} label={name} width={260} height={58} />
      <ul className={styles.cardFacts}>
        {assessment.shown !== null && (
          <li>
            <ChangeLine change={card.change} />
          </li>
        )}
        <li>
          <ProgressLine progress={card.progress} />
        </li>
        {card.secondOpinion.differs && <li className={styles.faint}>{text.secondOpinionDiffers}</li>}
        <li>
          <ForecastLine forecast={card.forecast} decimals={card.decimals} />
        </li>
        {card.needLabel !== null && assessment.need !== null && (
          <li className={styles.cardNeed}>
            <NeedLine need={assessment.need} label={card.needLabel} />
          </li>
        )}
      </ul>
      <Comparisons card={card} />
    </article>
  )
}

/** This year's step on the way, beside the target it leads to. */
function MilestoneLine({ card }: { card: Card }) {
  const text = useText(verdictText)
  const locale = useLocale()
  const { milestone } = card.progress
  if (milestone === null || milestone.interpolated) return null
  return <span className={styles.cardMilestone}>{text.milestone(formatMeasured(milestone.expected, card.decimals, locale))}</span>
}

function CardValue({ card }: { card: Card }) {
  const { assessment } = card
  const inLanguage = useBilingual()
  const locale = useLocale()
  const words = useText(vocabulary)
  const text = useText(verdictText)
  return (
    <div className={styles.cardAnswer}>
      {assessment.shown === null ? (
        <p className={styles.cardMissing}>{words.missing[assessment.missingReason ?? 'notSent']}</p>
      ) : (
        <p className={styles.cardValue}>
          <span className={styles.cardNumber}>{formatNumber(assessment.shown, locale)}</span>
          <span className={styles.cardUnit}>{inLanguage(card.measureUnit)}</span>
        </p>
      )}
      <div className={styles.cardMarks}>
        <MarkBadge mark={assessment.mark} />
        <StageLabel stage={assessment.stage} />
        {assessment.basis === 'derivedFromRates' && <span className={styles.cardNote}>{text.derivedFromRates}</span>}
        <span className={styles.cardNote}>
          <CompletenessLine completeness={assessment.completeness} />
        </span>
        {assessment.illustrative && <IllustrativeBadge isShort />}
      </div>
    </div>
  )
}

function Comparisons({ card }: { card: Card }) {
  const text = useText(overviewText)
  const locale = useLocale()
  const known = card.comparisons.flatMap(({ unit, shown, year }) =>
    shown === null ? [] : [text.comparison(unit.shortName, formatNumber(shown, locale), year)],
  )
  if (known.length === 0) return null
  return <p className={styles.cardComparisons}>{known.join(' · ')}</p>
}

function forecastMark(card: Card) {
  const { year, value, lower, upper } = card.forecast
  return value === null ? null : { year, value, lower, upper }
}
