import type { Indicator } from '../../src/domain/indicator.ts'
import type { Resolution } from '../../src/domain/resolution.ts'
import type { Unit, UnitKind } from '../../src/domain/unit.ts'
import type { Database } from '../../src/server/database/database.ts'
import { inTransaction } from '../../src/server/database/database.ts'
import { addNewAccount } from '../../src/server/sign-in/add-account.ts'
import { assignRole } from '../../src/server/sign-in/assign-role.ts'
import { approveFigures } from '../../src/server/stores/approvals.ts'
import { saveElements } from '../../src/server/stores/elements.ts'
import { appendFigures } from '../../src/server/stores/figures.ts'
import { saveIndicators } from '../../src/server/stores/indicators.ts'
import { saveLinks } from '../../src/server/stores/links.ts'
import { savePopulations } from '../../src/server/stores/populations.ts'
import { saveResolutions } from '../../src/server/stores/resolutions.ts'
import { bumpRevision } from '../../src/server/stores/revision.ts'
import { saveTargets } from '../../src/server/stores/targets.ts'
import { saveUnits } from '../../src/server/stores/units.ts'

/** How large a workspace is made: units below the province, indicators, years. */
export interface Size {
  units: number
  indicators: number
  years: number
}

export const firstYear = 2016
export const reader = 'nguoi.xem'

const validFrom = '2010-01-01'
const both = (text: string) => ({ vi: text, en: text })

function unitOf(code: string, kind: UnitKind, name: string): Unit {
  return { id: `${code}@${validFrom}`, code, kind, name, shortName: name, aliases: [], validFrom, validTo: null, illustrative: false }
}

function indicatorOf(number: number): Indicator {
  return {
    code: `indicator${number}`,
    name: both(`Chỉ tiêu ${number}`),
    shortName: both(`Chỉ tiêu ${number}`),
    measureUnit: both('trên vạn dân'),
    formula: {
      kind: 'ratio',
      factor: '10000',
      numerator: [{ coefficient: '1', source: { kind: 'element', element: `element${number}` } }],
      denominator: [{ coefficient: '1', source: { kind: 'population' } }],
    },
    published: null,
    decimals: 1,
    direction: 'higher',
    naturalLimit: null,
    applicability: { province: 'ratio', commune: 'ratio' },
    needInHeads: both('người'),
    clause: null,
  }
}

/** A number that looks like a count of heads, always the same for the same place. */
export function headsOf(unit: number, indicator: number, year: number): number {
  return 20 + ((unit * 37 + indicator * 101) % 61) + (year % 7) + Math.floor((unit * (indicator + 3) * (year % 11)) % 9)
}

/** The id of one of the units of a synthetic workspace, counted from 0. */
export function syntheticUnit(place: number): string {
  return `X${place}@${validFrom}`
}

/** A province with units of one kind that each report every element of every year, all approved. */
export async function makeSynthetic(database: Database, size: Size): Promise<void> {
  const stamp = { at: '2026-01-01T00:00:00.000Z', by: null }
  const province = unitOf('P', 'province', 'Tỉnh')
  const parts = Array.from({ length: size.units }, (_, index) => unitOf(`X${index}`, 'commune', `Xã số ${index}`))
  const indicators = Array.from({ length: size.indicators }, (_, index) => indicatorOf(index))
  const years = Array.from({ length: size.years }, (_, index) => firstYear + index)
  const goal = { kind: 'atLeast' as const, bound: '40' }
  const targets = indicators.flatMap(({ code: indicator }) =>
    [
      { kind: 'unit' as const, unit: province.id },
      { kind: 'unitKind' as const, unitKind: 'commune' as const },
    ].map((scope) => {
      const common = { resolution: 'nq', indicator, year: firstYear + size.years, purpose: 'resolution' as const, goal, clause: null, source: null }
      return { ...common, scope, baseline: null, illustrative: false }
    }),
  )
  const populations = parts.flatMap((unit, place) =>
    years.map((year) => {
      return {
        unit: unit.id,
        year,
        kind: 'averageFinal' as const,
        value: String(8_000 + ((place * 53) % 9_000) + year),
        source: null,
        illustrative: false,
      }
    }),
  )
  await inTransaction(database.kysely, async (transaction) => {
    await saveUnits(
      transaction,
      [province, ...parts].map((unit) => ({ ...unit, source: null })),
      stamp,
    )
    await saveLinks(
      transaction,
      parts.map((unit) => ({ unit: unit.id, link: 'location' as const, to: province.id, validFrom, validTo: null })),
      stamp,
    )
    const definition = { version: 1, text: both(''), source: '' }
    const elements = indicators.map((_, index) => ({
      code: `element${index}`,
      valueKind: 'count' as const,
      name: both(`Số ${index}`),
      measureUnit: both('người'),
      definition,
    }))
    await saveElements(transaction, elements, stamp)
    await saveIndicators(transaction, indicators, stamp)
    await saveResolutions(transaction, [resolutionOf(province, indicators, years)], stamp)
    await saveTargets(transaction, targets, stamp)
    await savePopulations(transaction, populations, stamp)
    for (const [place, unit] of parts.entries()) {
      const figures = indicators.flatMap((_, index) => years.map((year) => figureOf(unit, `element${index}`, year, headsOf(place, index, year))))
      const stored = await appendFigures(transaction, figures, stamp)
      await approveFigures(
        transaction,
        stored.map((figure) => figure.version),
        null,
        stamp,
      )
    }
    const account = await addNewAccount(transaction, { username: reader, displayName: 'Người xem', sample: true }, stamp)
    await assignRole(transaction, { account, role: 'viewer', unit: null, descendants: false, validFrom, validTo: null }, stamp)
    await bumpRevision(transaction)
  })
}

function resolutionOf(province: Unit, indicators: readonly Indicator[], years: readonly number[]): Resolution {
  return {
    code: 'nq',
    name: both('Nghị quyết'),
    shortName: both('NQ'),
    scope: province.id,
    baselineYear: firstYear,
    targetYear: firstYear + years.length,
    firstYear,
    lastYear: firstYear + years.length,
    adoptedOn: null,
    source: null,
    indicators: indicators.map((indicator) => indicator.code),
    comparisons: [],
    caveat: null,
  }
}

function figureOf(unit: Unit, element: string, year: number, heads: number) {
  const key = { subject: unit.id, element, period: String(year), stage: 'final' as const }
  return {
    ...key,
    value: String(heads),
    missingReason: null,
    definition: 1,
    reportedBy: unit.id,
    note: null,
    source: null,
    illustrative: false,
    ordinal: 1,
  }
}
