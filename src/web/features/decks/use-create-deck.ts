import { useQueryClient } from '@tanstack/react-query'
import type { Occasion } from '../../../domain/report/deck.ts'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { showToast } from '../../ui/toast/toasts.ts'

/** What a new deck is made from. */
export type DeckSource =
  | { kind: 'occasion'; occasion: Occasion; resolution: string; year: number; language: 'vi' | 'en' }
  | { kind: 'deck'; deck: string; year: number }

/** Makes a deck, says so in the given words, and tells its id. */
export function useCreateDeck() {
  const api = useApi()
  const queryClient = useQueryClient()
  const { state, act } = useKeyedMutation(api.deck.create.mutationOptions())
  const create = (from: DeckSource, done: (title: string) => string, onCreated: (deck: string) => void) =>
    act(
      { from },
      {
        onSuccess: ({ deck }) => {
          showToast({ tone: 'done', message: done(deck.title) })
          void queryClient.invalidateQueries({ queryKey: api.deck.list.key() })
          onCreated(deck.id)
        },
      },
    )
  return { create, error: state.error, isBusy: state.isPending }
}
