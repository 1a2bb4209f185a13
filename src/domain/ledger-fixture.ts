import { defaultSettings } from './ledger.ts'
import type { EffectiveFigure, Ledger } from './ledger.ts'
import type { Element } from './figure.ts'
import type { Formula, Indicator } from './indicator.ts'
import type { Population } from './population.ts'
import type { Resolution } from './resolution.ts'
import type { Goal, Target } from './target.ts'
import type { LinkKind, Succession, SuccessionKind, Unit, UnitId, UnitKind, UnitLink } from './unit.ts'

/** Short ways to write a small ledger in a test. */

const plainText = { vi: '', en: '' }

/** A unit that exists from 2000 on unless told otherwise; its id is `code@validFrom`. */
export function unitOf(code: string, kind: UnitKind, over: Partial<Unit> = {}): Unit {
  const validFrom = over.validFrom ?? '2000-01-01'
  return { id: `${code}@${validFrom}`, code, kind, name: code, shortName: code, aliases: [], validFrom, validTo: null, illustrative: false, ...over }
}

export function linkOf(unit: Unit, to: Unit, link: LinkKind = 'location', over: Partial<UnitLink> = {}): UnitLink {
  return { unit: unit.id, link, to: to.id, validFrom: '2000-01-01', validTo: null, ...over }
}

export function successionOf(predecessor: Unit, successor: Unit, kind: SuccessionKind, effectiveOn: string, share = 1): Succession {
  return { predecessor: predecessor.id, successor: successor.id, kind, effectiveOn, share }
}

/** A final figure; a null value needs its reason in `over`. */
export function figureOf(
  subject: Unit,
  element: string,
  period: string,
  value: number | string | null,
  over: Partial<EffectiveFigure> = {},
): EffectiveFigure {
  const text = value === null ? null : String(value)
  const plain = { version: 1, stage: 'final' as const, missingReason: null, definition: 1, illustrative: false, source: null }
  return { subject: subject.id, element, period, value: text, ...plain, ...over }
}

export function populationOf(unit: Unit, year: number, value: number, over: Partial<Population> = {}): Population {
  return { unit: unit.id, year, kind: 'averageFinal', value: String(value), source: null, illustrative: false, ...over }
}

export function elementOf(code: string, valueKind: Element['valueKind'] = 'count'): Element {
  return { code, name: plainText, measureUnit: plainText, valueKind, definitions: [{ version: 1, text: { vi: code, en: code }, source: '' }] }
}

/** `factor × Σ elements / denominator`; the denominator is the population unless told otherwise. */
export function ratioOf(factor: string, elements: readonly string[], denominator: 'population' | UnitKind = 'population'): Formula {
  return {
    kind: 'ratio',
    factor,
    numerator: elements.map((element) => ({
      coefficient: element.startsWith('-') ? '-1' : '1',
      source: { kind: 'element', element: element.replace('-', '') },
    })),
    denominator: [{ coefficient: '1', source: denominator === 'population' ? { kind: 'population' } : { kind: 'unitCount', unitKind: denominator } }],
  }
}

export function indicatorOf(code: string, formula: Formula, over: Partial<Indicator> = {}): Indicator {
  return {
    code,
    name: plainText,
    shortName: plainText,
    measureUnit: plainText,
    formula,
    published: null,
    decimals: 1,
    direction: 'higher',
    naturalLimit: null,
    applicability: {
      country: 'ratio',
      province: 'ratio',
      ground: 'ratio',
      district: 'ratio',
      commune: 'ratio',
      hospital: 'contributes',
      healthCentre: 'contributes',
      privateSector: 'contributes',
    },
    needInHeads: plainText,
    clause: null,
    ...over,
  }
}

export const doctorsPerTenThousand = indicatorOf('doctors', ratioOf('10000', ['doctors']))

export function resolutionOf(scope: UnitId, over: Partial<Resolution> = {}): Resolution {
  return {
    code: 'XI',
    name: plainText,
    shortName: plainText,
    scope,
    baselineYear: 2020,
    targetYear: 2025,
    firstYear: 2019,
    lastYear: 2025,
    adoptedOn: null,
    source: null,
    indicators: [],
    comparisons: [],
    caveat: null,
    ...over,
  }
}

export function targetOf(scope: Unit | UnitKind, indicator: Indicator, year: number, goal: Goal, over: Partial<Target> = {}): Target {
  return {
    id: 1,
    resolution: 'XI',
    indicator: indicator.code,
    scope: typeof scope === 'string' ? { kind: 'unitKind', unitKind: scope } : { kind: 'unit', unit: scope.id },
    year,
    purpose: 'resolution',
    goal,
    baseline: null,
    clause: null,
    source: null,
    illustrative: false,
    ...over,
  }
}

export const atLeast = (bound: string): Goal => ({ kind: 'atLeast', bound })

export function ledgerOf(over: Partial<Ledger>): Ledger {
  return {
    asOf: '2026-11-01T00:00:00.000Z',
    units: [],
    links: [],
    successions: [],
    elements: ['doctors', 'beds', 'births', 'deaths', 'recognised'].map((code) => elementOf(code)),
    indicators: [],
    resolutions: [],
    targets: [],
    populations: [],
    recognitions: [],
    settings: defaultSettings,
    figures: [],
    owed: [],
    ...over,
  }
}
