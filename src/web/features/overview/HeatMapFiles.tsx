import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useContext } from 'react'
import type { Overview } from '../../../contract/overview.ts'
import type { Mark } from '../../../domain/mark.ts'
import type { UnitKind } from '../../../domain/unit.ts'
import { AddToDeck } from '../../add-to-deck/AddToDeck.tsx'
import { useApi } from '../../api/api.ts'
import { fileNameOf } from '../../charts/chart-table.ts'
import { TableFiles } from '../../files/TableFiles.tsx'
import { useText } from '../../locales/catalogue.ts'
import { overviewText } from '../../locales/overview.ts'
import { chartTexts } from '../../locales/charts.ts'
import { PreferencesContext, useLocale } from '../../stores/preferences.ts'
import { showToast } from '../../ui/toast/toasts.ts'
import { heatMapTable } from './heat-map-file.ts'
import type { HeatRow } from './heat-map-rows.ts'

const route = getRouteApi('/shell/')

interface HeatMapFilesProps {
  overview: Overview
  rows: readonly HeatRow[]
  kinds: readonly UnitKind[]
  marks: readonly Mark[]
}

/** The heat map as a table or a picture; the counts behind its rates are fetched when they are asked for. */
export function HeatMapFiles({ overview, rows, kinds, marks }: HeatMapFilesProps) {
  const { title } = useText(overviewText).heatMap
  const text = useText(chartTexts)
  const preferences = useContext(PreferencesContext)
  const locale = useLocale()
  const api = useApi()
  const queryClient = useQueryClient()
  const { asOf } = route.useSearch()
  const read = async () => {
    const { resolution, year } = overview
    const pages = await Promise.all(
      overview.heatMap.columns.map(({ indicator }) =>
        queryClient.fetchQuery(api.indicator.get.queryOptions({ input: { indicator, resolution: resolution.code, year, asOf }, staleTime: 60_000 })),
      ),
    )
    return heatMapTable({ overview, rows, kinds, marks, pages }, locale)
  }
  const take = async (kind: 'png' | 'svg') => {
    const [{ HeatMapPicture }, { whileDrawn }] = await Promise.all([import('./HeatMapPicture.tsx'), import('../../charts/while-drawn.tsx')])
    const file = `${fileNameOf(title, overview.resolution.code, overview.year)}.${kind}`
    await whileDrawn(<HeatMapPicture overview={overview} rows={rows} locale={locale} />, preferences, async (element) => {
      if (kind === 'png') await (await import('../../charts/picture.ts')).savePicture(element, file)
      else await (await import('../../charts/svg-picture.ts')).saveSvgPicture(element, file)
    })
  }
  const more = (['png', 'svg'] as const).map((kind) => {
    const fail = () => showToast({ tone: 'failed', message: text.failed })
    return { key: kind, label: text[kind], onSelect: () => void take(kind).catch(fail) }
  })
  return (
    <>
      <TableFiles title={title} read={read} more={more} />
      <AddToDeck of={title} view={{ kind: 'heatMap', unitKinds: kinds }} resolution={overview.resolution.code} year={overview.year} />
    </>
  )
}
