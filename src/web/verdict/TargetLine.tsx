import type { z } from 'zod'
import type { targetView } from '../../contract/shapes.ts'
import { useText } from '../locales/catalogue.ts'
import { verdictText } from '../locales/verdict.ts'
import { useLocale } from '../stores/preferences.ts'
import { goalSentence } from './goal-sentence.ts'

export type TargetView = z.infer<typeof targetView>

/** The target beside a value with the year it is set for; a reference line is named as such, never passed off as the unit's own. */
export function TargetLine({ target, year }: { target: TargetView | null; year: number }) {
  const text = useText(verdictText)
  const locale = useLocale()
  if (target === null) return <span>{text.target.none}</span>
  return (
    <span>
      {goalSentence(target.goal, locale)}
      {target.year !== year && ` ${text.target.by(target.year)}`}
      {!target.own && ` (${text.target.reference})`}
    </span>
  )
}
