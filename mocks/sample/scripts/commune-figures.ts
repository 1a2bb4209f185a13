import { readRows } from '../read-sample.ts'
import type { Row } from '../read-sample.ts'
import { mark } from './illustrative-row.ts'
import type { FigureRow } from './illustrative-row.ts'
import type { Random } from './random.ts'
import { preliminary2025 } from './report-states.ts'

const firstYear = 2020

/** How many communes of each old district hold a recognition on 31 December, 2020–2024; Đam Rông loses one in 2023. */
const recognised: Readonly<Record<string, readonly number[]>> = {
  '672': [15, 16, 16, 16, 16],
  '673': [10, 10, 11, 11, 11],
  '674': [4, 5, 5, 4, 5],
  '675': [4, 4, 4, 5, 5],
  '676': [12, 13, 13, 14, 16],
  '677': [8, 8, 9, 9, 9],
  '678': [12, 12, 13, 14, 15],
  '679': [14, 15, 16, 17, 18],
  '680': [9, 9, 11, 12, 13],
  '681': [5, 5, 5, 6, 6],
  '682@2019-01-01': [6, 7, 7, 8, 8],
  '683': [6, 6, 7, 8, 9],
}

/** Recognition (0 or 1) of the 137 old communes 2020–2024, and of those of the 51 new ones scored again in 2025. */
export function communeFigures(random: Random): FigureRow[] {
  const order = Object.keys(recognised).flatMap((district) =>
    random.shuffled(communesOf(district)).map((commune, rank) => ({ commune, district, rank })),
  )
  const reporters = reportersOf()
  const old = order.flatMap(({ commune, district, rank }) =>
    (recognised[district] ?? []).map((count, index) => {
      const year = firstYear + index
      return row(commune, year, 'final', rank < count ? 1 : 0, reporters(commune, `${year}-12-31`))
    }),
  )
  const last = new Map(order.map(({ commune, district, rank }) => [commune, rank < (recognised[district]?.at(-1) ?? 0)]))
  return [...withoutAnswer(old), ...scoredAgain(last, reporters)]
}

function row(unit: string, period: number, stage: string, value: number, reporter: string): FigureRow {
  return { unit, element: 'communesRecognised', period, stage, value, reported_by: reporter, ...mark }
}

/** The old communes that lay in the district on 30 November 2024, in the order of their codes. */
function communesOf(district: string): string[] {
  return readRows('lam-dong/links.csv')
    .filter((link) => link['link'] === 'location' && link['to'] === district && !link['unit']?.startsWith('LD-'))
    .map((link) => link['unit'] ?? '')
}

/** Who owes the recognition of a commune on a day. */
function reportersOf(): (commune: string, day: string) => string {
  const duties = readRows('lam-dong/duties.csv').filter((duty) => duty['element'] === 'communesRecognised')
  return (commune, day) => {
    const duty = duties.find((candidate) => candidate['subject'] === commune && isOn(candidate, day))
    if (duty?.['reporter'] === undefined) throw new Error(`nobody reports ${commune} on ${day}`)
    return duty['reporter']
  }
}

function isOn(span: Row, day: string): boolean {
  return (span['valid_from'] ?? '') <= day && (span['valid_to'] === '' || day <= (span['valid_to'] ?? ''))
}

/** One commune of Lạc Dương could not be scored in 2021: no number, with its reason. */
function withoutAnswer(rows: readonly FigureRow[]): FigureRow[] {
  const unscored = rows.findIndex((cells) => cells.reported_by === 'LD-TTYT-LACDUONG' && cells.period === 2021 && cells.value === 0)
  return rows.map((cells, index) =>
    index === unscored
      ? { ...cells, value: '', missing_reason: 'notCollected', note: 'Chưa chấm điểm được trong năm vì trạm y tế đang xây lại' }
      : cells,
  )
}

/** New communes are scored again by the health centres that have sent a report; a draft holds none yet. */
function scoredAgain(last: ReadonlyMap<string, boolean>, reporters: (commune: string, day: string) => string): FigureRow[] {
  const successions = readRows('lam-dong/successions.csv').filter((step) => last.has(step['predecessor'] ?? ''))
  const communes = [...new Set(successions.map((step) => step['successor'] ?? ''))].toSorted()
  return communes.flatMap((commune) => {
    const reporter = reporters(commune, '2025-12-31')
    const report = preliminary2025[reporter]
    if (report === undefined || report.state === 'draft') return []
    const agreed = successions.filter((step) => step['successor'] === commune).every((step) => last.get(step['predecessor'] ?? ''))
    return [{ ...row(commune, 2025, 'preliminary', agreed ? 1 : 0, reporter), ...report }]
  })
}
