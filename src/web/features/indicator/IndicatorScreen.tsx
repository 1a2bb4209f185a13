import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useApi } from '../../api/api.ts'
import { chosenOf, useWorkspace } from '../../api/workspace.ts'
import type { Chosen } from '../../api/workspace.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { screenTexts } from '../../locales/screens.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Figure } from '../../ui/figure/Figure.tsx'
import { MarkBadge } from '../../ui/mark/MarkBadge.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { EmptyState } from '../../ui/state/EmptyState.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { Table } from '../../ui/table/Table.tsx'

const route = getRouteApi('/work/chi-tieu/$indicator')

/** Chỉ tiêu: the units of one indicator in one year. */
export function IndicatorScreen() {
  const text = useText(screenTexts)
  const chosen = chosenOf(useWorkspace(), route.useSearch())
  const { indicator } = route.useParams()
  if (chosen !== null) return <ChosenIndicator chosen={chosen} indicator={indicator} />
  return (
    <Page>
      <EmptyState title={text.noResolution}>{text.noResolutionBody}</EmptyState>
    </Page>
  )
}

function ChosenIndicator({ chosen: { resolution, year }, indicator }: { chosen: Chosen; indicator: string }) {
  const text = useText(screenTexts)
  const inLanguage = useBilingual()
  const locale = useLocale()
  const { data, error, refetch } = useQuery(useApi().indicator.get.queryOptions({ input: { indicator, resolution: resolution.code, year } }))
  return (
    <Page isBusy={data === undefined}>
      <PageHeader eyebrow={`${inLanguage(resolution.shortName)} · ${year}`} title={data === undefined ? text.indicator : inLanguage(data.indicator.name)} />
      {data === undefined && error !== null ? <ErrorState message={refusalSentence(error, locale)} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null ? <Skeleton height="16rem" /> : null}
      {data === undefined ? null : (
        <Table
          caption={text.units}
          rows={data.units}
          rowKey={({ unit }) => unit.id}
          columns={[
            {
              key: 'unit',
              header: text.unit,
              isRowHeader: true,
              cell: ({ unit }) => (
                <Link to="/don-vi/$unit" params={{ unit: unit.id }}>
                  {unit.name}
                </Link>
              ),
            },
            {
              key: 'value',
              header: text.value,
              align: 'end',
              cell: ({ assessment }) => (
                <Figure value={assessment.shown} stage={assessment.stage} isIllustrative={assessment.illustrative} missingReason={assessment.missingReason} size="column" />
              ),
            },
            { key: 'state', header: text.state, cell: ({ assessment }) => <MarkBadge mark={assessment.mark} /> },
          ]}
        />
      )}
    </Page>
  )
}
