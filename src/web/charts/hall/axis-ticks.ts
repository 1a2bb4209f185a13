import type { Scale } from '../scale.ts'
import { fitWords } from './fit-words.ts'
import { baselineAt, hallText } from './scene.ts'
import type { Shape } from './scene.ts'
import { textWidth } from './text-width.ts'

interface TickInput {
  scale: Scale
  format: (tick: number) => string
  measureUnit: string
}

/** Grid lines over the height, their numbers below it, and the unit they are in at the left; only as many numbers as stand apart. */
export function axisTicks(
  { scale, format, measureUnit }: TickInput,
  plot: { x: number; width: number },
  height: { from: number; to: number },
  left: number,
): Shape[] {
  const y = baselineAt(height.to + 19, hallText.read)
  const x = (tick: number) => plot.x + scale.at(tick) * plot.width
  const ticks = apartTicks(scale, plot.width, format)
  const first = ticks[0]
  const room = first === undefined ? plot.x - left : x(first) - textWidth(format(first), hallText.read) / 2 - 12 - left
  const [unit = ''] = fitWords(measureUnit, room, hallText.read)
  const text = { kind: 'text', y, size: hallText.read, look: 'soft' } as const
  return [
    ...ticks.map((tick): Shape => ({ kind: 'path', d: `M${x(tick)},${height.from}V${height.to}`, look: tick === 0 ? 'axis' : 'grid' })),
    ...ticks.map((tick): Shape => ({ ...text, x: x(tick), words: format(tick), anchor: 'middle' })),
    { ...text, x: left, words: unit, anchor: 'start' },
  ]
}

/** Every tick, or every second, fifth … of them counted from zero, so that their numbers do not touch. */
export function apartTicks(scale: Scale, width: number, format: (tick: number) => string, size: number = hallText.read): number[] {
  const widest = Math.max(0, ...scale.ticks.map((tick) => textWidth(format(tick), size)))
  const zero = Math.max(0, scale.ticks.indexOf(0))
  const step = [1, 2, 3, 4, 5, 10].find((every) => {
    const kept = keepEvery(scale.ticks, every, zero)
    return kept.length < 2 || width * (scale.at(kept[1] ?? 0) - scale.at(kept[0] ?? 0)) >= widest + size * 0.8
  })
  return keepEvery(scale.ticks, step ?? 10, zero)
}

function keepEvery(ticks: readonly number[], every: number, from: number): number[] {
  return ticks.filter((_, index) => (index - from) % every === 0)
}
