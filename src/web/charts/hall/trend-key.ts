import { formatNumber } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import type { Series } from '../../../domain/series.ts'
import { hallChartTexts } from '../../locales/hall-charts.ts'
import { bandText } from './band-text.ts'
import type { KeyEntry } from './key-line.ts'
import type { TrendInput } from './trend-input.ts'
import { pointText } from './unit-points.ts'

/** What cannot stand beside its line: missing years with their reason, breaks, path, interval; without a margin also the names of the lines. */
export function trendKey(series: readonly Series[], input: TrendInput, locale: Locale, hasGutter: boolean): KeyEntry[] {
  const text = hallChartTexts[locale]
  const [own, ...others] = series
  if (own === undefined) return []
  const interval = own.forecast?.interval ?? null
  const last = own.forecast?.points.at(-1)
  const target = bandText(own.band, locale)
  const entries: (KeyEntry | false)[] = [
    !hasGutter && target !== null && { sign: { rect: 'band' }, words: text.targetOf(target) },
    ...others.map(
      (line, index): KeyEntry | false => !hasGutter && { sign: { dot: index % 2 === 0 ? 'sideTriangle' : 'sideSquare' }, words: line.title },
    ),
    input.path.length > 0 && {
      sign: { path: 'path', isUpright: false },
      words: own.path?.isInterpolated === true ? text.pathInterpolated : text.path,
    },
    last !== undefined && {
      sign: { path: 'forecast', isUpright: false },
      words: [
        `${text.forecast(last.year)}${hasGutter ? '' : `: ${formatNumber(last.value, locale)}`}`,
        ...(interval === null ? [] : [text.interval(formatNumber(interval.lower, locale), formatNumber(interval.upper, locale))]),
      ].join(', '),
    },
    ...missingEntries(own, input, locale),
    ...own.points.flatMap(({ x, breakBefore }): KeyEntry[] =>
      breakBefore && x.kind === 'year' ? [{ sign: { path: 'break', isUpright: true }, words: text.breakAt(String(x.year)) }] : [],
    ),
    own.points.some((point) => point.value !== null && (point.stage === 'estimate' || point.estimatedPart)) && {
      sign: { dot: 'dotHollow' },
      words: text.estimate,
    },
    own.illustrative && {
      sign: null,
      words: own.points.every((point) => point.value === null || point.illustrative) ? text.illustrativeAll : text.illustrative,
    },
  ]
  return entries.filter((entry): entry is KeyEntry => entry !== false)
}

/** Years without a value, neighbours with the same reason together: "2021–2022: chưa gửi số liệu". */
function missingEntries(own: Series, { points }: TrendInput, locale: Locale): KeyEntry[] {
  const runs: { from: number; to: number; reason: string }[] = []
  const first = points[0]?.year ?? -Infinity
  for (const point of own.points) {
    if (point.value !== null || point.x.kind !== 'year' || point.x.year < first) continue
    const reason = pointText(point, locale)
    const last = runs.at(-1)
    if (last !== undefined && last.to === point.x.year - 1 && last.reason === reason) last.to = point.x.year
    else runs.push({ from: point.x.year, to: point.x.year, reason })
  }
  return runs.map(({ from, to, reason }) => {
    return { sign: { rect: 'missing' }, words: hallChartTexts[locale].missingAt(from === to ? String(from) : `${from}–${to}`, reason) }
  })
}
