import type { Answer, ReportLine } from '../../domain/report/report.ts'
import type { Size } from './slide-size.ts'
import { lineCount } from './text-room.ts'

/** Of sentences: the lines of one, and what lies between two, as multiples of the letters' size. */
export const leading = 1.34
const between = 0.5
const bullet = 30

/** The column of the number and the sentences where a picture stands beside them. */
export function splitWidth(body: Size): number {
  return Math.round(body.width * 0.39)
}

/** The column of sentences beside a picture; `share`: of the whole width, 0–1. */
export function sideWidth(body: Size, share: number): number {
  return Math.round(body.width * share)
}

/** `wide`: low, with the verdict beside the name. */
export type TileRoom = 'wide' | 'small' | 'medium' | 'large'

const tileGap = 20
const leastTile = { narrow: 206, wide: 160 } as const
const mostTile = 490

/** Height of a tile where rows and columns of them share a room, and what fits into one. */
export function tileSetting(room: Size, rows: number, columns: number): { height: number; room: TileRoom } {
  const height = Math.min(mostTile, (room.height - (rows - 1) * tileGap) / rows)
  const width = (room.width - (columns - 1) * tileGap) / columns
  if (height >= 470) return { height, room: 'large' }
  if (width > 500) return { height, room: height >= 290 ? 'medium' : 'wide' }
  return { height, room: height >= 390 ? 'medium' : 'small' }
}

/** How many rows of tiles fit: one or two. */
export function tileRows(room: Size, columns: number): 1 | 2 {
  const isWide = (room.width - (columns - 1) * tileGap) / columns > 500
  return (room.height - tileGap) / 2 >= (isWide ? leastTile.wide : leastTile.narrow) ? 2 : 1
}

/** Height of the sentence above everything, with the gap below it; 0 for none. */
export function ledeHeight(lines: readonly ReportLine[], width: number): number {
  const rows = lines.reduce((sum, line) => sum + lineCount(line.text, { size: 28, width, isStrong: true }), 0)
  return rows === 0 ? 0 : rows * 28 * leading + 20
}

/** Letters for sentences alone on a page: as large as their number allows. */
export function textSize(lines: readonly ReportLine[], room: Size): number {
  const fitting = [38, 34].find((size) => flow(lines, { width: room.width, height: room.height * 0.8 }, size)[1].length === 0)
  return fitting ?? 30
}

/** Height of a number with its verdict, target and need, above the sentences. */
export function answerHeight(answer: Answer, width: number): number {
  const said = [answer.target, [answer.need, answer.change].filter((text) => text !== null).join(' · ')]
  const lines = said.reduce((sum, text) => sum + (text === '' ? 0 : lineCount(text, { size: 24, width })), 0)
  return 190 + lines * 32 + 20
}

/** The lines that fit into the room, whole, and those that do not. */
export function flow(lines: readonly ReportLine[], room: Size, size = 26): [readonly ReportLine[], readonly ReportLine[]] {
  let used = 0
  for (const [at, line] of lines.entries()) {
    used += lineCount(line.text, { size, width: room.width - bullet }) * size * leading + (at === 0 ? 0 : size * between)
    if (used > room.height) return [lines.slice(0, at), lines.slice(at)]
  }
  return [lines, []]
}
