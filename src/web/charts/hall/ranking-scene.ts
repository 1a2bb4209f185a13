import type { Locale } from '../../../domain/number-format.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { marksBestFirst } from '../../../domain/mark.ts'
import type { Series } from '../../../domain/series.ts'
import { hallChartTexts } from '../../locales/hall-charts.ts'
import { markTexts } from '../../../words/marks.ts'
import { bulletScale } from '../bullet-scale.ts'
import { bandValues } from '../goal-band.ts'
import { scaleOver } from '../scale.ts'
import { tickFormat } from '../tick-format.ts'
import { bandText } from './band-text.ts'
import { keyLines } from './key-line.ts'
import type { KeyEntry } from './key-line.ts'
import type { RankingInput } from './ranking-input.ts'
import { leastRow, mostRows, rowsScene } from './rows-scene.ts'
import { hallText } from './scene.ts'
import type { Box, Scene, Size } from './scene.ts'
import { stripScene } from './strip-scene.ts'
import { unitPoints } from './unit-points.ts'
import type { UnitPoint } from './unit-points.ts'

/** Units in the order given, each against its target; of more than fit as rows the ends have names and all lie on a strip. */
export function rankingScene(series: Series, size: Size, locale: Locale): Scene {
  const units = unitPoints(series, locale)
  const { scale, form } = bulletScale({
    values: units.map((unit) => unit.value),
    previous: [],
    targets: units.flatMap((unit) => bandValues(unit.band)),
  })
  const common = commonBand(units)
  const text = common === null ? null : bandText(series.band ?? series.points.find((point) => point.band !== null)?.band ?? null, locale)
  return unitsScene(series, size, {
    units,
    scale,
    form,
    measureUnit: series.measureUnit,
    format: tickFormat(scale, locale),
    common: common === null || text === null ? null : { band: common, text },
    isDiverging: false,
    locale,
  })
}

/** What each unit adds to a gap or a change, to both sides of zero. */
export function contributionsScene(series: Series, size: Size, locale: Locale): Scene {
  const units = unitPoints(series, locale, 'signed').map((unit) => ({ ...unit, band: null }))
  const scale = scaleOver(
    units.map((unit) => unit.value),
    { fromZero: true },
  )
  const format = tickFormat(scale, locale)
  return unitsScene(series, size, { units, scale, form: 'bar', measureUnit: series.measureUnit, format, common: null, isDiverging: true, locale })
}

function unitsScene(series: Series, size: Size, input: RankingInput): Scene {
  const head = keyLines(headEntries(input), { x: 0, y: 0, width: size.width }, hallText.read)
  const unplaced = footEntries(series, input)
  const { height } = keyLines(unplaced, { x: 0, y: 0, width: size.width }, hallText.note)
  const foot = keyLines(unplaced, { x: 0, y: size.height - height, width: size.width }, hallText.note)
  const body: Box = { x: 0, y: head.height, width: size.width, height: size.height - head.height - height }
  const fitsAsRows = input.units.length <= mostRows && leastRow * input.units.length <= body.height - leastRow
  const scene = fitsAsRows ? rowsScene(input, body) : stripScene(input, body)
  return { shapes: [...head.shapes, ...scene.shapes, ...foot.shapes], targets: scene.targets }
}

/** How many units each verdict has: the key to the marks, and the answer at once. */
function headEntries({ units, isDiverging, locale }: RankingInput): KeyEntry[] {
  const { word } = markTexts[locale]
  if (isDiverging) return []
  return marksBestFirst.flatMap((mark) => {
    const count = units.filter((unit) => unit.mark === mark).length
    return count === 0 ? [] : [{ sign: { mark }, words: `${word[mark]} ${formatNumber(String(count), locale)}` }]
  })
}

function footEntries(series: Series, { units, scale, form, format, common, isDiverging, locale }: RankingInput): KeyEntry[] {
  const text = hallChartTexts[locale]
  const known = units.filter((unit) => unit.value !== null)
  const entries: (KeyEntry | false)[] = [
    common === null &&
      known.some((unit) => unit.isOwnTarget && unit.band !== null) && { sign: { path: 'boundMain', isUpright: true }, words: text.ownTarget },
    known.some((unit) => !unit.isOwnTarget && unit.band !== null) && {
      sign: { path: 'boundReference', isUpright: true },
      words: text.referenceTarget,
    },
    known.some((unit) => unit.isEstimate) && { sign: { rect: 'barHollow' }, words: text.estimate },
    form === 'dot' && !isDiverging && { sign: null, words: text.axisFrom(format(scale.min)) },
    series.illustrative && { sign: null, words: units.every((unit) => unit.isIllustrative) ? text.illustrativeAll : text.illustrative },
  ]
  return entries.filter((entry): entry is KeyEntry => entry !== false)
}

/** The band all units are held against; null where they have different ones, or any only looks at another's. */
function commonBand(units: readonly UnitPoint[]): UnitPoint['band'] {
  const [first, ...others] = units.filter((unit) => unit.value !== null)
  if (first?.band == null || !first.isOwnTarget) return null
  const isSame = others.every(({ band, isOwnTarget }) => isOwnTarget && band?.lower === first.band?.lower && band?.upper === first.band?.upper)
  return isSame ? first.band : null
}
