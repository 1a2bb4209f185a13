import { useMemo } from 'react'
import type { Locale } from '../../domain/number-format.ts'
import type { ReportChart } from '../../domain/report/report.ts'
import type { UnitId } from '../../domain/unit.ts'
import { useLocale } from '../stores/preferences.ts'
import { SceneDrawing } from './hall/SceneDrawing.tsx'
import type { Size } from './hall/scene.ts'
import { chartScene } from './report-chart-scene.ts'

interface ReportChartViewProps {
  chart: ReportChart
  /** In logical pixels: of a slide (1280 × 720 or 960 × 720, scaled as a whole) or of paper. */
  size: Size
  /** Called with the unit whose row, dot or panel was chosen; without it nothing is a button. */
  onPick?: (subject: { kind: 'unit'; id: UnitId }) => void
  /** Units or years that stand out while the others are dimmed; null for none. */
  highlighted?: readonly string[] | null
  /** Of the report, where it is not the page's. */
  locale?: Locale
}

/** A chart of a report drawn in exactly its box, still and without being measured: on the server, on a slide, on paper the same. */
export function ReportChartView({ chart, size: { width, height }, onPick, highlighted = null, locale: given }: ReportChartViewProps) {
  const ofPage = useLocale()
  const locale = given ?? ofPage
  const scene = useMemo(() => chartScene(chart, { width, height }, locale, highlighted), [chart, width, height, locale, highlighted])
  const pick = onPick === undefined ? undefined : (id: UnitId) => onPick({ kind: 'unit', id })
  return <SceneDrawing scene={scene} size={{ width, height }} label={`${chart.title}. ${chart.summary}`} onPick={pick} highlighted={highlighted} />
}
