import type { Scale } from '../scale.ts'
import { fitWords } from './fit-words.ts'
import { overlaps } from './overlap.ts'
import { baselineAt, boxOfText, hallText } from './scene.ts'
import type { SceneText, Shape } from './scene.ts'
import { textWidth } from './text-width.ts'

interface TickInput {
  scale: Scale
  format: (tick: number) => string
  measureUnit: string
}

/**
 * Grid lines over the height, their numbers below it inside `box`, and the unit they are in at its left; only as many numbers as stand apart.
 */
export function axisTicks(
  { scale, format, measureUnit }: TickInput,
  plot: { x: number; width: number },
  height: { from: number; to: number },
  box: { x: number; width: number },
): Shape[] {
  const y = baselineAt(height.to + 19, hallText.read)
  const x = (tick: number) => plot.x + scale.at(tick) * plot.width
  const ticks = apartTicks(scale, plot.width, format)
  const numbers: SceneText[] = []
  for (const tick of ticks) {
    const half = textWidth(format(tick), hallText.read) / 2
    const held = Math.max(box.x + half, Math.min(x(tick), box.x + box.width - half))
    const number: SceneText = { kind: 'text', y, size: hallText.read, look: 'soft', x: held, words: format(tick), anchor: 'middle' }
    const last = numbers.at(-1)
    if (last === undefined || !overlaps(boxOfText(last), boxOfText(number))) numbers.push(number)
  }
  const lines = ticks.map((tick): Shape => ({ kind: 'path', d: `M${x(tick)},${height.from}V${height.to}`, look: tick === 0 ? 'axis' : 'grid' }))
  return [...lines, ...numbers, ...unitBeside(measureUnit, numbers[0], box.x, height.to + 19)]
}

/** The unit of the axis before its first number. */
function unitBeside(measureUnit: string, first: SceneText | undefined, left: number, middle: number): Shape[] {
  const room = first === undefined ? 0 : boxOfText(first).x - left - 12
  const size = textWidth(measureUnit, hallText.read) <= room ? hallText.read : hallText.note
  const [words = ''] = fitWords(measureUnit, room, size)
  return words === '' ? [] : [{ kind: 'text', y: baselineAt(middle, size), size, look: 'soft', x: left, words, anchor: 'start' }]
}

/** Every tick, or every second, fifth … of them counted from zero, so that their numbers do not touch. */
export function apartTicks(scale: Scale, width: number, format: (tick: number) => string): number[] {
  const widest = Math.max(0, ...scale.ticks.map((tick) => textWidth(format(tick), hallText.read)))
  const zero = Math.max(0, scale.ticks.indexOf(0))
  const step = [1, 2, 3, 4, 5, 10].find((every) => {
    const kept = keepEvery(scale.ticks, every, zero)
    return kept.length < 2 || width * (scale.at(kept[1] ?? 0) - scale.at(kept[0] ?? 0)) >= widest + hallText.read * 0.8
  })
  const kept = keepEvery(scale.ticks, step ?? 10, zero)
  // One number says nothing about lengths.
  return kept.length > 1 ? kept : [...new Set([...scale.ticks.slice(zero, zero + 1), ...scale.ticks.slice(-1)])]
}

function keepEvery(ticks: readonly number[], every: number, from: number): number[] {
  return ticks.filter((_, index) => (index - from) % every === 0)
}
