import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/api.ts'
import { isRefusal } from '../../api/refusal.ts'
import { useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { screenTexts } from '../../locales/screens.ts'
import { vocabulary } from '../../locales/vocabulary.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Page } from '../../ui/page/Page.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { NoPermission } from '../../ui/state/NoPermission.tsx'
import { Table } from '../../ui/table/Table.tsx'

/** Thẩm định: the reports and where they stand. */
export function ReviewScreen() {
  const text = useText(screenTexts)
  const words = useText(vocabulary)
  const locale = useLocale()
  const { data, error, refetch } = useQuery(useApi().report.queue.queryOptions({ input: {} }))
  if (isRefusal(error, 'FORBIDDEN')) {
    return (
      <Page>
        <NoPermission />
      </Page>
    )
  }
  return (
    <Page isBusy={data === undefined}>
      <PageHeader title={text.review} />
      {data === undefined && error !== null ? <ErrorState message={refusalSentence(error, locale)} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null ? <Skeleton height="16rem" /> : null}
      {data === undefined ? null : (
        <Table
          caption={text.reports}
          rows={data.reports}
          rowKey={({ id }) => String(id)}
          columns={[
            { key: 'unit', header: text.unit, isRowHeader: true, cell: ({ reporter }) => reporter.name },
            { key: 'period', header: text.period, cell: ({ period, stage }) => `${period} · ${words.stage[stage]}` },
            { key: 'figures', header: text.figures, align: 'end', cell: ({ figures }) => figures },
            { key: 'state', header: text.state, cell: ({ state }) => words.reportState[state] },
          ]}
        />
      )}
    </Page>
  )
}
