import { marksBestFirst } from '../../../domain/mark.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import type { Series } from '../../../domain/series.ts'
import { markTexts } from '../../../words/marks.ts'
import { hallChartTexts } from '../../locales/hall-charts.ts'
import { bulletScale } from '../bullet-scale.ts'
import { bandValues } from '../goal-band.ts'
import { scaleOver } from '../scale.ts'
import { tickFormat } from '../tick-format.ts'
import { bandText } from './band-text.ts'
import { footLines, keyLines } from './key-line.ts'
import type { KeyEntry } from './key-line.ts'
import type { RankingInput } from './ranking-input.ts'
import { leastRow, mostRows, rowsScene } from './rows-scene.ts'
import { hallText } from './scene.ts'
import type { Box, Scene, Size } from './scene.ts'
import { stripScene } from './strip-scene.ts'
import { toGoalBand, unitPoints } from './unit-points.ts'
import type { UnitPoint } from './unit-points.ts'

/** Narrower than this the counts of the head are smaller. */
const wide = 700

/** Units in the order given, each against its target; of more than fit as rows the ends have names and all lie on a strip. */
export function rankingScene(series: Series, size: Size, locale: Locale, highlighted: readonly string[] | null): Scene {
  const units = unitPoints(series, locale)
  const values = units.map((unit) => unit.value)
  const targets = units.flatMap((unit) => bandValues(unit.band))
  const common = commonTarget(series, units, locale)
  const rest = { units, measureUnit: series.measureUnit, common, isDiverging: false, locale, highlighted }
  const asRows = { ...rest, ...bulletScale({ values, previous: [], targets }) }
  const onStrip = { ...rest, scale: scaleOver([...values, ...(common === null ? [] : targets)], { fromZero: false, count: 6 }), form: 'dot' as const }
  return unitsScene(series, size, asRows, onStrip)
}

/** What each unit adds to a gap or a change, to both sides of zero. */
export function contributionsScene(series: Series, size: Size, locale: Locale, highlighted: readonly string[] | null): Scene {
  const units = unitPoints(series, locale, 'signed').map((unit) => ({ ...unit, band: null }))
  const values = units.map((unit) => unit.value)
  const input = { units, measureUnit: series.measureUnit, common: null, isDiverging: true, locale, highlighted }
  const whole = { ...input, scale: scaleOver(values, { fromZero: true }), form: 'bar' as const }
  return unitsScene(series, size, whole, whole)
}

type Prepared = Omit<RankingInput, 'format'>

function unitsScene(series: Series, size: Size, asRows: Prepared, onStrip: Prepared): Scene {
  const plain = headOf(asRows, size, true)
  const foot = footLines(footEntries(series, asRows), size)
  const room = size.height - plain.height - foot.height
  if (asRows.units.length <= mostRows && leastRow * asRows.units.length <= room - leastRow) {
    const scene = rowsScene(withFormat(asRows), bodyOf(size, plain.height, foot.height))
    return { shapes: [...plain.shapes, ...scene.shapes, ...foot.shapes], targets: scene.targets }
  }
  const head = headOf(onStrip, size, false)
  const stripFoot = footLines(stripEntries(series, onStrip), size)
  const scene = stripScene(withFormat(onStrip), bodyOf(size, head.height, stripFoot.height))
  return { shapes: [...head.shapes, ...scene.shapes, ...stripFoot.shapes], targets: scene.targets }
}

function withFormat(input: Prepared): RankingInput {
  return { ...input, format: tickFormat(input.scale, input.locale) }
}

function bodyOf(size: Size, head: number, foot: number): Box {
  return { x: 0, y: head, width: size.width, height: size.height - head - foot }
}

/** How many units each verdict has: the key to the marks, and the answer at once. A strip counts those without figures itself. */
function headOf({ units, isDiverging, locale }: Prepared, size: Size, withMissing: boolean) {
  const { word } = markTexts[locale]
  const counted = isDiverging ? [] : marksBestFirst
  const entries = counted.flatMap((mark): KeyEntry[] => {
    const count = units.filter((unit) => unit.mark === mark && (withMissing || unit.value !== null)).length
    return count === 0 ? [] : [{ sign: { mark }, words: `${word[mark]} ${formatNumber(String(count), locale)}` }]
  })
  return keyLines(entries, { x: 0, y: 0, width: size.width }, size.width < wide ? hallText.note : hallText.read)
}

function footEntries(series: Series, { units, scale, form, common, isDiverging, locale }: Prepared): KeyEntry[] {
  const text = hallChartTexts[locale]
  const known = units.filter((unit) => unit.value !== null)
  const own = known.some((unit) => unit.isOwnTarget && unit.band !== null)
  const reference = known.some((unit) => !unit.isOwnTarget && unit.band !== null)
  const entries: (KeyEntry | false)[] = [
    form === 'dot' && !isDiverging && { sign: null, words: text.axisFrom(tickFormat(scale, locale)(scale.min)) },
    known.some((unit) => unit.isEstimate) && { sign: { rect: 'barHollow' }, words: text.estimate },
    own && (common === null || reference) && { sign: { path: 'boundMain', isUpright: true }, words: text.ownTarget },
    reference && (common === null || own) && { sign: { path: 'boundReference', isUpright: true }, words: text.referenceTarget },
    ...illustrativeEntry(series, units, locale),
  ]
  return entries.filter((entry): entry is KeyEntry => entry !== false)
}

function stripEntries(series: Series, { units, locale }: Prepared): KeyEntry[] {
  const text = hallChartTexts[locale]
  const hasEstimates = units.some((unit) => unit.value !== null && unit.isEstimate)
  return [...(hasEstimates ? [{ sign: { dot: 'ring' }, words: text.estimateRing } as const] : []), ...illustrativeEntry(series, units, locale)]
}

function illustrativeEntry(series: Series, units: readonly UnitPoint[], locale: Locale): KeyEntry[] {
  const text = hallChartTexts[locale]
  if (!series.illustrative) return []
  return [{ sign: null, words: units.every((unit) => unit.value === null || unit.isIllustrative) ? text.illustrativeAll : text.illustrative }]
}

/** The target at the same place for all units, their own or one they only look at; null where it differs. */
function commonTarget(series: Series, units: readonly UnitPoint[], locale: Locale): RankingInput['common'] {
  const known = units.filter((unit) => unit.value !== null)
  const band = known[0]?.band ?? null
  if (band === null || known.some((unit) => unit.band?.lower !== band.lower || unit.band.upper !== band.upper)) return null
  const printed = [series.band, ...series.points.map((point) => point.band)].find((each) => {
    const drawn = toGoalBand(each)
    return drawn !== null && drawn.lower === band.lower && drawn.upper === band.upper
  })
  const words = bandText(printed ?? null, locale)
  const isOwn = known.some((unit) => unit.isOwnTarget)
  const text = hallChartTexts[locale]
  return words === null ? null : { band, words: isOwn ? text.targetOf(words) : text.referenceOf(words), isOwn }
}
