import { scoreForm1300 } from '../../../src/domain/commune-criteria.ts'
import type { Cells } from './csv-text.ts'
import { illustrativeSource } from './illustrative-row.ts'
import type { FigureRow } from './illustrative-row.ts'
import { seededRandom } from './random.ts'
import type { Random } from './random.ts'

export const recognitionColumns = [
  'commune',
  'decision_number',
  'decided_on',
  'kind',
  'valid_from',
  'valid_to',
  'withdrawn_on',
  'withdrawn_reason',
  'source',
  'illustrative',
] as const
export type RecognitionRow = Cells<(typeof recognitionColumns)[number]>

export const scoreColumns = ['commune', 'year', 'layer', 'points', 'illustrative'] as const
export type ScoreRow = Cells<(typeof scoreColumns)[number]>

const seed = 1300
const firstYear = 2020
const lastYear = 2024

interface Commune {
  unit: string
  /** Recognised on 31 December, by year from 2020. */
  years: readonly boolean[]
}

/** Made-up decisions that say of every old commune on 31 December of 2020–2024 what its figure says; and of the new ones approved for 2025. */
export function communeRecognitions(figures: readonly FigureRow[]): RecognitionRow[] {
  const random = seededRandom(seed)
  const old = communesOf(figures).flatMap((commune) => decisionsOf(commune, random))
  const fresh = of2025(figures)
    .filter(({ value, state }) => value === 1 && state === 'approved')
    .map(({ unit }) => decisionRow(String(unit), 2025, 'again'))
  return [...old, ...fresh]
}

function communesOf(figures: readonly FigureRow[]): Commune[] {
  const byUnit = new Map<string, boolean[]>()
  for (const { unit, period, value } of figures) {
    if (Number(period) > lastYear) continue
    const years = byUnit.get(String(unit)) ?? []
    years[Number(period) - firstYear] = value === 1
    byUnit.set(String(unit), years)
  }
  return [...byUnit].map(([unit, years]) => ({ unit, years }))
}

/** A decision of November counts on the last days of three years; one that outlives its commune's recognition was withdrawn. */
function decisionsOf({ unit, years }: Commune, random: Random): RecognitionRow[] {
  const rows: RecognitionRow[] = []
  let covered = 0
  for (const [index, isRecognised] of years.entries()) {
    const year = firstYear + index
    const last = rows.at(-1)
    if (isRecognised && covered < year) {
      const decided = year === firstYear ? year - random.between(0, 1) : year
      rows.push(decisionRow(unit, decided, rows.length === 0 && decided === year ? 'first' : 'again'))
      covered = decided + 2
    } else if (!isRecognised && covered >= year && last !== undefined) {
      last.withdrawn_on = `${year}-06-30`
      last.withdrawn_reason = 'Không duy trì được điểm ở kỳ phúc tra (minh họa)'
      covered = 0
    }
  }
  return rows
}

function decisionRow(commune: string, year: number, kind: 'first' | 'again'): RecognitionRow {
  const day = `${year}-11-20`
  return { commune, decision_number: `MH-${year}/QĐ-UBND`, decided_on: day, kind, valid_from: day, source: illustrativeSource, illustrative: 1 }
}

function of2025(figures: readonly FigureRow[]): FigureRow[] {
  return figures.filter(({ period }) => Number(period) > lastYear)
}

/** Made-up sheets of 2024 for every old commune and of 2025 for those that were scored again; a report on its way is only self-scored. */
export function communeScores(figures: readonly FigureRow[]): ScoreRow[] {
  const random = seededRandom(seed)
  return figures
    .filter(({ period, value }) => Number(period) >= lastYear && value !== '')
    .flatMap(({ unit, period, value, state }, index) => {
      const appraised = value === 1 ? passing(random) : failing(random, index)
      const self = appraised.map((points, at) => Math.min(maxima[at] ?? 0, points + (random.next() < 0.3 ? 0.5 : 0)))
      const row = (layer: string, points: readonly number[]): ScoreRow => ({
        commune: unit,
        year: period,
        layer,
        points: points.join(' '),
        illustrative: 1,
      })
      const isAppraised = state === undefined || state === 'approved' || (state === 'submitted' && random.next() < 0.5)
      return [row('self', self), ...(isAppraised ? [row('appraised', appraised)] : [])]
    })
}

const maxima = scoreForm1300.maxima.map(Number)

/** At least 80 points and half of every criterion, in half points. */
function passing(random: Random): number[] {
  return maxima.map((maximum) => Math.ceil(maximum * (0.82 + 0.16 * random.next()) * 2) / 2)
}

/** Fails in one of three ways: the whole, one criterion under its half, or both. */
function failing(random: Random, index: number): number[] {
  if (index % 3 === 0) return maxima.map((maximum) => Math.floor(maximum * (0.66 + 0.1 * random.next()) * 2) / 2)
  const weak = random.between(0, maxima.length - 1)
  const points = index % 3 === 1 ? passing(random) : maxima.map((maximum) => Math.floor(maximum * 0.76 * 2) / 2)
  return points.map((each, at) => (at === weak ? Math.floor(((maxima[at] ?? 0) / 2 - 0.5) * 2) / 2 : each))
}
