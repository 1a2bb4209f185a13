import type { Mark } from '../../../domain/mark.ts'

/** The colour family of a mark; each is a set of tokens `--mark-<tone>`, `-on`, `-soft`, `-ink`. */
type Tone = 'exceeded' | 'met' | 'near' | 'not-met' | 'low' | 'none'

/** How a mark looks. The shape alone tells marks apart, for print in grey and for eyes that see few colours. */
export interface MarkLook {
  tone: Tone
  /** Filled parts, on a grid of 16 × 16. */
  fill: string
  /** Lines in the colour of the mark. */
  stroke: string
  /** Lines cut out of the filled parts. */
  cut: string
  /** True where the ground is hatched: something is missing. */
  isHatched: boolean
}

const disc = 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Z'
const nothing = { fill: '', stroke: '', cut: '', isHatched: false }

/** The one place where a verdict gets its colour and its shape. */
export const markLooks: Record<Mark, MarkLook> = {
  exceeded: { ...nothing, tone: 'exceeded', fill: disc, cut: 'M4.6 7.6 8 4.4l3.4 3.2M4.6 11.4 8 8.2l3.4 3.2' },
  met: { ...nothing, tone: 'met', fill: disc, cut: 'M4.5 8.3 7 10.7l4.5-5.2' },
  near: { ...nothing, tone: 'near', fill: 'M8 1.9a6.1 6.1 0 0 0 0 12.2Z', stroke: 'M8 1.9a6.1 6.1 0 1 0 0 12.2A6.1 6.1 0 0 0 8 1.9Z' },
  notMet: { ...nothing, tone: 'not-met', stroke: 'M2.4 3.6h11.2L8 13.4Z' },
  low: { ...nothing, tone: 'low', fill: 'M1 2.5h14L8 15Z' },
  belowBand: { ...nothing, tone: 'not-met', fill: 'M3 6.2h10L8 14Z', stroke: 'M2 3h12' },
  aboveBand: { ...nothing, tone: 'not-met', fill: 'M3 9.8h10L8 2Z', stroke: 'M2 13h12' },
  noTarget: { ...nothing, tone: 'none', stroke: 'M8 2.4a5.6 5.6 0 1 0 0 11.2A5.6 5.6 0 0 0 8 2.4ZM5.5 8h5' },
  noData: { ...nothing, tone: 'none', stroke: 'M2.5 2.5h11v11h-11ZM2.8 9.2l6.4-6.4M3.4 12.6l9.2-9.2M6.8 13.2l6.4-6.4', isHatched: true },
  contributes: { ...nothing, tone: 'none', stroke: 'M8 3.5v9M3.5 8h9' },
  notApplicable: { ...nothing, tone: 'none', stroke: 'M5 8h6' },
}

/** The tokens of a mark for inline styles and SVG: solid, text on solid, ground, and text on ground or page. */
export function markColours(mark: Mark): { solid: string; on: string; soft: string; ink: string } {
  const { tone } = markLooks[mark]
  return { solid: `var(--mark-${tone})`, on: `var(--mark-${tone}-on)`, soft: `var(--mark-${tone}-soft)`, ink: `var(--mark-${tone}-ink)` }
}
