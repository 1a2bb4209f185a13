import type { IndicatorPage } from '../../contract/indicator.ts'
import type { Card } from '../../contract/overview.ts'
import { historyAsReported } from '../../domain/history.ts'
import type { Resolution } from '../../domain/resolution.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { Reading } from '../register-cache.ts'
import { changeOf } from '../views/card-view.ts'
import { effectsOf } from '../views/effects-view.ts'

/** The change of a unit's value since a year, as the cards print it, and its two parts. */
export interface Change {
  told: NonNullable<Card['change']>
  effects: IndicatorPage['scope']['effects']
}

interface Request {
  reading: Reading
  resolution: Resolution
  year: number
  from: number
}

/** Null where either year is missing or incomplete, and across a break. */
export function changeSince({ reading: { register }, resolution, year, from }: Request, code: string, unit: UnitId): Change | null {
  const indicator = register.indicator(code)
  if (indicator === null || from >= year) return null
  const points = historyAsReported(register, indicator, unit, resolution.firstYear, year)
  const told = changeOf(register, resolution, indicator, points, year, from)
  return told && { told, effects: effectsOf(indicator, points, year, from) }
}
