import type { Mark } from '../../../domain/mark.ts'
import type { LinePoint } from '../segments.ts'

/** Made-up numbers for looking at the charts while they are being made. Nothing here reaches the product. */

export interface SampleUnit {
  id: string
  name: string
  value: number | null
  previous: number | null
  mark: Mark
  bound: number
  isOwn: boolean
  isEstimate: boolean
  reason: string
  points: LinePoint[]
}

const names = [
  'Thành phố Đà Lạt',
  'Thành phố Bảo Lộc',
  'Huyện Đức Trọng',
  'Huyện Di Linh',
  'Huyện Lâm Hà',
  'Huyện Bảo Lâm',
  'Huyện Đơn Dương',
  'Huyện Đạ Huoai (sau sáp nhập Đạ Huoai, Đạ Tẻh và Cát Tiên)',
  'Huyện Đạ Tẻh',
  'Huyện Cát Tiên',
  'Huyện Lạc Dương',
  'Huyện Đam Rông',
  'Trung tâm Y tế khu vực Đức Trọng – Lâm Hà, cơ sở điều trị nội trú số 2 (địa bàn trước sắp xếp)',
]

/** Always the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

function markOfSample(value: number | null, bound: number, isOwn: boolean): Mark {
  if (value === null) return 'noData'
  if (!isOwn) return 'noTarget'
  if (value > bound + 0.5) return 'exceeded'
  if (value >= bound) return 'met'
  if (value > bound * 0.95) return 'near'
  return value < bound * 0.9 ? 'low' : 'notMet'
}

const years = [2019, 2020, 2021, 2022, 2023, 2024]

/** So many units round a level, a few of them missing, without a target of their own, or estimated. */
export function sampleUnits(count: number, level: number, spread: number): SampleUnit[] {
  const random = randomFrom(count * 7 + Math.round(level))
  const units = Array.from({ length: count }, (_, index) => {
    const end = level + (random() - 0.5) * 2 * spread
    const slope = (random() - 0.3) * spread * 0.15
    const isMissing = index % 11 === 7
    const points = years.map((year) => {
      const isGap = (isMissing && year === 2024) || (index % 5 === 2 && year === 2021)
      const value = isGap ? null : round(end - slope * (2024 - year) + (random() - 0.5) * spread * 0.12)
      const isBreakBefore = index % 6 === 4 && year === 2022
      return { year, value, shown: textOf(value), isBreakBefore, isEstimate: index % 7 === 3 && year === 2024 }
    })
    const value = points.at(-1)?.value ?? null
    const bound = round(level + (index % 3) * spread * 0.1)
    const isOwn = index % 6 !== 5
    return {
      id: `u${index}`,
      name: names[index] ?? `Xã ${['Tân', 'Lộc', 'Đạ', 'Gia'][index % 4] ?? ''} ${['Hà', 'Thành', 'Đờn', 'Hiệp'][(index >> 2) % 4] ?? ''} ${index}`,
      value,
      previous: points.at(-2)?.value ?? null,
      mark: markOfSample(value, bound, isOwn),
      bound,
      isOwn,
      isEstimate: index % 7 === 3,
      reason: 'đơn vị chưa gửi',
      points,
    }
  })
  return units.toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity))
}

function round(value: number): number {
  return Number(value.toFixed(1))
}

function textOf(value: number | null): string | null {
  return value === null ? null : String(value)
}

const line = (values: readonly (number | null)[], first: number, breakAt = 0, estimateAt = 0): LinePoint[] =>
  values.map((value, index) => ({
    year: first + index,
    value,
    shown: textOf(value),
    isBreakBefore: first + index === breakAt,
    isEstimate: first + index === estimateAt,
  }))

export const trendSamples = {
  doctors: {
    points: line([7.1, 7.2, 7.5, null, 8.0, 8.4], 2019, 0, 2024),
    comparisons: [
      { id: 'R4', name: 'Tây Nguyên', points: line([7.0, 7.2, 7.4, 7.7, 7.9, 8.1], 2019) },
      { id: 'VN', name: 'Cả nước', points: line([8.8, 9.8, 10.0, 11.1], 2019) },
    ],
  },
  beds: {
    points: line([21.9, 22.4, 23.0, 26.8, 26.5, 26.9], 2019, 2022),
    comparisons: [{ id: 'R4', name: 'Vùng Trung du và miền núi phía Bắc', points: line([25, 25.5, 26, 26.2, 26.4, 26.8], 2019) }],
  },
  longRun: {
    points: line(
      Array.from({ length: 22 }, (_, index) => Number((4.3 + index * 0.22 + (index % 4) * 0.1).toFixed(2))),
      1995,
      2010,
    ),
    comparisons: [],
  },
}
