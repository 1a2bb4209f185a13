import type { IndicatorPage } from '../../../contract/indicator.ts'

/** Whether a difference is good. For a band neither side is good by itself. */
export function toneOf(difference: number, direction: IndicatorPage['indicator']['direction']): 'good' | 'bad' | 'plain' {
  if (direction === 'band' || difference === 0) return 'plain'
  return difference > 0 === (direction === 'higher') ? 'good' : 'bad'
}
