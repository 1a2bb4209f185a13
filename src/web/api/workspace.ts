import { useSuspenseQuery } from '@tanstack/react-query'
import type { Workspace } from '../../contract/workspace.ts'
import { useApi } from './api.ts'
import type { Api } from './api.ts'

/** Resolutions, years and indicators to choose from: small, and the same for every account. */
export function workspaceQuery(api: Api) {
  return api.workspace.get.queryOptions({ staleTime: 5 * 60_000 })
}

/** What there is to choose from. The router has loaded it before a screen that needs it is drawn. */
export function useWorkspace(): Workspace {
  return useSuspenseQuery(workspaceQuery(useApi())).data
}

/** The resolution and year to show, and the whole of the resolution as the workspace names it. */
export interface Chosen {
  resolution: Workspace['resolutions'][number]
  year: number
}

/**
 * What a view without a resolution or year means: the workspace's first resolution and that resolution's default year. An unknown
 * resolution and a year outside of the term count as not chosen. Null for a workspace without resolutions.
 */
export function chosenOf(workspace: Workspace, view: { resolution?: string | undefined; year?: number | undefined }): Chosen | null {
  const resolution = workspace.resolutions.find((known) => known.code === view.resolution) ?? workspace.resolutions[0]
  if (resolution === undefined) return null
  const isInTerm = view.year !== undefined && view.year >= resolution.firstYear && view.year <= resolution.lastYear
  return { resolution, year: isInTerm && view.year !== undefined ? view.year : resolution.defaultYear }
}
