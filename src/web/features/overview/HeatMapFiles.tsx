import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { Overview } from '../../../contract/overview.ts'
import type { Mark } from '../../../domain/mark.ts'
import type { UnitKind } from '../../../domain/unit.ts'
import { AddToDeck } from '../../add-to-deck/AddToDeck.tsx'
import { useApi } from '../../api/api.ts'
import { TableFiles } from '../../files/TableFiles.tsx'
import { useText } from '../../locales/catalogue.ts'
import { overviewText } from '../../locales/overview.ts'
import { useLocale } from '../../stores/preferences.ts'
import { heatMapTable } from './heat-map-file.ts'
import type { HeatRow } from './heat-map-rows.ts'

const route = getRouteApi('/shell/')

interface HeatMapFilesProps {
  overview: Overview
  rows: readonly HeatRow[]
  kinds: readonly UnitKind[]
  marks: readonly Mark[]
}

/** The heat map as a file; the counts behind its rates are fetched when it is asked for. */
export function HeatMapFiles({ overview, rows, kinds, marks }: HeatMapFilesProps) {
  const { title } = useText(overviewText).heatMap
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
  return (
    <>
      <TableFiles title={title} read={read} />
      <AddToDeck of={title} view={{ kind: 'heatMap', unitKinds: kinds }} resolution={overview.resolution.code} year={overview.year} />
    </>
  )
}
