import { formatNumber } from '../../domain/number-format.ts'
import type { Locale } from '../../domain/number-format.ts'
import type { AssessmentView } from '../views/assessment-view.ts'
import type { UnitRef } from '../views/unit-ref.ts'
import { vocabulary } from '../../words/vocabulary.ts'
import { goalInSentence } from './goal-text.ts'
import type { Making } from './making.ts'
import { countText, withUnit } from './number-text.ts'
import { isShareOfUnits } from './measure-words.ts'
import { inSentence, sentence } from './sentences.ts'
import { byDayText, periodStart, placeText } from './place-words.ts'

type Bilingual = Record<Locale, string>

export interface Levelled {
  code: string
  name: Bilingual
  measureUnit: Bilingual
  needLabel: Bilingual | null
  assessment: AssessmentView
}

/**
 * Where a unit stands on an indicator, in a sentence: "Đến 31/12/2024, toàn tỉnh có 1.151 bác sĩ, ở mức 8,46 bác sĩ/vạn dân, còn thiếu 6 bác sĩ so với
 * mục tiêu 8,5 (đến năm 2025)."
 */
export function levelSentence(making: Making, unit: UnitRef, told: Levelled): string {
  const { text, locale } = making
  const { assessment, needLabel } = told
  const where = placeText(making, unit)
  const when = needLabel === null ? periodStart(making, told.code) : byDayText(making, told.code)
  const name = inSentence(told.name[locale])
  if (assessment.shown === null) {
    const reason = vocabulary[locale].missing[assessment.missingReason ?? 'notSent']
    return sentence(text.level.unknown(when, where, name, reason))
  }
  const value = text.level.at[assessment.stage ?? 'final'](withUnit(formatNumber(assessment.shown, locale), told.measureUnit[locale], locale))
  return sentence(begun(making, { when, where, name, value, told }) + relation(making, told))
}

interface Begun {
  when: string
  where: string
  name: string
  value: string
  told: Levelled
}

/** Heads are told first where they are counted; a share of units is told with both its counts behind it. */
function begun({ text, locale, register }: Making, { when, where, name, value, told }: Begun): string {
  const { numerator, denominator } = told.assessment
  const counted = told.needLabel?.[locale]
  if (counted === undefined || numerator === null) return text.level.plain(when, where, name, value)
  const indicator = register.indicator(told.code)
  if (indicator !== null && isShareOfUnits(indicator) && denominator !== null) {
    const part = text.level.part(formatNumber(numerator, locale), formatNumber(denominator, locale), counted)
    return text.level.shared(when, where, name, value, part)
  }
  if (denominator === null) return text.level.plain(when, where, name, value)
  return text.level.counted(when, where, formatNumber(numerator, locale), counted, value)
}

/** What the value is against its target; "đạt" only where it is met. */
function relation(making: Making, told: Levelled): string {
  const { assessment, needLabel, code } = told
  const { text, locale, register } = making
  const { mark, target, need, completeness } = assessment
  if (target === null) return text.level.noTarget
  const goal = goalInSentence(target, making, told.measureUnit[locale])
  if (mark === 'noData') {
    if (completeness === null) return ''
    return text.level.partial(countText(completeness.unitsReported, locale), countText(completeness.unitsOwed, locale))
  }
  if (!target.own) return text.level.reference(goal)
  if (mark === 'near' || mark === 'notMet' || mark === 'low') {
    const wantsMore = register.indicator(code)?.direction === 'higher'
    if (need !== null && need > 0 && needLabel !== null && wantsMore) return text.level.short(countText(need, locale), needLabel[locale], goal)
    return mark === 'low' && !wantsMore ? text.level.tooHigh(goal) : text.level[mark](goal)
  }
  if (mark === 'exceeded' && register.indicator(code)?.direction === 'lower') return text.level.better(goal)
  if (mark === 'met' || mark === 'exceeded' || mark === 'belowBand' || mark === 'aboveBand') return text.level[mark](goal)
  return text.level.noTarget
}
