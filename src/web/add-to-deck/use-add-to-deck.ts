import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { StoredDeck } from '../../contract/deck.ts'
import { useApi } from '../api/api.ts'
import { useKeyedMutation } from '../api/keyed-mutation.ts'
import { useText } from '../locales/catalogue.ts'
import { addToDeckTexts } from '../locales/add-to-deck.ts'
import { paths } from '../paths.ts'
import { useLocale } from '../stores/preferences.ts'
import { showToast } from '../ui/toast/toasts.ts'
import type { AddedView } from './AddToDeck.tsx'

/** A deck that stands, or a new one of the resolution and year. */
type Where = { deck: string } | { resolution: string; year: number }

/** Puts a view at the end of a deck, made first where there is none, and leads to it when asked. */
export function useAddToDeck(onAdded: () => void) {
  const text = useText(addToDeckTexts)
  const locale = useLocale()
  const api = useApi()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const making = useKeyedMutation(api.deck.create.mutationOptions())
  const adding = useKeyedMutation(api.deck.addSlide.mutationOptions())
  const say = ({ deck, content }: StoredDeck) => {
    const open = () => void navigate({ to: paths.deck, params: { deck: deck.id }, search: { slide: content.slides.length } })
    showToast({ tone: 'done', message: text.done(deck.title), action: { label: text.open, onSelect: open } })
    void queryClient.invalidateQueries({ queryKey: api.deck.key() })
    onAdded()
  }
  const addTo = (deck: string, { kind, indicator, unit, unitKinds = [] }: AddedView) =>
    adding.act(
      {
        deck,
        slide: {
          kind,
          indicator: indicator ?? null,
          unit: unit ?? null,
          unitKinds: unitKinds.length === 0 ? null : [...unitKinds],
          title: null,
          lines: null,
          speakerNotes: '',
        },
      },
      { onSuccess: say },
    )
  const add = (where: Where, view: AddedView) => {
    if ('deck' in where) return addTo(where.deck, view)
    making.act({ from: { kind: 'occasion', occasion: 'other', ...where, language: locale } }, { onSuccess: ({ deck }) => addTo(deck.id, view) })
  }
  return { add, error: making.state.error ?? adding.state.error, isBusy: making.state.isPending || adding.state.isPending }
}
