import type { Answer, ReportBlock, ReportChart, ReportLine, ReportSection, ReportTable } from '../../domain/report/report.ts'
import { slideTables } from '../../domain/report/slide-tables.ts'
import { answerHeight, flow, ledeHeight, sideWidth, splitWidth, tileRows } from './slide-room.ts'
import { bodySize, slideSizes } from './slide-size.ts'
import type { Size, SlideRatio } from './slide-size.ts'
import { tablePages } from './table-pages.ts'
import type { TablePart } from './table-pages.ts'

/** What stands between the title and the foot of one page. `size`: of the letters of sentences beside a picture; `share`: of the width for them. */
export type SlideContent =
  | { kind: 'title'; lines: readonly ReportLine[] }
  | { kind: 'problem'; text: string }
  | { kind: 'tiles'; lede: readonly ReportLine[]; answers: readonly Answer[]; columns: number }
  /** One target: its number, what is said about it, and a picture beside them. */
  | { kind: 'answer'; answer: Answer; lines: readonly ReportLine[]; size: number; chart: ReportChart | null }
  | { kind: 'chart'; chart: ReportChart; lines: readonly ReportLine[]; size: number; place: 'above' | 'beside'; share: number }
  | { kind: 'text'; lines: readonly ReportLine[] }
  | { kind: 'table'; lede: readonly ReportLine[]; part: TablePart }

/** One slide as it is shown: a section, or a part of one that is too long. `part` counts from 0. */
export interface SlidePage {
  section: ReportSection
  part: number
  parts: number
  content: SlideContent
}

interface Parts {
  lede: readonly ReportLine[]
  points: readonly ReportLine[]
  answers: readonly Answer[]
  charts: readonly ReportChart[]
  tables: readonly ReportTable[]
}

/** The pages of a section: at least one. Depends on nothing but the section and the ratio. */
export function pagesOf(section: ReportSection, ratio: SlideRatio): readonly SlidePage[] {
  const known = remembered[ratio].get(section)
  if (known !== undefined) return known
  const contents = contentsOf(section, ratio)
  const pages = contents.map((content, part) => ({ section, part, parts: contents.length, content }))
  remembered[ratio].set(section, pages)
  return pages
}

/** The same section is asked for its pages by every face of it. */
const remembered: Record<SlideRatio, WeakMap<ReportSection, readonly SlidePage[]>> = { '16:9': new WeakMap(), '4:3': new WeakMap() }

function contentsOf(section: ReportSection, ratio: SlideRatio): readonly SlideContent[] {
  if (section.problem !== null) return [{ kind: 'problem', text: section.problem }]
  const parts = partsOf(section.blocks)
  if (section.kind === 'title') return [{ kind: 'title', lines: [...parts.lede, ...parts.points] }]
  const body = bodySize(section, ratio, `${section.title} (88/88)`)
  const contents = [...aboutTargets(parts, body, ratio), ...tablesOf(parts, body, section.subtitle)]
  return contents.length > 0 ? contents : [{ kind: 'text', lines: [] }]
}

function partsOf(blocks: readonly ReportBlock[]): Parts {
  const linesOf = (role: 'lede' | 'points') => blocks.flatMap((block) => (block.kind === 'text' && block.role === role ? block.lines : []))
  return {
    lede: linesOf('lede'),
    points: linesOf('points'),
    answers: blocks.flatMap((block) => (block.kind === 'answers' ? block.answers : [])),
    charts: blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : [])),
    tables: slideTables(blocks),
  }
}

/** The letters of sentences beside a picture, the largest first, and their share of the width. */
const besideWays = [
  { size: 26, share: 0.34 },
  { size: 24, share: 0.34 },
  { size: 22, share: 0.34 },
  { size: 24, share: 0.4 },
  { size: 22, share: 0.4 },
]

/** Over as few pages as can be, and on those in the largest letters: no page for the last sentence alone. */
function aboutTargets(parts: Parts, body: Size, ratio: SlideRatio): SlideContent[] {
  const ways = besideWays.map((way) => contentsAt(parts, { body, ratio, ...way }))
  const fewest = Math.min(...ways.map((pages) => pages.length))
  return ways.find(({ length }) => length === fewest) ?? []
}

interface Setting {
  body: Size
  ratio: SlideRatio
  size: number
  share: number
}

/** Numbers, sentences and pictures; what is said about a table alone stands above the table. */
function contentsAt(parts: Parts, setting: Setting): SlideContent[] {
  const { body, ratio } = setting
  const { lede, points, answers, charts } = parts
  const [answer] = answers
  if (answer !== undefined && answers.length === 1) return oneAnswer(answer, [...lede, ...points], charts, setting)
  if (answer !== undefined) return [...tilesOf(lede, answers, body, ratio), ...chartsAndText(points, charts, setting)]
  if (parts.tables.length > 0 && charts.length === 0) return chartsAndText(points, [], setting)
  return chartsAndText([...lede, ...points], charts, setting)
}

function oneAnswer(answer: Answer, lines: readonly ReportLine[], charts: readonly ReportChart[], setting: Setting): SlideContent[] {
  const { body, size } = setting
  const [chart, ...others] = charts
  const room = body.height - answerHeight(answer, splitWidth(body))
  const besideNumber =
    chart === undefined ? { width: body.width - splitWidth(body) - 48, height: body.height } : { width: splitWidth(body), height: room }
  const [first, rest] = flow(lines, besideNumber, size)
  return [{ kind: 'answer', answer, lines: first, size, chart: chart ?? null }, ...chartsAndText(rest, others, setting)]
}

/** Tiles in even groups, as many as fit: seven become four and three. */
function tilesOf(lede: readonly ReportLine[], answers: readonly Answer[], body: Size, ratio: SlideRatio): SlideContent[] {
  const [above, left] = flow(lede, { width: body.width, height: 90 }, 28)
  const room = { width: body.width, height: body.height - ledeHeight(above, body.width) }
  const acrossMost = slideSizes[ratio].width > 1000 && answers.length !== 4 ? 3 : 2
  const groups = Math.ceil(answers.length / (tileRows(room, acrossMost) * acrossMost))
  const each = Math.ceil(answers.length / groups)
  const columns = each <= acrossMost ? each : Math.ceil(each / 2)
  const startOf = (group: number) => Math.round((group * answers.length) / groups)
  const tiles: SlideContent[] = Array.from({ length: groups }, (_, group) => {
    const shown = answers.slice(startOf(group), startOf(group + 1))
    return { kind: 'tiles', lede: group === 0 ? above : [], answers: shown, columns: Math.min(columns, shown.length) }
  })
  return [...tiles, ...textPages(left, body)]
}

/** Each picture on a page; sentences above the first where they are few and it needs no height, else beside it; what is left of them behind. */
function chartsAndText(lines: readonly ReportLine[], charts: readonly ReportChart[], setting: Setting): SlideContent[] {
  const { body, size, share } = setting
  const [chart, ...others] = charts
  if (chart === undefined) return textPages(lines, body)
  const [above, below] = flow(lines, { width: body.width, height: 112 }, size)
  const isTall = chart.kind === 'ranking' || chart.kind === 'contributions'
  if (below.length === 0 && (lines.length === 0 || !isTall))
    return [{ kind: 'chart', chart, lines: above, size, place: 'above', share }, ...chartsAndText([], others, setting)]
  const [beside, rest] = flow(lines, { width: sideWidth(body, share), height: body.height }, size)
  return [{ kind: 'chart', chart, lines: beside, size, place: 'beside', share }, ...chartsAndText(rest, others, setting)]
}

function textPages(lines: readonly ReportLine[], body: Size): SlideContent[] {
  const pages: SlideContent[] = []
  for (let rest = lines; rest.length > 0;) {
    const [fitting, left] = flow(rest, body, 30)
    const shown = fitting.length > 0 ? fitting : rest.slice(0, 1)
    pages.push({ kind: 'text', lines: shown })
    rest = fitting.length > 0 ? left : rest.slice(1)
  }
  return pages
}

function tablesOf({ lede, tables, answers, charts }: Parts, body: Size, subtitle: string | null): SlideContent[] {
  const isAlone = answers.length === 0 && charts.length === 0
  const [above] = isAlone ? flow(lede, { width: body.width, height: 76 }, 26) : [[]]
  return tables.flatMap((table, at) => {
    const shown = at === 0 ? above : []
    return tablePages(table, body, shown.length === 0 ? 0 : ledeHeight(shown, body.width), subtitle).map((part, index) => ({
      kind: 'table' as const,
      lede: index === 0 ? shown : [],
      part,
    }))
  })
}
