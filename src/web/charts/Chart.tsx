import { useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { useText } from '../locales/catalogue.ts'
import { chartTexts } from '../locales/charts.ts'
import { IllustrativeBadge } from '../ui/label/IllustrativeBadge.tsx'
import { ChartFiles } from './ChartFiles.tsx'
import { ChartTableView } from './ChartTableView.tsx'
import type { ChartTable } from './chart-table.ts'
import styles from './Chart.module.css'

interface ChartProps {
  /** For links to this part of the page. */
  id?: string
  title: string
  /** Of what, where and when: the page says it already, so it stands in pictures and files only. */
  subject: string
  /** What the picture says, in a sentence: stands above it. */
  lede?: ReactNode
  /** Choices that change the picture; not part of the picture itself. */
  controls?: ReactNode
  /** What its signs mean. */
  chartKey?: ReactNode
  /** The same numbers as a table. */
  table?: ChartTable
  /** True where the picture is itself a table: then `table` is for files only. */
  isTable?: boolean
  /** Of the files, without ending. */
  fileName: string
  source: string | null
  /** What must be read with it: stages, a narrower scope. */
  notes?: readonly string[]
  isIllustrative: boolean
  children: ReactNode
}

/** The frame of every picture: what it says, the picture, its key and source; then the table behind it and its files. */
export function Chart({
  id,
  title,
  subject,
  lede,
  controls,
  chartKey,
  table,
  isTable = false,
  fileName,
  source,
  notes = [],
  isIllustrative,
  children,
}: ChartProps) {
  const text = useText(chartTexts)
  const titleId = useId()
  const picture = useRef<HTMLElement>(null)
  const foot = [...(source === null ? [] : [text.source(source)]), ...notes]
  return (
    <section id={id} className={styles.chart} aria-labelledby={titleId}>
      <figure ref={picture} className={styles.picture} aria-labelledby={titleId}>
        <div className={styles.head}>
          <div className={styles.words}>
            <p className={styles.subject} data-picture="only" aria-hidden="true">
              {subject}
            </p>
            <div className={styles.titleLine}>
              <h2 id={titleId}>{title}</h2>
              {isIllustrative && <IllustrativeBadge />}
            </div>
            {lede !== undefined && <div className={styles.lede}>{lede}</div>}
          </div>
          {controls !== undefined && (
            <div className={styles.controls} data-picture="leave-out" data-screen-only>
              {controls}
            </div>
          )}
        </div>
        {children}
        {chartKey}
        {foot.length > 0 && <p className={styles.source}>{foot.join(' · ')}</p>}
      </figure>
      <div className={styles.behind} data-screen-only>
        {table !== undefined && !isTable && <ChartTableView table={table} />}
        <ChartFiles
          withPicture={async (make) => {
            if (picture.current !== null) await make(picture.current)
          }}
          title={title}
          fileName={fileName}
          table={table}
          about={[subject]}
          notes={foot}
          isIllustrative={isIllustrative}
        />
      </div>
    </section>
  )
}
