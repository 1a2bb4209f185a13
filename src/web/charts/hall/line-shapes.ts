import type { Scale } from '../scale.ts'
import { segmentsOf } from '../segments.ts'
import type { LinePoint } from '../segments.ts'
import type { Box, PathLook, Shape } from './scene.ts'

/** Where years and values lie in a box. */
export interface Grid {
  x: (year: number) => number
  y: (value: number) => number
}

/** Years from the left edge to the right with `room` (in years) free at both ends, values upward. */
export function gridOf(box: Box, [first, last]: readonly [number, number], scale: Scale, room: number): Grid {
  const years = last - first + 2 * room
  return {
    x: (year) => box.x + (years === 0 ? 0.5 : (year - first + room) / years) * box.width,
    y: (value) => box.y + (1 - scale.at(value)) * box.height,
  }
}

/** The strokes of a line, one for each run of years that may be joined. */
export function strokes(points: readonly LinePoint[], { x, y }: Grid, look: PathLook, subject?: string): Shape[] {
  return segmentsOf(points).flatMap((run): Shape[] => {
    if (run.length < 2) return []
    return [
      {
        kind: 'path',
        d: `M${run.map((point) => `${x(point.year)},${y(point.value)}`).join('L')}`,
        look,
        ...(subject === undefined ? {} : { subject }),
      },
    ]
  })
}

/** A polyline through years that all have a value. */
export function stroke(points: readonly { year: number; value: number }[], { x, y }: Grid, look: PathLook): Shape[] {
  return points.length < 2 ? [] : [{ kind: 'path', d: `M${points.map(({ year, value }) => `${x(year)},${y(value)}`).join('L')}`, look }]
}
