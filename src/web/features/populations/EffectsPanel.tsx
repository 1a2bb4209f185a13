import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import type { PopulationEffects } from '../../../contract/population.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { isUnreachable } from '../../api/refusal.ts'
import type { Chosen } from '../../api/workspace.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { populationsTexts } from '../../locales/populations.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { IllustrativeBadge } from '../../ui/label/IllustrativeBadge.tsx'
import { MarkBadge } from '../../ui/mark/MarkBadge.tsx'
import { YearPicker } from '../../ui/scope/YearPicker.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { OfflineState } from '../../ui/state/OfflineState.tsx'
import { Table } from '../../ui/table/Table.tsx'
import { NeedLine } from '../../verdict/NeedLine.tsx'
import styles from './populations.module.css'

type Alternative = PopulationEffects['alternatives'][number]
type Effect = Alternative['effects'][number]

interface EffectsPanelProps {
  resolution: Chosen['resolution']
  year: number
  onYear: (year: number) => void
}

/** What each kind of population would change: every mark, printed value and need that would read otherwise. */
export function EffectsPanel({ resolution, year, onYear }: EffectsPanelProps) {
  const text = useText(populationsTexts).effect
  const kinds = useText(vocabulary).population
  const locale = useLocale()
  const { data, error, refetch } = useQuery(useApi().population.effects.queryOptions({ input: { resolution: resolution.code, year } }))
  if (data === undefined && error !== null) {
    const retry = () => void refetch()
    return isUnreachable(error) ? <OfflineState onRetry={retry} /> : <ErrorState message={refusalSentence(error, locale)} onRetry={retry} />
  }
  return (
    <div className={styles['stack']} aria-busy={data === undefined}>
      <div className={styles['tools']}>
        <YearPicker year={year} firstYear={resolution.firstYear} lastYear={resolution.lastYear} onChange={onYear} />
        {data === undefined ? null : <p className={styles['soft']}>{text.lede(String(year), data.order.map((kind) => kinds[kind]).join(', '))}</p>}
      </div>
      {data === undefined ? (
        <Skeleton lines={6} height="2rem" />
      ) : (
        data.alternatives
          .filter(({ alternative, numbers }) => numbers > 0 || !data.order.includes(alternative === 'previousYear' ? 'registered' : alternative))
          .map((alternative) => <AlternativePart key={alternative.alternative} alternative={alternative} year={year} resolution={resolution.code} />)
      )}
    </div>
  )
}

function AlternativePart({ alternative, year, resolution }: { alternative: Alternative; year: number; resolution: string }) {
  const text = useText(populationsTexts).effect
  const locale = useLocale()
  const inLanguage = useBilingual()
  const { numbers, effects } = alternative
  const count = (value: number) => formatNumber(String(value), locale)
  const isVerdict = ({ now, other }: Effect) => now.mark !== other.mark
  const title = text.alternative[alternative.alternative]
  return (
    <section className={styles['alternative']} aria-label={title}>
      <h2>{title}</h2>
      <p className={styles['soft']}>
        {numbers === 0
          ? text.noNumbers
          : effects.length === 0
            ? text.same
            : text.summary(count(effects.length), count(effects.filter(isVerdict).length))}
        {numbers === 0 ? null : ` · ${text.numbers(count(numbers))}`}
      </p>
      {effects.length === 0 ? null : (
        <Table
          caption={title}
          isCaptionHidden
          rows={effects.toSorted((a, b) => Number(isVerdict(b)) - Number(isVerdict(a)))}
          rowKey={({ indicator, unit }) => `${indicator.code} ${unit.id}`}
          columns={columnsOf(text, { resolution, year, inLanguage })}
        />
      )}
    </section>
  )
}

interface Place {
  resolution: string
  year: number
  inLanguage: ReturnType<typeof useBilingual>
}

function columnsOf(
  text: (typeof populationsTexts)['vi']['effect'],
  { resolution, year, inLanguage }: Place,
): ComponentProps<typeof Table<Effect>>['columns'] {
  return [
    {
      key: 'unit',
      header: text.unit,
      isRowHeader: true,
      cell: ({ unit }) => (
        <Link to={paths.unit} params={{ unit: unit.id }} search={{ resolution, year }}>
          {unit.name}
        </Link>
      ),
    },
    { key: 'indicator', header: text.indicator, cell: ({ indicator }) => inLanguage(indicator.shortName) },
    { key: 'now', header: text.now, cell: (effect) => <SideView side={effect.now} label={effect.indicator.needLabel} /> },
    { key: 'other', header: text.other, cell: (effect) => <SideView side={effect.other} label={effect.indicator.needLabel} /> },
  ]
}

function SideView({ side, label }: { side: Effect['now']; label: Effect['indicator']['needLabel'] }) {
  const text = useText(populationsTexts).effect
  const locale = useLocale()
  return (
    <div className={styles['side']}>
      <span className={styles['sideValue']}>
        {side.shown === null ? '–' : formatNumber(side.shown, locale)} <MarkBadge mark={side.mark} />
        {side.illustrative ? <IllustrativeBadge isShort /> : null}
      </span>
      <span className={styles['soft']}>
        <NeedLine need={side.need} label={label} />
        {side.denominator === null ? null : ` · ${text.people(formatNumber(side.denominator, locale))}`}
      </span>
    </div>
  )
}
