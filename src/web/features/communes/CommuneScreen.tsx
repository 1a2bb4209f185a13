import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { CommunePage } from '../../../contract/commune.ts'
import { useApi } from '../../api/api.ts'
import { isUnreachable } from '../../api/refusal.ts'
import { useWorkspace } from '../../api/workspace.ts'
import { CommuneStateBadge } from '../../communes/CommuneStateBadge.tsx'
import { useText } from '../../locales/catalogue.ts'
import { communesTexts } from '../../locales/communes.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { IllustrativeBadge } from '../../ui/label/IllustrativeBadge.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { YearPicker } from '../../ui/scope/YearPicker.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { OfflineState } from '../../ui/state/OfflineState.tsx'
import { DecisionsPart } from './DecisionsPart.tsx'
import { ScoreSheet } from './ScoreSheet.tsx'
import { typedResult } from './typed-result.ts'
import type { TypedScores } from './typed-result.ts'
import { VerdictPart } from './VerdictPart.tsx'
import styles from './communes-screen.module.css'

const route = getRouteApi('/shell/quan-tri/tieu-chi-xa/$commune')

/** The score sheet of one commune: self-score beside appraisal beside last year's, with the verdict while typing, and its decisions. */
export function CommuneScreen() {
  const text = useText(communesTexts)
  const locale = useLocale()
  const { commune } = route.useParams()
  const { year: chosen } = route.useSearch()
  const navigate = useNavigate()
  const { today, resolutions } = useWorkspace()
  const lastYear = Number(today.slice(0, 4))
  const year = chosen ?? Math.min(lastYear, Math.max(...resolutions.map((resolution) => resolution.lastYear)))
  const firstYear = Math.min(year, ...resolutions.map((resolution) => resolution.firstYear))
  const { data, error, refetch } = useQuery(useApi().commune.get.queryOptions({ input: { commune, year } }))
  const retry = () => void refetch()
  return (
    <Page isBusy={data === undefined}>
      <PageHeader
        title={text.sheet.title(data?.commune.name ?? '…')}
        eyebrow={
          <Link to={paths.communes} search={{ year }}>
            {text.sheet.back}
          </Link>
        }
        labels={
          data === undefined ? null : (
            <>
              <CommuneStateBadge state={data.state} />
              {isIllustrative(data) ? <IllustrativeBadge /> : null}
            </>
          )
        }
        lede={data?.place?.name}
        actions={
          <YearPicker
            year={year}
            firstYear={firstYear}
            lastYear={lastYear}
            onChange={(next) => void navigate({ to: paths.commune, params: { commune }, search: { year: next } })}
          />
        }
      />
      {data !== undefined ? (
        <OpenSheet key={`${commune} ${year}`} page={data} />
      ) : error === null ? (
        <Skeleton lines={12} height="2.5rem" />
      ) : isUnreachable(error) ? (
        <OfflineState onRetry={retry} />
      ) : (
        <ErrorState message={refusalSentence(error, locale)} onRetry={retry} />
      )}
    </Page>
  )
}

function isIllustrative({ self, appraised, decision }: CommunePage): boolean {
  return self?.result?.illustrative === true || appraised.result?.illustrative === true || decision?.illustrative === true
}

function OpenSheet({ page }: { page: CommunePage }) {
  const text = useText(communesTexts)
  const [typed, setTyped] = useState<Record<'self' | 'appraised', TypedScores>>({ self: {}, appraised: {} })
  const onTyping = (layer: 'self' | 'appraised', item: string, value: string | null) =>
    setTyped((before) => {
      const { [item]: _, ...others } = before[layer]
      return { ...before, [layer]: value === null ? others : { ...others, [item]: value } }
    })
  const { form, self, appraised, previous } = page
  return (
    <>
      <div className={styles['stack']}>
        {form.isUsable ? null : <p className={styles['notice']}>{text.formUnusable(form.name)}</p>}
        {previous !== null && previous.form.code !== form.code ? <p className={styles['notice']}>{text.otherForm}</p> : null}
        {page.isOwnEntry ? <p className={styles['notice']}>{text.sheet.ownEntry}</p> : null}
        {self === null ? <p className={styles['soft']}>{text.sheet.hidden}</p> : null}
      </div>
      <div className={styles['verdicts']} aria-live="polite">
        {self === null ? null : <VerdictPart layer={text.layers.self} result={typedResult(form, self.cells, typed.self)} />}
        <VerdictPart layer={text.layers.appraised} result={typedResult(form, appraised.cells, typed.appraised)} />
      </div>
      <ScoreSheet page={page} onTyping={onTyping} />
      <p className={styles['soft']}>{text.sheet.applicable}</p>
      <DecisionsPart page={page} />
    </>
  )
}
