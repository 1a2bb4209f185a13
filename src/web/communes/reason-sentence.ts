import type { ScoreResult } from '../../contract/score.ts'
import { exact } from '../../domain/exact.ts'
import { exactToText } from '../../domain/measure-inputs.ts'
import { formatNumber } from '../../domain/number-format.ts'
import type { Locale } from '../../domain/number-format.ts'
import { communesTexts } from '../locales/communes.ts'

type Reason = ScoreResult['reasons'][number]

/** By what a sheet fails, in a few words: "tiêu chí 5: 9/9,5, thiếu 0,5 điểm". */
export function reasonSentence({ kind, criterion, name, score, needed }: Reason, locale: Locale): string {
  const text = communesTexts[locale].reason
  if (kind === 'knockout' || score === null || needed === null) return text.knockout(name ?? '')
  const missing = formatNumber(exactToText(exact(needed).sub(exact(score))), locale)
  const [points, bound] = [formatNumber(score, locale), formatNumber(needed, locale)]
  return kind === 'total' ? text.total(points, bound, missing) : text.criterion(String(criterion ?? ''), name ?? '', points, bound, missing)
}
