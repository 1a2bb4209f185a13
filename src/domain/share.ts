import type { Indicator, TermSource } from './indicator.ts'

/** A thing that is counted inside another: communes recognised among communes. */
export interface Share {
  indicator: Indicator
  part: string
  whole: TermSource
}

/** The shares in per cent: an indicator of one count over another that cannot exceed it. */
export function sharesOf(indicators: readonly Indicator[]): Share[] {
  return indicators.flatMap((indicator) => {
    const { formula, naturalLimit } = indicator
    if (formula.kind !== 'ratio' || naturalLimit !== formula.factor) return []
    const [part, secondPart] = formula.numerator
    const [whole, secondWhole] = formula.denominator
    if (part === undefined || whole === undefined || secondPart !== undefined || secondWhole !== undefined) return []
    return part.source.kind === 'element' ? [{ indicator, part: part.source.element, whole: whole.source }] : []
  })
}
