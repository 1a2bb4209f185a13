import { useState } from 'react'
import { yearTicks } from './trend-rows.ts'

/** From this width on (in text sizes) the names of lines stand beside their ends; below it in the key. */
const gutterFrom = 42
const gutter = 10.5
/** 10 pt, the size of text on paper (styles/tokens.css). */
const paperText = 13.3

/** How much room the drawing has, in pixels, and what fits into it; `paperWidth` while it is printed. All lengths grow with the size of the text. */
export function useTrendRoom(paperWidth: number | null) {
  const [measured, setMeasured] = useState(0)
  const width = paperWidth ?? measured
  const text = paperWidth === null ? textSize() : paperText
  const hasGutter = width / text >= gutterFrom
  const right = hasGutter ? gutter * text : 1.25 * text
  const left = 3.25 * text
  return {
    measure: setMeasured,
    hasGutter,
    left,
    right,
    /** Between two lines of a label. */
    lineHeight: 1.2 * text,
    /** The years there is room to print. */
    ticks: (first: number, last: number) => yearTicks(first, last, Math.max(2, Math.floor((width - left - right) / (3.25 * text)))),
  }
}

function textSize(): number {
  return typeof document === 'undefined' ? 16 : Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
}
