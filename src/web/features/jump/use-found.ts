import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Account } from '../../../contract/session.ts'
import { useApi } from '../../api/api.ts'
import { chosenOf, useWorkspace } from '../../api/workspace.ts'

type Unit = Account['rights']['mayEnter'][number]

/** A unit or indicator that fits what was typed. */
export interface Found {
  kind: 'unit' | 'indicator'
  id: string
  name: { vi: string; en: string }
  context: { vi: string; en: string }
  /** The former name or alias that matched. */
  matched: string | null
  unitKind: Unit['kind'] | null
  dissolvedOn: string | null
}

interface Finding {
  results: readonly Found[]
  /** True while the results are not yet those of what is typed. */
  isLate: boolean
  error: Error | null
}

const typingPause = 120
const longest = 12

/** What fits the text; before anything is typed, the indicators of the resolution in its order. Asks the server after a short pause in typing. */
export function useFound(typed: string): Finding {
  const api = useApi()
  const workspace = useWorkspace()
  const { resolution, year } = useSearch({ strict: false })
  const wanted = typed.trim()
  const query = useSettled(wanted, typingPause)
  const { data, error, isFetching } = useQuery(
    api.workspace.find.queryOptions({ input: { query, limit: longest }, enabled: query !== '', placeholderData: keepPreviousData }),
  )
  if (wanted === '') {
    const codes = chosenOf(workspace, { resolution, year })?.resolution.indicators ?? []
    const results = codes.flatMap((code) => workspace.indicators.filter((indicator) => indicator.code === code).map(asFound))
    return { results, isLate: false, error: null }
  }
  return { results: error === null ? (data?.results ?? []) : [], isLate: isFetching || query !== wanted, error }
}

function asFound({ code, name, measureUnit }: { code: string; name: Found['name']; measureUnit: Found['context'] }): Found {
  return { kind: 'indicator', id: code, name, context: measureUnit, matched: null, unitKind: null, dissolvedOn: null }
}

/** The value once it has not changed for a while; an emptied one at once. */
function useSettled(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value === '' ? 0 : milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}
