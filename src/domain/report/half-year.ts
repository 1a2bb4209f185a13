import type { Ledger, OwedFigure } from '../ledger.ts'
import { yearOf } from '../period.ts'

interface Span {
  validFrom: string
  validTo: string | null
}

/**
 * The ledger as a year that ends on 30 June: units, links and decisions as they stood that day, and the figures of the first six months in the
 * place of the year's. An element without a figure of the six months keeps the year's. Everything that reads a year then reads the half. Null where
 * nothing was recorded for the six months.
 */
export function halfYearLedger(ledger: Ledger, year: number): { ledger: Ledger; elements: ReadonlySet<string> } | null {
  const [day, half, whole] = [`${year}-06-30`, `${year}-H1`, String(year)]
  const elements = new Set(ledger.figures.filter((figure) => figure.period === half && figure.value !== null).map(({ element }) => element))
  if (elements.size === 0) return null
  const asWhole = <T extends { period: string; element: string }>(items: readonly T[]): T[] =>
    items.flatMap((item) => {
      if (yearOf(item.period) < year) return [item]
      if (item.period === half) return [{ ...item, period: whole }]
      return item.period === whole && !elements.has(item.element) ? [item] : []
    })
  return {
    elements,
    ledger: {
      ...ledger,
      units: standingOn(ledger.units, day),
      links: standingOn(ledger.links, day),
      successions: ledger.successions.filter(({ effectiveOn }) => effectiveOn <= day),
      recognitions: ledger.recognitions.filter(({ validFrom }) => validFrom <= day),
      figures: asWhole(ledger.figures),
      owed: [...asWhole(ledger.owed), ...silentCells(ledger, year, elements)],
    },
  }
}

/** Whoever had a figure the year before and has none of the six months has not sent one: without this nobody would seem to owe it. */
function silentCells({ figures, owed }: Ledger, year: number, elements: ReadonlySet<string>): OwedFigure[] {
  const [before, whole, half] = [String(year - 1), String(year), `${year}-H1`]
  const keyOf = ({ subject, element }: { subject: string; element: string }) => `${subject}\n${element}`
  const isTold = ({ period, element }: { period: string; element: string }) => period === half || (period === whole && !elements.has(element))
  const known = new Set([...figures.filter(isTold), ...owed.filter(isTold)].map(keyOf))
  return figures
    .filter((figure) => figure.period === before && !known.has(keyOf(figure)))
    .map(({ subject, element }) => ({ subject, element, period: whole, reason: 'notSent' as const }))
}

/** What had begun by the day; what stood on it is taken to last. */
function standingOn<T extends Span>(spans: readonly T[], day: string): T[] {
  return spans
    .filter(({ validFrom }) => validFrom <= day)
    .map((span) => (span.validTo !== null && span.validTo >= day ? { ...span, validTo: null } : span))
}
