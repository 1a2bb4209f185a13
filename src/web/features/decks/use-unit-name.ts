import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/api.ts'

/** The name of a unit by its id; the id itself while it is not known. */
export function useUnitName(unit: string | null, { resolution, year }: { resolution: string; year: number }): string | null {
  const input = { unit: unit ?? '', resolution, year }
  const { data } = useQuery(useApi().unit.get.queryOptions({ input, enabled: unit !== null, staleTime: 5 * 60_000 }))
  return data?.unit.name ?? unit
}
