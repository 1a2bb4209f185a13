import type { Succession, Unit } from '../../src/domain/unit.ts'
import type { Stamp } from '../../src/server/database/database.ts'
import type { NewFigure } from '../../src/server/stores/figures.ts'
import type { SourcedUnit } from '../../src/server/stores/units.ts'

/** Small rows for tests of storage; each test names only what it is about. */

/** Noon of a day in January 2026, UTC, by the account `clerk`. */
export function stampOf(day: number, by: string | null = 'clerk'): Stamp {
  return { at: `2026-01-${String(day).padStart(2, '0')}T12:00:00.000Z`, by }
}

export function figureOf(change: Partial<NewFigure> = {}): NewFigure {
  return {
    subject: '673@1979-03-14',
    element: 'doctors',
    period: '2024',
    stage: 'final',
    value: '1151',
    missingReason: null,
    definition: 1,
    reportedBy: null,
    note: null,
    source: null,
    illustrative: false,
    ...change,
  }
}

export function unitOf(change: Partial<Unit> = {}): SourcedUnit {
  const { code = '673', validFrom = '1979-03-14' } = change
  return {
    id: `${code}@${validFrom}`,
    code,
    kind: 'district',
    name: 'Huyện Bảo Lâm',
    shortName: 'Bảo Lâm',
    aliases: [],
    validFrom,
    validTo: null,
    illustrative: false,
    source: null,
    ...change,
  }
}

export function successionOf(change: Partial<Succession> = {}): Succession {
  return { predecessor: '1@2000-01-01', successor: '2@2025-07-01', kind: 'merge', effectiveOn: '2025-07-01', share: 1, ...change }
}
