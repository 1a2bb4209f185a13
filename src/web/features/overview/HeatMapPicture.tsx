import type { Overview } from '../../../contract/overview.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { marks } from '../../../domain/mark.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { HeatMap } from '../../charts/HeatMap.tsx'
import { overviewText } from '../../locales/overview.ts'
import { IllustrativeBadge } from '../../ui/label/IllustrativeBadge.tsx'
import { MarkLegend } from '../../ui/mark/MarkLegend.tsx'
import { heatMapCell } from './heat-map-cell.ts'
import type { HeatRow } from './heat-map-rows.ts'
import styles from './HeatMapPicture.module.css'

interface HeatMapPictureProps {
  overview: Overview
  rows: readonly HeatRow[]
  locale: Locale
}

/** The heat map with all its rows, for a picture: without links and choices, as wide as its columns need. */
export function HeatMapPicture({ overview, rows, locale }: HeatMapPictureProps) {
  const { heatMap: text } = overviewText[locale]
  const names = new Map(overview.cards.map((card) => [card.indicator, card.shortName[locale]]))
  const present = new Set(rows.flatMap((row) => row.cells.map((cell) => cell.mark)))
  const isIllustrative = rows.some((row) => row.cells.some((cell) => cell.isIllustrative))
  const { columns } = overview.heatMap
  return (
    <figure className={styles['picture']} style={{ width: 480 + columns.length * 150 }}>
      <p>{`${overview.resolution.shortName[locale]} · ${overview.year}`}</p>
      <div className={styles['titleLine']}>
        <h2>{text.title}</h2>
        {isIllustrative && <IllustrativeBadge />}
      </div>
      <HeatMap
        label={text.title}
        unitHead={text.unit}
        unitSort="none"
        columns={columns.map(({ indicator }) => ({ id: indicator, head: names.get(indicator) ?? indicator, sort: 'none' }))}
        rows={rows.map((row) => ({
          id: row.id,
          title: row.name,
          kind: vocabulary[locale].unitKind[row.kind],
          depth: row.depth,
          cells: row.cells.map((cell) => heatMapCell(row.name, names.get(cell.indicator) ?? cell.indicator, cell, locale)),
        }))}
        onOpen={() => {}}
        empty={text.empty}
        isWhole
      />
      <MarkLegend marks={marks.filter((mark) => present.has(mark))} />
    </figure>
  )
}
