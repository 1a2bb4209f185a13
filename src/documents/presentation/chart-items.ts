import { palette } from '../palette.ts'
import type { ChartPlate } from './chart-plate.ts'
import { breakText, cutText, heightOfLines } from './fit-text.ts'
import type { PageItem } from './page.ts'
import { below, textSizes } from './slide-shape.ts'
import type { Box } from './slide-shape.ts'

const mostNoteLines = 2

/** A plate in a box: heading, the chart or the small charts in rows, and below how to read it. */
export function chartItems({ heading, charts, notes }: ChartPlate, box: Box): PageItem[] {
  const size = textSizes.heading
  const head = cutText(heading, box.w, { size, isBold: true }, 2)
  const headHeight = heading === '' ? 0 : heightOfLines(head.lines, size) + 0.08
  const note = cutText(notes.join(' · '), box.w, { size: textSizes.note }, mostNoteLines)
  const noteHeight = notes.length === 0 ? 0 : heightOfLines(note.lines, textSizes.note) + 0.06
  const room = below({ ...box, h: box.h - noteHeight }, headHeight)
  const small = charts.length > 1
  const across = small ? (box.w > 10 && charts.length !== 4 ? 3 : 2) : 1
  const down = Math.ceil(charts.length / across)
  const w = room.w / across
  const h = room.h / Math.max(1, down)
  return [
    ...(heading === '' ? [] : [headItem(head.text, { ...box, h: headHeight })]),
    ...charts.flatMap((chart, place): PageItem[] => {
      const cell = { x: room.x + (place % across) * w, y: room.y + Math.floor(place / across) * h, w: small ? w - 0.1 : w, h: small ? h - 0.05 : h }
      if (!small) return [{ kind: 'chart', box: cell, chart }]
      const name = cutText(chart.title, cell.w, { size: textSizes.note, isBold: true }, 1)
      const nameHeight = heightOfLines(1, textSizes.note) + 0.03
      const runs = [{ text: name.text, size: textSizes.note, isBold: true, colour: palette.ink }]
      return [
        { kind: 'text', box: { ...cell, h: nameHeight }, paragraphs: [{ runs }] },
        { kind: 'chart', box: below(cell, nameHeight), chart },
      ]
    }),
    ...(notes.length === 0 ? [] : [noteItem(note.text, { ...box, y: box.y + box.h - noteHeight, h: noteHeight })]),
  ]
}

function headItem(text: string, box: Box): PageItem {
  return { kind: 'text', box, paragraphs: [{ runs: [{ text, size: textSizes.heading, isBold: true, colour: palette.accentStrong }] }] }
}

/** A remark in small letters that stays inside its box. */
export function noteItem(text: string, box: Box): PageItem {
  return { kind: 'text', box, paragraphs: [{ runs: [{ text, size: textSizes.note, colour: palette.inkSoft }] }], vertical: 'bottom' }
}

/** How high a remark is, in inches. */
export function noteHeightOf(text: string, width: number): number {
  return text === '' ? 0 : heightOfLines(Math.min(mostNoteLines, breakText(text, width, { size: textSizes.note }).length), textSizes.note) + 0.06
}
