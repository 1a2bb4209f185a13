import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'

/** What has to be read again when a file was attached, marked or taken away: the lists of files, and the marks at cells and reports. */
export function useFilesChanged(): () => Promise<unknown> {
  const api = useApi()
  const queryClient = useQueryClient()
  return () =>
    Promise.all([queryClient.invalidateQueries({ queryKey: api.evidence.key() }), queryClient.invalidateQueries({ queryKey: api.note.list.key() })])
}
