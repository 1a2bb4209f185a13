import { describe, expect, it } from 'vitest'
import { largeReport } from '../../../tests/setup/large-report.ts'
import { problemsOf, readPresentation } from '../../../tests/setup/presentation-reader.ts'
import type { ReadPresentation } from '../../../tests/setup/presentation-reader.ts'
import { letterFixture, reportFixture, section } from '../../domain/report/report-fixture.ts'
import type { Report, ReportSection } from '../../domain/report/report.ts'
import { yearSeries } from '../../domain/series.ts'
import { readFile } from '../read-workbook.ts'
import { reportToPresentation } from './report-to-presentation.ts'
import type { SlideShape } from './slide-shape.ts'

async function read(report: Report, shape: SlideShape = '16:9'): Promise<ReadPresentation> {
  return readPresentation(await reportToPresentation(report, { shape, onProgress: () => undefined }))
}

const withSections = (...sections: ReportSection[]): Report => ({ ...reportFixture, sections })

function outside({ slides, size }: ReadPresentation): string[] {
  return slides.flatMap(({ frames }, place) =>
    frames.flatMap(({ x, y, cx, cy }) =>
      x >= 0 && y >= 0 && x + cx <= size.width + 1 && y + cy <= size.height + 1 ? [] : [`slide ${place + 1}: ${x} ${y} ${cx} ${cy}`],
    ),
  )
}

// Whole files are made and read again: slow where the computer does other things too.
const patient = { timeout: 60_000 }

describe('reportToPresentation', patient, () => {
  it.each(['16:9', '4:3'] as const)('makes a file that needs no repair, everything on the slides (%s)', async (shape) => {
    const presentation = await read(largeReport(24), shape)
    expect(problemsOf(presentation)).toEqual([])
    expect(outside(presentation)).toEqual([])
    expect(presentation.slides.length).toBeGreaterThanOrEqual(24)
    expect(presentation.size).toEqual({ width: shape === '16:9' ? 12_192_000 : 9_144_000, height: 6_858_000 })
  })

  it('prints what the report says, in order', async () => {
    const { slides } = await read(reportFixture)
    expect(slides.map(({ title }) => title)).toEqual([
      'Tổng kết thực hiện Nghị quyết XI về y tế năm 2024',
      'Kết quả chung',
      'Bác sĩ trên một vạn dân',
      'Bác sĩ trên một vạn dân (tiếp)',
      'Kết quả thực hiện các chỉ tiêu',
      'Tồn tại, hạn chế',
      'Huyện Cát Tiên',
    ])
    expect(slides[0]?.texts).toEqual(
      expect.arrayContaining([
        'ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG',
        'SỞ Y TẾ',
        'Hội nghị tổng kết năm 2024',
        '13/14 báo cáo đã duyệt',
        'Bản nháp, chưa chốt',
        'dữ liệu minh họa',
      ]),
    )
    expect(slides[2]?.texts).toEqual(
      expect.arrayContaining([
        '8,46',
        '■ Gần đạt',
        'Còn thiếu 6 bác sĩ',
        'Nguồn: báo cáo của các đơn vị; số ước.',
        'dữ liệu minh họa · Bản nháp, chưa chốt',
        '3',
      ]),
    )
    expect(slides[6]?.texts.join('\n')).toContain('Huyện Cát Tiên không còn từ ngày 01/12/2024')
  })

  it('says which frozen version it is', async () => {
    const freeze = { number: 3, at: '2025-12-05T01:30:00.000Z', by: 'Nguyễn Văn A', checksum: 'ab' }
    const { slides } = await read({ ...reportFixture, freeze })
    expect(slides[0]?.texts).toContain('Bản chốt số 3, 05/12/2025 08:30')
    expect(slides[1]?.texts).toContain('dữ liệu minh họa · Bản chốt số 3, 05/12/2025 08:30')
  })

  it('keeps the lines of the notes as plain text', async () => {
    const speakerNotes = 'Nói chậm.\r\n\r\nNhấn vào <b>bác sĩ</b> & hỏi.\u0000\u0007 "Vâng"'
    const { slides } = await read(withSections(section({ id: 'a', kind: 'text', title: 'A', blocks: [], speakerNotes })))
    expect(slides[0]?.notes).toEqual(['Nói chậm.', '', 'Nhấn vào <b>bác sĩ</b> & hỏi. "Vâng"'])
  })

  it('puts the numbers of a chart into the chart and into its sheet, a missing one into neither', async () => {
    const { charts } = await read(reportFixture)
    const [trend, ranking] = charts
    expect(trend?.categories).toEqual(['2020', '2021', '2022', '2023', '2024', '2025'])
    expect(trend?.series).toEqual([
      { name: 'Bác sĩ trên một vạn dân', values: ['7.00', '7.44', null, null, null, null] },
      { name: 'Bác sĩ trên một vạn dân (từ 2023)', values: [null, null, null, '8.05', '8.46', null] },
      { name: 'Dự báo', values: [null, null, null, null, '8.40', '8.74'] },
      { name: 'Dự báo, mức cao (80 %)', values: [null, null, null, null, null, '9.28'] },
      { name: 'Dự báo, mức thấp (80 %)', values: [null, null, null, null, null, '8.20'] },
      { name: 'Lộ trình (chia đều)', values: ['7.0', null, null, null, null, '8.5'] },
      { name: 'Mục tiêu, từ', values: ['8.5', '8.5', '8.5', '8.5', '8.5', '8.5'] },
      { name: 'Mục tiêu, đến', values: ['9', '9', '9', '9', '9', '9'] },
    ])
    expect(ranking?.series.at(-1)?.values).toHaveLength(12)
    expect(ranking?.categories.at(-1)).toContain('chưa gửi số liệu')
    for (const { workbook, categories, series } of charts) {
      const file = await readFile(workbook)
      if ('problem' in file) throw new Error(file.problem)
      const rows = (file.sheets[0]?.rows ?? []).slice(1)
      expect(rows.map(([name]) => name)).toEqual(categories.map((text) => ({ kind: 'text', text })))
      const columns = (file.sheets[0]?.rows[0] ?? []).map((cell) => (cell?.kind === 'text' ? cell.text : ''))
      for (const { name, values } of series) {
        const inSheet = rows.map((cells) => cells[columns.indexOf(name)] ?? null)
        expect(inSheet).toEqual(values.map((value) => (value === null ? null : { kind: 'number', value: Number(value), isPercent: false })))
      }
    }
  })

  it('keeps zero a number, unlike a missing value', async () => {
    const series = yearSeries({ title: 'Trạm', measureUnit: 'trạm', decimals: 0, source: null }, [
      { year: 2020, value: '0' },
      { year: 2021, value: null },
      { year: 2022, value: '3' },
    ])
    const chart = { kind: 'trend', title: 'Trạm', summary: '', series: [series] } as const
    const { charts } = await read(withSections(section({ id: 'a', kind: 'trend', title: 'A', blocks: [{ kind: 'chart', chart }] })))
    expect(charts[0]?.series[0]?.values).toEqual(['0', null, '3'])
    expect(charts[0]?.xml).toContain('<c:dispBlanksAs val="gap"/>')
    const file = await readFile(charts[0]?.workbook ?? new Uint8Array())
    expect('problem' in file ? file.problem : file.sheets[0]?.rows.map((cells) => cells[1] ?? null).slice(1)).toEqual([
      { kind: 'number', value: 0, isPercent: false },
      null,
      { kind: 'number', value: 3, isPercent: false },
    ])
  })

  it('repeats the heads of a table that goes on, and leaves out no row', async () => {
    const { slides } = await read(largeReport(16))
    const tables = slides.filter(({ title }) => title.startsWith('9. ')).flatMap((slide) => slide.tables)
    expect(tables.length).toBeGreaterThan(1)
    for (const rows of tables) expect(rows[0]?.slice(0, 3)).toEqual(['TT', 'Chỉ tiêu', 'ĐVT'])
    const names = tables.flatMap((rows) => rows.flatMap((cells) => cells.slice(1, 2)))
    expect(names.filter((name) => /^(Phường|Xã) /.test(name))).toHaveLength(21)
  })
})

describe('hostile and unusual reports', patient, () => {
  it('survives what XML has no place for', async () => {
    const bad = `<b>&"'\u0000\u0008\ud800 ]]> \ufffe\u2028 $& $1 ${'x'.repeat(30)}`
    const report: Report = {
      ...largeReport(20),
      title: bad,
      letter: { ...letterFixture, organisation: bad, parentOrganisation: bad },
      readAt: 'không phải thời điểm',
      freeze: { number: 1, at: 'hôm qua', by: bad, checksum: '' },
    }
    const sections = report.sections.map((each) => ({ ...each, title: bad + each.title, subtitle: bad, footnotes: [bad, bad], speakerNotes: bad }))
    const presentation = await read({ ...report, sections })
    expect(problemsOf(presentation)).toEqual([])
    expect(outside(presentation)).toEqual([])
    expect(presentation.slides[1]?.title.startsWith(`<b>&"'\ufffd ]]> \ufffd $& $1 xxx`)).toBe(true)
  })

  it('shortens a title of 400 characters and keeps the whole in the notes', async () => {
    const title = 'Kết quả thực hiện các chỉ tiêu y tế '.repeat(12).slice(0, 400).trim()
    const { slides } = await read(withSections(section({ id: 'a', kind: 'text', title, blocks: [] })))
    expect(slides[0]?.title.endsWith('…')).toBe(true)
    expect(slides[0]?.notes[0]).toBe(title)
  })

  it('goes on over further slides when there is more text than a slide holds', async () => {
    const words = Array.from({ length: 700 }, (_, place) => `từ${place}`)
    const text = words.join(' ')
    const lines = [{ key: null, text, drafted: null, state: 'own' as const }]
    const presentation = await read(withSections(section({ id: 'a', kind: 'text', title: 'Dài', blocks: [{ kind: 'text', role: 'points', lines }] })))
    expect(presentation.slides.length).toBeGreaterThan(1)
    const all = presentation.slides.flatMap(({ texts }) => texts).join(' ')
    expect(words.filter((word) => !all.split(' ').includes(word))).toEqual([])
  })

  it('makes 200 slides, and one of nothing', async () => {
    const many = await read({
      ...reportFixture,
      sections: Array.from({ length: 200 }, (_, place) => section({ id: `s${place}`, kind: 'text', title: `Trang ${place + 1}`, blocks: [] })),
    })
    expect(many.slides).toHaveLength(200)
    expect(problemsOf(many)).toEqual([])
    const none = await read(withSections())
    expect(none.slides.map(({ title }) => title)).toEqual([reportFixture.title])
    const empty = { title: '', summary: '', series: [] }
    const blocks = [
      { kind: 'text', role: 'lede', lines: [] },
      { kind: 'answers', answers: [] },
      ...(['trend', 'ranking', 'contributions', 'multiples', 'slope'] as const).map((kind) => ({
        kind: 'chart' as const,
        chart: { ...empty, kind },
      })),
      { kind: 'table', annex: false, table: { number: null, title: '', about: [], columns: [], rows: [], notes: [] } },
    ] as const
    const bare = await read(withSections(section({ id: 'a', kind: 'text', title: '', blocks })))
    expect(bare.slides).toHaveLength(1)
    expect(problemsOf(bare)).toEqual([])
  })
})

describe('the file itself', patient, () => {
  it('is the same for the same report', async () => {
    const making = { onProgress: () => undefined }
    expect(await reportToPresentation(largeReport(12), making)).toEqual(await reportToPresentation(largeReport(12), making))
  })

  it('names the report, the organisation and the moment of the figures, and nothing of a computer', async () => {
    const { text, parts } = await read(reportFixture)
    const core = text('docProps/core.xml')
    expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2025-12-01T02:00:00Z</dcterms:created>')
    expect(core).toContain('<dc:creator>SỞ Y TẾ</dc:creator>')
    const traces = [...parts.keys()]
      .filter((name) => /\.(xml|rels)$/.test(name))
      .flatMap((name) =>
        [...text(name).matchAll(/PptxGenJS|Macintosh|lang="en-US"|TargetMode="External"|hasCustomPrompt/g)].map(([found]) => `${name}: ${found}`),
      )
    expect(traces).toEqual([])
  })

  it('uses Arial for every kind of script, and letters that a hall can read', async () => {
    const { slides, charts } = await read(largeReport(24))
    for (const { xml } of [...slides, ...charts]) {
      expect(new Set([...xml.matchAll(/<a:(?:latin|ea|cs) typeface="([^"]*)"/g)].map(([, face]) => face))).toEqual(new Set(['Arial']))
      const sizes = [...xml.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size))
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1100)
    }
  })

  it('says how far it is, slide by slide', async () => {
    const progress: [number, number][] = []
    await reportToPresentation(reportFixture, { onProgress: (done, total) => progress.push([done, total]) })
    expect(progress).toEqual(Array.from({ length: 8 }, (_, done) => [done, 7]))
  })
})
