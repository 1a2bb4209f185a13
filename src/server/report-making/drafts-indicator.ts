import type { IndicatorPage } from '../../contract/indicator.ts'
import type { Draft } from '../../domain/report/lines.ts'
import { levelSentence } from './drafts-level.ts'
import type { Making } from './making.ts'

/** What is to be said of one target: where it stands, how it moved and by what, who holds it back, where it leads. */
export function indicatorDrafts(making: Making, { indicator, scope }: IndicatorPage): Draft[] {
  const key = (part: string) => `indicator.${indicator.code}.${part}`
  return [{ key: key('level'), text: levelSentence(making, scope.unit, { ...indicator, assessment: scope.assessment }) }]
}
