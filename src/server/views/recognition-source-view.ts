import type { CommuneList } from '../../contract/commune.ts'
import { communeShares } from '../../domain/commune-scores.ts'
import { sourceFor } from '../../domain/commune-share.ts'
import { measure } from '../../domain/measure.ts'
import { exactToText } from '../../domain/measure-inputs.ts'
import { openRegister } from '../../domain/register.ts'
import type { Resolution } from '../../domain/resolution.ts'
import type { Reading } from '../register-cache.ts'

/** The two counts are worked out once for each reading: each takes a register of its own. */
const countsOf = new WeakMap<Reading, Map<string, string | null>>()

/** Where the count of recognised communes comes from in a year, and what it is by either source; null without a share of communes. */
export function recognitionSourceView(reading: Reading, resolution: Resolution, year: number, mayChoose: boolean): CommuneList['source'] {
  const { register, ledger } = reading
  const territory = register.scopeOf(resolution, year)
  const listed = resolution.indicators.flatMap((code) => register.indicator(code) ?? [])
  const [share] = communeShares(listed)
  if (share === undefined) return null
  const { element, indicator } = share
  const mine = register.settings.recognitionSources.filter((choice) => choice.territory === resolution.scope && choice.element === element)
  const known = countsOf.get(reading) ?? new Map<string, string | null>()
  countsOf.set(reading, known)
  const counted = (source: 'figure' | 'recognitions'): string | null => {
    const key = `${resolution.code} ${year} ${source}`
    if (!known.has(key)) {
      const recognitionSources = source === 'figure' ? [] : [{ territory: resolution.scope, element, fromYear: year, source }]
      const other = openRegister({ ...ledger, settings: { ...ledger.settings, recognitionSources } })
      const measured = measure(other, indicator, territory, String(year))
      const numerator = measured.kind === 'value' ? measured.numerator : measured.kind === 'missing' ? (measured.partial?.numerator ?? null) : null
      known.set(key, numerator && exactToText(numerator))
    }
    return known.get(key) ?? null
  }
  return {
    kind: sourceFor(register, { element, territory, year }),
    choices: mine.toSorted((a, b) => a.fromYear - b.fromYear).map(({ fromYear, source }) => ({ fromYear, source })),
    mayChoose,
    typed: counted('figure'),
    counted: counted('recognitions'),
  }
}
