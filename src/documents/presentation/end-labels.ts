import { lastOf } from './native-chart.ts'
import type { NativeChart } from './native-chart.ts'

interface Plot {
  x: number
  y: number
  w: number
  h: number
}

/** Where the plot lies, in parts of the frame; null where the program finds the best place itself. */
export function plotOf({ legend, kind }: NativeChart): Plot | null {
  return legend === 'right' && kind === 'line' ? { x: 0.07, y: 0.04, w: 0.58, h: 0.84 } : null
}

/**
 * How far the number at the end of each line is moved down (parts of the frame's height) so that no two stand on each other, by the place of the
 * series. The order of the lines is kept.
 */
export function endLabelShifts(chart: NativeChart, height: number): ReadonlyMap<number, number> {
  const plot = plotOf(chart)
  if (plot === null) return new Map()
  const { axis, series, textSize } = chart
  const gap = (textSize * 1.25) / 72 / height
  const ends = series
    .flatMap(({ labels, values }, place) => {
      const last = lastOf(values)
      const value = labels.some(({ at }) => at === last) ? values[last] : null
      return value === null || value === undefined ? [] : [{ place, at: plot.y + ((axis.max - Number(value)) / (axis.max - axis.min)) * plot.h }]
    })
    .toSorted((one, other) => one.at - other.at)
  const moved = ends.map(({ at }) => at)
  for (let place = 1; place < moved.length; place += 1) moved[place] = Math.max(moved[place] ?? 0, (moved[place - 1] ?? 0) + gap)
  const over = Math.max(0, (moved.at(-1) ?? 0) - (1 - gap))
  if (over > 0) {
    for (let place = moved.length - 1; place >= 0; place -= 1) {
      const most = place === moved.length - 1 ? 1 - gap : (moved[place + 1] ?? 1) - gap
      moved[place] = Math.min(moved[place] ?? 0, most)
    }
  }
  return new Map(ends.map(({ place, at }, order) => [place, (moved[order] ?? at) - at]))
}
