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
const footnotesHeight = 52
const subtitleHeight = 36

/** How a title is set: large on one line, else smaller on two; what does not fit there either is cut with an ellipsis. */
export function titleSetting(title: string, ratio: SlideRatio): { size: number; lines: number; height: number } {
  const width = slideSizes[ratio].width - 2 * margin.side
  if (lineCount(title, { size: 40, width, isStrong: true }) <= 1) return { size: 40, lines: 1, height: 49 }
  return { size: 30, lines: 2, height: 73 }
}

/** The room between title and foot. Never depends on the window. */
export function bodySize(section: Pick<ReportSection, 'title' | 'subtitle' | 'footnotes'>, ratio: SlideRatio, title = section.title): Size {
  const { width, height } = slideSizes[ratio]
  const head = titleSetting(title, ratio).height + (section.subtitle === null ? 0 : subtitleHeight)
  const foot = margin.foot + (section.footnotes.length === 0 ? 0 : footnotesHeight)
  return { width: width - 2 * margin.side, height: height - margin.top - head - margin.gap - foot - 8 }
}
