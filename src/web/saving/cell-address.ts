import { stages } from '../../domain/figure.ts'
import type { Stage } from '../../domain/figure.ts'
import type { Period } from '../../domain/period.ts'
import type { UnitId } from '../../domain/unit.ts'

/** Which cell of which sheet: what a stored figure is filed under, and who types it. */
export interface CellAddress {
  reporter: UnitId
  subject: UnitId
  element: string
  period: Period
  stage: Stage
}

/** The address as one text, to key requests and kept drafts by; different for different cells. */
export function cellKey({ reporter, subject, element, period, stage }: CellAddress): string {
  return JSON.stringify([reporter, subject, element, period, stage])
}

/** The address behind a key; null for a text that is none, as an older version of the page may have kept. */
export function keyToAddress(key: string): CellAddress | null {
  try {
    const parts: unknown = JSON.parse(key)
    if (!Array.isArray(parts) || !parts.every((part) => typeof part === 'string')) return null
    const [reporter, subject, element, period, stageName] = parts
    const stage = stages.find((known) => known === stageName)
    if (reporter === undefined || subject === undefined || element === undefined || period === undefined || stage === undefined) return null
    return { reporter, subject, element, period, stage }
  } catch {
    return null
  }
}
