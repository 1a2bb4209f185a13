import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemsOf, readPresentation } from '../../../tests/setup/presentation-reader.ts'
import { reportFixture, section } from '../../domain/report/report-fixture.ts'
import { reportChartKinds } from '../../domain/report/report.ts'
import type { Report, ReportBlock, ReportCell, ReportChart } from '../../domain/report/report.ts'
import { unitSeries, yearSeries } from '../../domain/series.ts'
import { reportToPresentation } from './report-to-presentation.ts'

/** Whatever the texts and numbers are, the file is made, well-formed, and everything stays on its slide. */

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 400 }),
  fc.constantFrom('', '<a:t>&amp;</a:t>', '\ud800', ']]>', 'Đơn vị\u0000\u0007', '\u2028\ufffe\uffff', '$&$1$`', 'x'.repeat(300), 'van-dan-chart-0'),
)
const anyDecimal = fc.oneof(
  fc
    .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 4 }))
    .map(([number, decimals]) => (number / 10 ** decimals).toFixed(decimals)),
  fc.constantFrom('0', '0.00', '-0.01'),
)
const anyValue = fc.option(anyDecimal, { freq: 4 })

const anyYears = fc
  .tuple(
    anyText,
    fc.uniqueArray(fc.integer({ min: 1990, max: 2060 }), { maxLength: 12 }),
    fc.array(anyValue, { minLength: 12, maxLength: 12 }),
    fc.boolean(),
  )
  .map(([title, years, values, isCut]) =>
    yearSeries(
      { title, measureUnit: title, decimals: 2, source: title },
      years.map((year, place) => ({ year, value: values[place] ?? null, breakBefore: isCut && place === 2, stage: 'estimate' as const })),
      {
        band: { lower: values[0] ?? null, upper: values[1] ?? null },
        path: { points: [{ year: 2020, value: '1' }], isInterpolated: false },
        notes: [title],
      },
    ),
  )
const anyUnits = fc.tuple(anyText, fc.array(fc.tuple(anyText, anyValue), { maxLength: 45 })).map(([title, units]) =>
  unitSeries(
    { title, measureUnit: '', decimals: 1, source: null },
    units.map(([name, value], place) => ({ unit: `u${place}@2020-01-01`, name, value, mark: 'near' as const })),
  ),
)
const anyChart: fc.Arbitrary<ReportChart> = fc
  .tuple(fc.constantFrom(...reportChartKinds), anyText, anyText, fc.array(anyYears, { maxLength: 12 }), anyUnits)
  .map(([kind, title, summary, lines, units]) => ({ kind, title, summary, series: kind === 'ranking' || kind === 'contributions' ? [units] : lines }))

const anyCell: fc.Arbitrary<ReportCell> = fc.oneof(
  anyText.map((text) => ({ kind: 'text' as const, text })),
  anyDecimal.map((value) => ({ kind: 'number' as const, value, text: value, stage: null, illustrative: false })),
  anyText.map((text) => ({ kind: 'mark' as const, mark: 'low' as const, text })),
  fc.constant({ kind: 'empty' as const }),
)
const anyTable = fc
  .tuple(fc.integer({ min: 0, max: 14 }), fc.array(fc.array(anyCell, { maxLength: 14 }), { maxLength: 12 }), anyText, fc.boolean())
  .map(([columns, rows, text, isGrouped]): ReportBlock => ({
    kind: 'table',
    annex: false,
    table: {
      number: text,
      title: text,
      about: [text],
      notes: [text],
      columns: Array.from({ length: columns }, (_, at) => ({
        key: `c${at}`,
        header: text,
        group: isGrouped && at % 5 > 1 ? `${text}${Math.floor(at / 5)}` : null,
        kind: 'text',
        weight: at,
      })),
      rows: rows.map((cells, at) => ({ key: `r${at}`, role: at % 5 === 4 ? 'group' : 'row', indent: at % 3, subject: null, cells })),
    },
  }))
const anyBlock: fc.Arbitrary<ReportBlock> = fc.oneof(
  fc.tuple(fc.constantFrom('lede', 'points'), fc.array(anyText, { maxLength: 5 })).map(([role, texts]): ReportBlock => ({
    kind: 'text',
    role: role === 'lede' ? 'lede' : 'points',
    lines: texts.map((text) => ({ key: null, text, drafted: null, state: 'own' })),
  })),
  anyChart.map((chart): ReportBlock => ({ kind: 'chart', chart })),
  anyTable,
)
const anyReport: fc.Arbitrary<Report> = fc
  .array(fc.tuple(anyText, anyText, fc.array(anyBlock, { maxLength: 3 }), fc.boolean()), { maxLength: 3 })
  .map((sections) => ({
    ...reportFixture,
    sections: sections.map(([title, text, blocks, isTitle], at) =>
      section({ id: `s${at}`, kind: isTitle ? 'title' : 'text', title, subtitle: text, speakerNotes: text, footnotes: [text], blocks }),
    ),
  }))

describe('any report', () => {
  it('becomes a file that needs no repair, everything on its slide', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, fc.constantFrom('16:9', '4:3'), async (report, shape) => {
        const presentation = readPresentation(
          await reportToPresentation(report, { shape: shape === '4:3' ? '4:3' : '16:9', onProgress: () => undefined }),
        )
        expect(problemsOf(presentation)).toEqual([])
        const { width, height } = presentation.size
        const outside = presentation.slides.flatMap(({ frames }) =>
          frames.filter(({ x, y, cx, cy }) => x < 0 || y < 0 || x + cx > width + 1 || y + cy > height + 1),
        )
        expect(outside).toEqual([])
      }),
      { numRuns: 30 },
    )
  }, 60_000)
})
