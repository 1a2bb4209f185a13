import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { Report } from '../../../domain/report/report.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { isUnreachable } from '../../api/refusal.ts'
import { DeckPaper } from '../../deck-paper/DeckPaper.tsx'
import { useText } from '../../locales/catalogue.ts'
import { deckPrintTexts } from '../../locales/deck-print.ts'
import { RefusalState } from '../../refusal/RefusalState.tsx'
import { deckPages } from '../../slides/deck-pages.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { SegmentedControl } from '../../ui/segmented/SegmentedControl.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { EmptyState } from '../../ui/state/EmptyState.tsx'
import { OfflineState } from '../../ui/state/OfflineState.tsx'
import styles from './deck-print.module.css'

const route = getRouteApi('/shell/trinh-chieu/$deck/in')

/** In bài trình chiếu: a deck as it will lie on paper. */
export function DeckPrintScreen() {
  const text = useText(deckPrintTexts)
  const { deck } = route.useParams()
  const { freeze } = route.useSearch()
  // Read once: what is printed does not change under who looks at it.
  const { data, error, refetch } = useQuery(
    useApi().deck.present.queryOptions({ input: freeze === undefined ? { deck } : { deck, number: freeze }, staleTime: Infinity }),
  )
  if (data !== undefined) return <PrintedDeck report={data} />
  const retry = () => void refetch()
  return (
    <Page isBusy={error === null}>
      <PageHeader title={text.title} />
      {error === null ? (
        <Skeleton lines={8} height="2.5rem" />
      ) : isUnreachable(error) ? (
        <OfflineState onRetry={retry} />
      ) : (
        <RefusalState error={error} onRetry={retry} />
      )}
    </Page>
  )
}

function PrintedDeck({ report }: { report: Report }) {
  const text = useText(deckPrintTexts)
  const locale = useLocale()
  const { paper, ratio } = route.useSearch()
  const navigate = route.useNavigate()
  const pages = deckPages(report.sections, ratio).length
  return (
    <Page>
      <PageHeader
        title={report.title}
        eyebrow={`${text.title} · ${report.freeze === null ? text.live : text.frozen(formatNumber(String(report.freeze.number), locale))}`}
        lede={<span data-screen-only>{text.lede(formatNumber(String(pages), locale))}</span>}
        actions={
          <Button look="primary" disabled={pages === 0} onClick={() => window.print()}>
            {text.print}
          </Button>
        }
      />
      {pages === 0 ? (
        <EmptyState title={text.empty}>{text.emptyHint}</EmptyState>
      ) : (
        <>
          <div className={styles['choices']} data-screen-only>
            <SegmentedControl
              label={text.paper}
              value={paper}
              options={[
                { value: 'slides', label: text.papers.slides },
                { value: 'handout', label: text.papers.handout },
              ]}
              onChange={(chosen) => void navigate({ search: (view) => ({ ...view, paper: chosen }), replace: true })}
            />
            <SegmentedControl
              label={text.ratio}
              value={ratio}
              options={[
                { value: '16:9', label: '16:9' },
                { value: '4:3', label: '4:3' },
              ]}
              onChange={(chosen) => void navigate({ search: (view) => ({ ...view, ratio: chosen }), replace: true })}
            />
          </div>
          <DeckPaper report={report} ratio={ratio} layout={paper} />
        </>
      )}
    </Page>
  )
}
