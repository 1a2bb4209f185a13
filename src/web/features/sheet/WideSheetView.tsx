import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { WideSheet } from '../../../contract/sheet.ts'
import { stages } from '../../../domain/figure.ts'
import type { Stage } from '../../../domain/figure.ts'
import { useApi } from '../../api/api.ts'
import { isUnreachable } from '../../api/refusal.ts'
import { useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { useIsPrinting } from '../../paper/use-is-printing.ts'
import { paths } from '../../paths.ts'
import type { Saving } from '../../saving/saving.ts'
import { useLocale } from '../../stores/preferences.ts'
import { EmptyState } from '../../ui/state/EmptyState.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { OfflineState } from '../../ui/state/OfflineState.tsx'
import { OpenGridView } from './OpenGridView.tsx'
import { PrintWide } from './PrintWide.tsx'
import { SheetSkeleton } from './SheetSkeleton.tsx'
import styles from './sheet.module.css'
import { wideToColumns, wideToGrid } from './wide-grid-model.ts'

const route = getRouteApi('/shell/nhap-lieu')

interface WideSheetViewProps {
  /** The one reporter whose units are shown; null for all that the account enters for. */
  reporter: string | null
  year: number
  saving: Saving
}

/** Bảng nhiều đơn vị: a row for each unit, an element to each column, for one stage of a year. */
export function WideSheetView({ reporter, year, saving }: WideSheetViewProps) {
  const { states, wide: text } = useText(sheetTexts)
  const locale = useLocale()
  const { stage: wanted } = route.useSearch()
  const stage = stages.find((each) => each === wanted)
  const query = useQuery(
    useApi().sheet.wide.queryOptions({
      input: { year, ...(reporter !== null && { reporter }), ...(stage !== undefined && { stage }) },
      staleTime: 0,
    }),
  )
  if (query.isPending) return <SheetSkeleton label={states.loading} />
  if (query.data === undefined) {
    if (isUnreachable(query.error)) return <OfflineState onRetry={() => void query.refetch()} />
    return <ErrorState message={refusalSentence(query.error, locale)} onRetry={() => void query.refetch()} />
  }
  if (query.data.groups.length === 0) return <EmptyState title={text.nothingTitle(String(year))}>{states.nothingBody}</EmptyState>
  return <OpenWideSheet key={`${reporter} ${year} ${query.data.stage}`} wide={query.data} saving={saving} />
}

function OpenWideSheet({ wide, saving }: { wide: WideSheet; saving: Saving }) {
  const { wide: text } = useText(sheetTexts)
  const stageWords = useText(vocabulary).stage
  const navigate = useNavigate()
  const { lastYear } = route.useSearch()
  const hasLastYear = lastYear === 'yes'
  const { elements, stage, year } = wide
  const columns = useMemo(() => wideToColumns({ elements, stage, year }, hasLastYear), [elements, stage, year, hasLastYear])
  const grid = useMemo(() => wideToGrid(wide, columns), [wide, columns])
  const unsaved = useStore(saving.drafts.store, ({ cells }) => Object.keys(cells).length)
  const isPrinting = useIsPrinting()
  const go = (change: { stage?: Stage; lastYear?: 'no' | 'yes' }) =>
    void navigate({ to: paths.sheet, search: (view: Record<string, unknown>) => ({ ...view, ...change }), replace: true })
  return (
    <OpenGridView
      grid={grid}
      past={wide}
      label={text.label(stageWords[stage], String(year))}
      saving={saving}
      above={
        <div className={styles['wideChoice']} data-screen-only>
          <fieldset className={styles['stages']}>
            <legend>{text.stage}</legend>
            {wide.stages.map((each) => (
              <label key={each}>
                <input type="radio" name="stage" checked={each === stage} onChange={() => go({ stage: each })} />
                {stageWords[each]}
              </label>
            ))}
          </fieldset>
          <label className={styles['lastYear']}>
            <input type="checkbox" checked={hasLastYear} onChange={() => go({ lastYear: hasLastYear ? 'no' : 'yes' })} />
            {text.lastYear(String(year - 1))}
          </label>
        </div>
      }
    >
      {isPrinting ? <PrintWide wide={wide} grid={grid} unsaved={unsaved} /> : null}
    </OpenGridView>
  )
}
