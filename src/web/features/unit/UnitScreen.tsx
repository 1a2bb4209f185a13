import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useApi } from '../../api/api.ts'
import { chosenOf, useWorkspace } from '../../api/workspace.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { screenTexts } from '../../locales/screens.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Figure } from '../../ui/figure/Figure.tsx'
import { MarkBadge } from '../../ui/mark/MarkBadge.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { Table } from '../../ui/table/Table.tsx'

const route = getRouteApi('/work/don-vi/$unit')

/** Đơn vị: one unit on every indicator in one year. */
export function UnitScreen() {
  const text = useText(screenTexts)
  const inLanguage = useBilingual()
  const locale = useLocale()
  const { unit } = route.useParams()
  const chosen = chosenOf(useWorkspace(), route.useSearch())
  const input = { unit, resolution: chosen?.resolution.code, year: chosen?.year }
  const { data, error, refetch } = useQuery(useApi().unit.get.queryOptions({ input }))
  return (
    <Page isBusy={data === undefined}>
      <PageHeader title={data?.unit.name ?? text.unit} eyebrow={chosen === null ? undefined : `${inLanguage(chosen.resolution.shortName)} · ${chosen.year}`} />
      {data === undefined && error !== null ? <ErrorState message={refusalSentence(error, locale)} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null ? <Skeleton height="16rem" /> : null}
      {data === undefined ? null : (
        <Table
          caption={text.indicators}
          rows={data.indicators}
          rowKey={({ indicator }) => indicator}
          columns={[
            {
              key: 'indicator',
              header: text.indicator,
              isRowHeader: true,
              cell: ({ indicator, name }) => (
                <Link to="/chi-tieu/$indicator" params={{ indicator }}>
                  {inLanguage(name)}
                </Link>
              ),
            },
            {
              key: 'value',
              header: text.value,
              align: 'end',
              cell: ({ assessment, measureUnit }) => (
                <Figure value={assessment.shown} unit={inLanguage(measureUnit)} stage={assessment.stage} missingReason={assessment.missingReason} size="column" />
              ),
            },
            { key: 'state', header: text.state, cell: ({ assessment }) => <MarkBadge mark={assessment.mark} /> },
          ]}
        />
      )}
    </Page>
  )
}
