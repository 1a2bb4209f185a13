import type { Mark } from '../../domain/mark.ts'
import type { ReportChart } from '../../domain/report/report.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { SlidePage } from './slide-pages.ts'

/** What is pointed out on a page: a tile, a sentence, or the units of a picture that stand alike. */
export type SlideStep =
  | { kind: 'answer'; at: number }
  | { kind: 'line'; at: number }
  | { kind: 'units'; standing: Standing; units: readonly UnitId[] }

export type Standing = 'met' | 'notMet' | 'noData'

const standings: readonly Standing[] = ['met', 'notMet', 'noData']

function standingOf(mark: Mark | null): Standing | null {
  if (mark === 'met' || mark === 'exceeded') return 'met'
  if (mark === 'near' || mark === 'notMet' || mark === 'low' || mark === 'belowBand' || mark === 'aboveBand') return 'notMet'
  return mark === 'noData' ? 'noData' : null
}

/** The same list every time, so that what is drawn with it need not be drawn again. */
const remembered = new WeakMap<SlidePage, readonly SlideStep[]>()

/** What is pointed out one after the other, in reading order; empty where there is nothing to take apart. */
export function stepsOf(page: SlidePage): readonly SlideStep[] {
  const steps = remembered.get(page) ?? stepsOfContent(page)
  remembered.set(page, steps)
  return steps
}

function stepsOfContent({ content }: SlidePage): readonly SlideStep[] {
  if (content.kind === 'tiles') return several(content.answers.map((_, at) => ({ kind: 'answer', at })))
  if (content.kind === 'text') return several(content.lines.map((_, at) => ({ kind: 'line', at })))
  if (content.kind !== 'chart' && content.kind !== 'answer') return []
  const lines = content.lines.map((_, at) => ({ kind: 'line' as const, at }))
  return several([...lines, ...(content.chart === null ? [] : unitSteps(content.chart))])
}

const several = (steps: readonly SlideStep[]) => (steps.length > 1 ? steps : [])

function unitSteps(chart: ReportChart): SlideStep[] {
  const [series] = chart.series
  if (chart.kind !== 'ranking' || series === undefined) return []
  const groups = standings.map((standing) => ({
    kind: 'units' as const,
    standing,
    units: series.points.flatMap((point) => (point.x.kind === 'unit' && standingOf(point.mark) === standing ? [point.x.unit] : [])),
  }))
  const some = groups.filter(({ units }) => units.length > 0)
  return some.length > 1 ? some : []
}
