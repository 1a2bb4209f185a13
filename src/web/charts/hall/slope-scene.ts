import { formatNumber } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import type { ReportChart } from '../../../domain/report/report.ts'
import { hallChartTexts } from '../../locales/hall-charts.ts'
import { footLines } from './key-line.ts'
import type { KeyEntry } from './key-line.ts'
import type { Box, Scene, Size } from './scene.ts'
import { slopeLines } from './slope-lines.ts'
import type { SlopeLine } from './slope-lines.ts'
import { slopeHead, slopePanel, slopeStep } from './slope-panel.ts'
import { noValues } from './trend-scene.ts'

const gap = { x: 40, y: 14 }
/** Widths of a panel with names beside its lines, and of one that is named above. */
const leastPanel = { many: 340, alone: 260 }

/**
 * From the first year to the last: a line for each unit or indicator with its values at both ends. What is counted in different units stands in
 * panels of its own. Of more lines than names fit, those with the greatest changes are named and the others are thin.
 */
export function slopeScene(chart: ReportChart, size: Size, locale: Locale, highlighted: readonly string[] | null): Scene {
  const lines = slopeLines(chart, locale)
  const drawn = lines.filter((line) => line.from !== null || line.to !== null)
  if (drawn.length === 0) return noValues(size, locale)
  const units = [...new Set(drawn.map((line) => line.measureUnit))]
  const least = drawn.length === units.length ? leastPanel.alone : leastPanel.many
  const most = Math.max(1, Math.min(units.length, Math.floor((size.width + gap.x) / (least + gap.x))))
  const columns = Math.ceil(units.length / Math.ceil(units.length / most))
  const width = (size.width - gap.x * (columns - 1)) / columns
  const rows = Math.ceil(units.length / columns)
  const footOf = (names: number) => footLines(keyEntries(lines, names, locale, size), size)
  const heightOver = (foot: number) => (size.height - foot - 6 - gap.y * (rows - 1)) / rows
  const named = new Set(
    units.flatMap((unit) => {
      const own = ofUnit(drawn, unit)
      const names = Math.floor((heightOver(footOf(0).height) - slopeHead(width, own.length)) / slopeStep)
      return [...namedLines(own, Math.max(1, names), highlighted)]
    }),
  )
  const foot = footOf(named.size)
  const height = heightOver(foot.height)
  const panels = units.map((unit, index) => {
    const box: Box = { x: (index % columns) * (width + gap.x), y: Math.floor(index / columns) * (height + gap.y), width, height }
    return slopePanel(ofUnit(drawn, unit), box, named)
  })
  return { shapes: [...panels.flatMap((panel) => panel.shapes), ...foot.shapes], targets: panels.flatMap((panel) => panel.targets) }
}

function ofUnit(lines: readonly SlopeLine[], unit: string): SlopeLine[] {
  return lines.filter((line) => line.measureUnit === unit)
}

/** Who is named where not all can be: whoever is pointed out, then who rose and who fell most. */
function namedLines(lines: readonly SlopeLine[], most: number, highlighted: readonly string[] | null): ReadonlySet<string> {
  if (lines.length <= most) return new Set(lines.map((line) => line.id))
  const change = (line: SlopeLine) => (line.from === null || line.to === null ? 0 : line.to.value - line.from.value)
  const byChange = lines.toSorted((a, b) => change(b) - change(a))
  const chosen = lines.filter((line) => highlighted?.includes(line.id)).slice(0, most)
  const names = new Set(chosen.map((line) => line.id))
  for (let from = 0; names.size < most && from < byChange.length; from += 1) {
    for (const line of [byChange[from], byChange.at(-1 - from)]) if (line !== undefined && names.size < most) names.add(line.id)
  }
  return names
}

function keyEntries(lines: readonly SlopeLine[], named: number, locale: Locale, size: Size): KeyEntry[] {
  const text = hallChartTexts[locale]
  const drawn = lines.filter((line) => line.from !== null || line.to !== null)
  const missing = lines.flatMap((line) => line.missing.map(({ year, reason }) => text.missingLine(line.name, year, reason)))
  const shown = missing.slice(0, size.width < 1000 ? 1 : 2)
  const entries: (KeyEntry | false)[] = [
    named < drawn.length && { sign: { path: 'faint', isUpright: false }, words: text.others(formatNumber(String(drawn.length - named), locale)) },
    ...shown.map((words): KeyEntry => ({ sign: { rect: 'missing' }, words })),
    missing.length > shown.length && { sign: null, words: text.moreMissing(formatNumber(String(missing.length - shown.length), locale)) },
    drawn.some((line) => line.isBroken) && { sign: { path: 'lineBroken', isUpright: false }, words: text.notComparable },
    drawn.some((line) => line.from?.isEstimate === true || line.to?.isEstimate === true) && { sign: { dot: 'dotHollow' }, words: text.estimate },
    lines.some((line) => line.isIllustrative) && { sign: null, words: text.illustrativeAll },
  ]
  return entries.filter((entry): entry is KeyEntry => entry !== false)
}
