import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useApi } from '../../api/api.ts'
import { isUnreachable } from '../../api/refusal.ts'
import { useAccount } from '../../api/session.ts'
import { useText } from '../../locales/catalogue.ts'
import { decksTexts } from '../../locales/decks.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Page } from '../../ui/page/Page.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { OfflineState } from '../../ui/state/OfflineState.tsx'
import { DeckEditor } from './DeckEditor.tsx'
import type { StoredVersion } from './deck-work.ts'
import { openKeptDecks } from './kept-decks.ts'
import type { KeptDecks } from './kept-decks.ts'

const route = getRouteApi('/shell/trinh-chieu/$deck')

/** Một bài trình chiếu: its slides, their words, and what was frozen of it. */
export function DeckScreen() {
  const { deck } = route.useParams()
  const account = useAccount()
  return account === null ? null : <DeckOfAccount key={`${account.id} ${deck}`} deck={deck} account={account.id} />
}

function DeckOfAccount({ deck, account }: { deck: string; account: string }) {
  const text = useText(decksTexts)
  const locale = useLocale()
  const [kept] = useState(() => openKeptDecks(account))
  const left = useLeft(kept, deck)
  const { data, error, refetch, isRefetchError } = useQuery(useApi().deck.get.queryOptions({ input: { deck } }))
  if (data !== undefined && left !== undefined) return <DeckEditor page={data} left={left} kept={kept} isStale={isRefetchError} />
  const retry = () => void refetch()
  return (
    <Page isBusy={error === null}>
      <PageHeader title={text.title} />
      {error === null ? (
        <Skeleton height="32rem" />
      ) : isUnreachable(error) ? (
        <OfflineState onRetry={retry} />
      ) : (
        <ErrorState message={refusalSentence(error, locale)} onRetry={retry} />
      )}
    </Page>
  )
}

/** What an earlier page left unsent of the deck; undefined until that was looked up. */
function useLeft(kept: KeptDecks, deck: string): StoredVersion | null | undefined {
  const [left, setLeft] = useState<StoredVersion | null | undefined>(undefined)
  useEffect(() => {
    let isOver = false
    const look = async () => {
      const found = await kept.load(deck)
      if (!isOver) setLeft(found)
    }
    void look()
    return () => {
      isOver = true
    }
  }, [kept, deck])
  return left
}
