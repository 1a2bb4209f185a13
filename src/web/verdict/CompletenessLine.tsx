import type { z } from 'zod'
import type { completeness } from '../../contract/shapes.ts'
import { formatDay, formatNumber } from '../../domain/number-format.ts'
import type { Locale } from '../../domain/number-format.ts'
import { useText } from '../locales/catalogue.ts'
import { verdictText } from '../locales/verdict.ts'
import { useLocale } from '../stores/preferences.ts'
import { formatShare } from './measured.ts'

/** How complete and how timely a total is, "9/12 đơn vị, 81 % dân số; 8 đúng hạn, 1 muộn"; nothing where all parts are there and none was late. */
export function CompletenessLine({ completeness: part }: { completeness: z.infer<typeof completeness> | null }) {
  const text = useText(verdictText)
  const locale = useLocale()
  if (part === null) return null
  const isWhole = part.unitsReported >= part.unitsOwed
  const timely = timelyWords(part, text, locale)
  if (isWhole && (part.timeliness?.late ?? 0) === 0) return null
  const units = text.completeness(formatNumber(String(part.unitsReported), locale), formatNumber(String(part.unitsOwed), locale))
  return (
    <span title={part.timeliness === null ? undefined : text.measuredBy(formatDay(part.timeliness.due))}>
      {units}
      {part.shareOfPopulation !== null && `, ${text.populationShare(formatShare(part.shareOfPopulation, locale))}`}
      {timely !== null && `; ${timely}`}
    </span>
  )
}

type Completeness = z.infer<typeof completeness>

/** "8 đúng hạn, 1 muộn"; before the deadline, while nobody has sent, that it is not due. */
function timelyWords({ timeliness, unitsOwed }: Completeness, text: typeof verdictText.vi, locale: Locale): string | null {
  if (timeliness === null) return null
  const { onTime, late, isDue, due } = timeliness
  if (onTime + late === 0) return isDue ? null : text.notDueYet(formatDay(due))
  const count = (number: number) => formatNumber(String(number), locale)
  // One report may speak of many units, such as the communes of a health centre: then the two counts are of different things.
  const inTime = timeliness.owed === unitsOwed ? text.inTime(count(onTime)) : text.inTimeReports(count(onTime))
  return late === 0 ? inTime : `${inTime}, ${text.late(count(late))}`
}
