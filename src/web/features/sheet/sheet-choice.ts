import type { Account } from '../../../contract/session.ts'
import type { Workspace } from '../../../contract/workspace.ts'

export interface SheetChoice {
  reporter: string
  year: number
  firstYear: number
  lastYear: number
}

/**
 * Which sheet an address means: the unit it names, else the first the account enters for; the year it names, else this year, or the last year of
 * the workspace once that is past. Null for an account that enters for no unit, unless the address names one: the server then says why not.
 */
export function sheetChoice(
  account: Account,
  workspace: Pick<Workspace, 'today' | 'resolutions'>,
  view: { reporter?: string | undefined; year?: number | undefined },
): SheetChoice | null {
  const reporter = view.reporter ?? account.rights.mayEnter[0]?.id
  if (reporter === undefined) return null
  const thisYear = Number(workspace.today.slice(0, 4))
  const firstYear = Math.min(thisYear, ...workspace.resolutions.map((resolution) => resolution.firstYear))
  const lastYear = Math.max(...workspace.resolutions.map((resolution) => resolution.lastYear), firstYear)
  const year = view.year ?? Math.min(thisYear, lastYear)
  return { reporter, year, firstYear: Math.min(firstYear, year), lastYear: Math.max(lastYear, year) }
}
