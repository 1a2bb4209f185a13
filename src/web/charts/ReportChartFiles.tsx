import { useContext } from 'react'
import type { ReportChart } from '../../domain/report/report.ts'
import { useText } from '../locales/catalogue.ts'
import { chartTexts } from '../locales/charts.ts'
import { PreferencesContext, useLocale } from '../stores/preferences.ts'
import { ChartFiles } from './ChartFiles.tsx'
import { fileNameOf } from './chart-table.ts'
import { reportChartTable } from './report-chart-table.ts'
import { ReportChartView } from './ReportChartView.tsx'
import styles from './ReportChartFiles.module.css'

interface ReportChartFilesProps {
  chart: ReportChart
  /** Of what, where and when: over the picture and in the table's file. */
  about: readonly string[]
  /** Source, stages: under the picture. */
  notes: readonly string[]
}

/** As on a slide of its own. */
const size = { width: 1184, height: 560 }

/** A chart of a slide taken away as PNG, SVG, Excel or CSV: always whole and in the same size, however small it stands on the screen. */
export function ReportChartFiles({ chart, about, notes }: ReportChartFilesProps) {
  const preferences = useContext(PreferencesContext)
  const locale = useLocale()
  const text = useText(chartTexts)
  const source = chart.series[0]?.source ?? null
  const foot = [...(source === null ? [] : [text.source(source)]), ...notes]
  const figure = (
    <figure className={styles['figure']} style={{ width: size.width }}>
      {about.length > 0 && <p className={styles['about']}>{about.join(' · ')}</p>}
      <h2 className={styles['title']}>{chart.title}</h2>
      <ReportChartView chart={chart} size={size} />
      {foot.length > 0 && <p className={styles['foot']}>{foot.join(' · ')}</p>}
    </figure>
  )
  return (
    <ChartFiles
      withPicture={async (make) => {
        const { whileDrawn } = await import('./while-drawn.tsx')
        await whileDrawn(figure, preferences, make)
      }}
      title={chart.title}
      fileName={fileNameOf(chart.title)}
      table={reportChartTable(chart, locale)}
      about={about}
      notes={foot}
      isIllustrative={chart.series.some((series) => series.illustrative)}
    />
  )
}
