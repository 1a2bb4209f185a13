import { useState } from 'react'
import { yearTicks } from './trend-rows.ts'

/** From this width on (in text sizes) the names of lines stand beside their ends; below it in the key. */
const gutterFrom = 42
const gutter = 10.5

/** How much room the drawing has, in pixels, and what fits into it. All lengths grow with the size of the text. */
export function useTrendRoom() {
  const [width, setWidth] = useState(0)
  const text = textSize()
  const hasGutter = width / text >= gutterFrom
  const right = hasGutter ? gutter * text : 1.25 * text
  const left = 3.25 * text
  return {
    measure: setWidth,
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
