import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marks } from '../../../domain/mark.ts'
import { formatNumber, formatSigned } from '../../../domain/number-format.ts'
import type { ReportChart, ReportChartKind } from '../../../domain/report/report.ts'
import { unitSeries, yearSeries } from '../../../domain/series.ts'
import type { Series, SeriesBand } from '../../../domain/series.ts'
import { chartScene } from '../report-chart-scene.ts'
import { overlaps } from './overlap.ts'
import { boxOfText } from './scene.ts'
import type { Box, Scene, SceneText, Size } from './scene.ts'

/** What slides give to a chart: whole and half of both shapes. */
const sizes: Size[] = [
  { width: 1184, height: 540 },
  { width: 864, height: 520 },
  { width: 690, height: 540 },
  { width: 510, height: 520 },
]
const head = { title: 'Bác sĩ trên một vạn dân', measureUnit: 'bác sĩ/vạn dân', decimals: 2, source: null }
const names = [
  'Đà Lạt',
  'Thành phố Bảo Lộc',
  'Huyện Đạ Huoai (sau sáp nhập Đạ Huoai, Đạ Tẻh và Cát Tiên)',
  'Trung tâm Y tế khu vực Đức Trọng – Lâm Hà, cơ sở 2',
]

const level = fc.oneof(
  fc.double({ min: -50, max: 150, noNaN: true }),
  fc.double({ min: 0, max: 9e6, noNaN: true }),
  fc.constantFrom(0, 8.5, 8.5, 97.8, 100),
)
const value = fc.option(
  level.map((each) => each.toFixed(2).replace(/^-(0\.00)$/, '$1')),
  { freq: 8 },
)
const band: fc.Arbitrary<SeriesBand | null> = fc.option(
  fc.constantFrom({ lower: '8.5', upper: '9' }, { lower: '20', upper: null }, { lower: null, upper: '12.5' }),
)
const unitPoint = fc.record({
  value,
  mark: fc.constantFrom(...marks),
  band,
  name: fc.constantFrom(...names),
  illustrative: fc.boolean(),
  estimatedPart: fc.boolean(),
})
const units = fc.oneof(fc.integer({ min: 1, max: 16 }), fc.constantFrom(40, 154)).chain((count) => {
  return fc.record({ points: fc.array(unitPoint, { minLength: count, maxLength: count }), band })
})
const years = fc.array(fc.record({ value, breakBefore: fc.boolean(), estimatedPart: fc.boolean() }), { minLength: 1, maxLength: 12 })
const size = fc.constantFrom(...sizes)

function unitChart(kind: 'ranking' | 'contributions', given: typeof units extends fc.Arbitrary<infer T> ? T : never): ReportChart {
  const points = given.points.map((point, index) => ({
    ...point,
    unit: `u${index}`,
    name: `${point.name} ${index}`,
    mark: point.value === null ? ('noData' as const) : point.mark === 'noData' ? null : point.mark,
  }))
  return chart(kind, [unitSeries(head, points, { band: given.band })])
}

function lines(
  all: readonly (typeof years extends fc.Arbitrary<infer T> ? T : never)[],
  over: Partial<Pick<Series, 'band' | 'path' | 'forecast'>>,
): Series[] {
  return all.map((points, index) => {
    const title = `${names[index % names.length]} ${index}`
    return yearSeries(
      { ...head, title },
      points.map((point, at) => ({ ...point, year: 2013 + at })),
      over,
    )
  })
}

function chart(kind: ReportChartKind, series: readonly Series[]): ReportChart {
  return { kind, title: 'Bác sĩ', summary: '', series, subjects: series.map((_, index) => ({ kind: 'unit', id: `u${index}` })) }
}

function textsOf(scene: Scene): SceneText[] {
  return scene.shapes.filter((shape) => shape.kind === 'text')
}

/** A hair narrower than computed: labels may touch. */
function hairless({ x, y, width, height }: Box): Box {
  return { x: x + 0.5, y: y + 0.16 * height, width: width - 1, height: height * 0.68 }
}

function meetingTexts(scene: Scene): string[] {
  const texts = textsOf(scene).map((text) => ({ text, box: hairless(boxOfText(text)) }))
  const meeting = texts.flatMap((a, at) =>
    texts.slice(at + 1).flatMap((b) => (overlaps(a.box, b.box) ? [`"${a.text.words}" over "${b.text.words}"`] : [])),
  )
  return meeting
}

/** What leaves the box, and what has no place at all. */
function lostShapes(scene: Scene, { width, height }: Size): unknown[] {
  const boxes = [
    ...textsOf(scene).map((text) => ({ what: text.words, ...boxOfText(text) })),
    ...scene.targets.map((target) => ({ what: target.label, ...target.box })),
    ...scene.shapes.flatMap((shape) => (shape.kind === 'rect' ? [{ ...shape, what: shape.look }] : [])),
    ...scene.shapes.flatMap((shape) =>
      shape.kind === 'dot' ? [{ what: 'dot', x: shape.x - shape.r, y: shape.y - shape.r, width: 2 * shape.r, height: 2 * shape.r }] : [],
    ),
  ]
  const outside = boxes.filter((box) => box.x < -1 || box.y < -4 || box.x + box.width > width + 1 || box.y + box.height > height + 4)
  const lost = scene.shapes.filter((shape) => shape.kind === 'path' && /NaN|Infinity/.test(shape.d))
  return [...outside, ...lost]
}

const runs = { numRuns: 300 }

describe('charts of units for the hall', () => {
  it.each(['ranking', 'contributions'] as const)('%s: nothing overlaps, nothing leaves the box, everybody can be pointed at once', (kind) => {
    fc.assert(
      fc.property(units, size, (given, box) => {
        const scene = chartScene(unitChart(kind, given), box, 'vi', null)
        expect(meetingTexts(scene)).toEqual([])
        expect(lostShapes(scene, box)).toEqual([])
        const first = scene.targets.filter((target) => target.isSecond !== true).map((target) => target.id)
        expect(first.toSorted()).toEqual(given.points.map((_, index) => `u${index}`).toSorted())
      }),
      runs,
    )
  })

  it('draws a missing value neither as a bar nor on the axis, and says why', () => {
    fc.assert(
      fc.property(units, size, (given, box) => {
        const scene = chartScene(unitChart('ranking', given), box, 'vi', null)
        given.points.forEach((point, index) => {
          if (point.value !== null) return
          const own = scene.shapes.filter((shape) => shape.subject === `u${index}`)
          expect(own.filter((shape) => shape.kind === 'dot' || (shape.kind === 'rect' && shape.look !== 'missing'))).toEqual([])
          expect(own.filter((shape) => shape.kind === 'glyph').map((shape) => shape.mark)).toEqual(['noData'])
          expect(scene.targets.find((target) => target.id === `u${index}`)?.label).toContain('chưa gửi số liệu')
        })
      }),
      runs,
    )
  })

  it('prints each value as the series carries it', () => {
    fc.assert(
      fc.property(units, size, fc.constantFrom('ranking' as const, 'contributions' as const), (given, box, kind) => {
        const scene = chartScene(unitChart(kind, given), box, 'vi', null)
        for (const text of textsOf(scene)) {
          if (text.subject === undefined || text.look !== 'strong') continue
          const printed = given.points[Number(text.subject.slice(1))]?.value ?? ''
          expect(text.words).toBe(kind === 'ranking' ? formatNumber(printed, 'vi') : formatSigned(printed, 'vi'))
        }
      }),
      runs,
    )
  })
})

describe('charts of years for the hall', () => {
  const path = {
    points: [
      { year: 2013, value: '7.0' },
      { year: 2025, value: '9.0' },
    ],
    isInterpolated: true,
  }
  const forecast = {
    points: [
      { year: 2024, value: '8.4' },
      { year: 2025, value: '8.7' },
    ],
    interval: { year: 2025, lower: '8.2', upper: '9.2' },
  }

  it('trend: labels stand apart, inside, and print the values', () => {
    fc.assert(
      fc.property(fc.array(years, { minLength: 1, maxLength: 4 }), band, fc.boolean(), size, (all, target, isWhole, box) => {
        const series = lines(all, { band: target, ...(isWhole ? { path, forecast } : {}) })
        const scene = chartScene(chart('trend', series), box, 'vi', null)
        expect(meetingTexts(scene)).toEqual([])
        expect(lostShapes(scene, box)).toEqual([])
        for (const text of textsOf(scene)) {
          if (text.look !== 'own') continue
          const point = series[0]?.points.find(({ x }) => x.kind === 'year' && String(x.year) === text.subject)
          expect(text.words).toBe(formatNumber(point?.value ?? '', 'vi'))
        }
      }),
      runs,
    )
  })

  it.each(['slope', 'multiples'] as const)('%s: with 1 to 154 units nothing overlaps or leaves the box', (kind) => {
    const many = fc
      .oneof(fc.integer({ min: 1, max: 16 }), fc.constantFrom(40, 154))
      .chain((count) => fc.array(years, { minLength: count, maxLength: count }))
    fc.assert(
      fc.property(many, band, size, (all, target, box) => {
        const scene = chartScene(chart(kind, lines(all, { band: target })), box, 'vi', null)
        expect(meetingTexts(scene)).toEqual([])
        expect(lostShapes(scene, box)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('slope: indicators counted in different units stand in panels of their own', () => {
    const several = fc.array(fc.record({ points: years, unit: fc.constantFrom('bác sĩ/vạn dân', '%', 'tuổi', 'giường/vạn dân') }), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(several, size, (all, box) => {
        const series = lines(
          all.map(({ points }) => points),
          {},
        ).map((each, index) => ({ ...each, measureUnit: all[index]?.unit ?? '' }))
        const scene = chartScene(chart('slope', series), box, 'vi', null)
        expect(meetingTexts(scene)).toEqual([])
        expect(lostShapes(scene, box)).toEqual([])
      }),
      runs,
    )
  })

  it('leaves a gap for a missing year', () => {
    const [series] = lines(
      [
        [
          { value: '7.00', breakBefore: false, estimatedPart: false },
          { value: null, breakBefore: false, estimatedPart: false },
          { value: '8.00', breakBefore: false, estimatedPart: false },
        ],
      ],
      {},
    )
    const scene = chartScene(chart('trend', series === undefined ? [] : [series]), { width: 864, height: 520 }, 'vi', null)
    expect(scene.shapes.filter((shape) => shape.kind === 'path' && shape.look === 'line')).toEqual([])
    expect(scene.shapes.filter((shape) => shape.kind === 'dot' && shape.subject === '2014')).toEqual([])
    expect(textsOf(scene).map((text) => text.words)).toContain('2014: chưa gửi số liệu')
  })
})
