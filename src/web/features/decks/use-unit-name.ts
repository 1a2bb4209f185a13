import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/api.ts'
import { useBilingual } from '../../locales/catalogue.ts'

/** The name of a unit by its id; the id itself while it is not known. */
export function useUnitName(unit: string | null): string | null {
  const inLanguage = useBilingual()
  const query = unit?.split('@')[0] ?? ''
  const { data } = useQuery(useApi().workspace.find.queryOptions({ input: { query, limit: 50 }, enabled: query !== '', staleTime: 5 * 60_000 }))
  const found = data?.results.find(({ kind, id }) => kind === 'unit' && id === unit)
  return unit === null ? null : found === undefined ? unit : inLanguage(found.name)
}
