import type { Indicator } from '../../domain/indicator.ts'

/** Codes of the elements an indicator is made from, with the one its published result is stored under. */
export function elementsOf({ formula, published }: Indicator): string[] {
  const stored = published === null ? [] : [published.element]
  if (formula.kind === 'published') return [...new Set([formula.element, ...stored])]
  const terms = formula.kind === 'count' ? formula.terms : [...formula.numerator, ...formula.denominator]
  return [...new Set([...terms.flatMap(({ source }) => (source.kind === 'element' ? [source.element] : [])), ...stored])]
}
