import { fitWords } from './fit-words.ts'
import { baselineAt, hallText } from './scene.ts'
import type { Box, SceneText } from './scene.ts'
import { textWidth } from './text-width.ts'

/** The words of a target above it, as near to its middle as the box allows. */
export function bandLabel(words: string, middle: number, box: Box): SceneText {
  const size = hallText.read
  const [shown = ''] = fitWords(words, box.width, size)
  const half = textWidth(shown, size) / 2
  const x = Math.max(box.x + half, Math.min(middle, box.x + box.width - half))
  return { kind: 'text', x, y: baselineAt(box.y + box.height / 2, size), words: shown, size, anchor: 'middle', look: 'strong' }
}
