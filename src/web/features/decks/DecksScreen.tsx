import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeckSummary } from '../../../contract/deck.ts'
import { useApi } from '../../api/api.ts'
import { isUnreachable } from '../../api/refusal.ts'
import { useText } from '../../locales/catalogue.ts'
import { decksTexts } from '../../locales/decks.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { InlineHelp } from '../../ui/help/InlineHelp.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { EmptyState } from '../../ui/state/EmptyState.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { OfflineState } from '../../ui/state/OfflineState.tsx'
import { CopyDeckDialog } from './CopyDeckDialog.tsx'
import { DeckCard } from './DeckCard.tsx'
import { NewDeckDialog } from './NewDeckDialog.tsx'
import { RemoveDeckDialog } from './RemoveDeckDialog.tsx'
import styles from './decks.module.css'

type Asked = { kind: 'create' } | { kind: 'copy' | 'remove'; deck: DeckSummary }

/** Trình chiếu: the decks of the meetings, the last changed first. */
export function DecksScreen() {
  const text = useText(decksTexts)
  const locale = useLocale()
  const query = useQuery(useApi().deck.list.queryOptions())
  const [asked, setAsked] = useState<Asked | null>(null)
  const retry = () => void query.refetch()
  const close = () => setAsked(null)
  const create = (
    <Button look="primary" onClick={() => setAsked({ kind: 'create' })}>
      {text.list.create}
    </Button>
  )
  const { data } = query
  return (
    <Page isBusy={query.isPending}>
      <PageHeader title={text.title} lede={text.lede} actions={data?.mayKeep === true && data.decks.length > 0 ? create : undefined} />
      {data !== undefined ? (
        data.decks.length === 0 ? (
          <EmptyState icon="projector" title={text.list.emptyTitle} actions={data.mayKeep ? create : undefined}>
            {data.mayKeep ? text.list.emptyBody : text.list.emptyReader}
          </EmptyState>
        ) : (
          <>
            <ul className={styles['decks']}>
              {data.decks.map((deck) => (
                <DeckCard key={deck.id} deck={deck} mayKeep={data.mayKeep} onAsk={(kind) => setAsked({ kind, deck })} />
              ))}
            </ul>
            <InlineHelp name="decks">{text.help}</InlineHelp>
          </>
        )
      ) : query.error === null ? (
        <Skeleton height="20rem" />
      ) : isUnreachable(query.error) ? (
        <OfflineState onRetry={retry} />
      ) : (
        <ErrorState message={refusalSentence(query.error, locale)} onRetry={retry} />
      )}
      {asked?.kind === 'create' ? <NewDeckDialog onClose={close} /> : null}
      {asked?.kind === 'copy' ? <CopyDeckDialog deck={asked.deck} onClose={close} /> : null}
      {asked?.kind === 'remove' ? <RemoveDeckDialog deck={asked.deck} onClose={close} /> : null}
    </Page>
  )
}
