import { lineCount } from './text-room.ts'
import type { ReportSection } from '../../domain/report/report.ts'

export const slideRatios = ['16:9', '4:3'] as const
export type SlideRatio = (typeof slideRatios)[number]

/** In logical pixels. */
export interface Size {
  width: number
  height: number
}

/** What a slide is drawn at before it is scaled. */
export const slideSizes: Record<SlideRatio, Size> = { '16:9': { width: 1280, height: 720 }, '4:3': { width: 960, height: 720 } }

export const margin = { top: 36, side: 56, foot: 52, gap: 20 } as const
const subtitleHeight = 36

const titleSizes = [40, 36, 32] as const

/** How a title is set: as large as fits on one line, else smaller on two; what does not fit there either is cut with an ellipsis. */
export function titleSetting(title: string, ratio: SlideRatio): { size: number; lines: number; height: number } {
  const width = slideSizes[ratio].width - 2 * margin.side
  const size = titleSizes.find((each) => lineCount(title, { size: each, width, isStrong: true }) <= 1)
  return size === undefined ? { size: 30, lines: 2, height: 73 } : { size, lines: 1, height: Math.floor(size * 1.22) }
}

/** Height of what stands in small letters above the foot: up to three lines. */
export function footnotesHeight(footnotes: readonly string[], ratio: SlideRatio): number {
  if (footnotes.length === 0) return 0
  const lines = lineCount(footnotes.join(' '), { size: 16, width: slideSizes[ratio].width - 2 * margin.side })
  return Math.min(3, lines) * 21 + 6
}

/** The room between title and foot. Never depends on the window. */
export function bodySize(section: Pick<ReportSection, 'title' | 'subtitle' | 'footnotes'>, ratio: SlideRatio, title = section.title): Size {
  const { width, height } = slideSizes[ratio]
  const head = titleSetting(title, ratio).height + (section.subtitle === null ? 0 : subtitleHeight)
  const foot = margin.foot + footnotesHeight(section.footnotes, ratio)
  return { width: width - 2 * margin.side, height: height - margin.top - head - margin.gap - foot - 8 }
}
