import { useQueryClient } from '@tanstack/react-query'
import type { DeckSummary } from '../../../contract/deck.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { useText } from '../../locales/catalogue.ts'
import { commonTexts } from '../../locales/common.ts'
import { decksTexts } from '../../locales/decks.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import styles from './decks.module.css'

/** The question before a deck is put away; what was frozen of it stays. */
export function RemoveDeckDialog({ deck, onClose }: { deck: DeckSummary; onClose: () => void }) {
  const text = useText(decksTexts).remove
  const common = useText(commonTexts)
  const locale = useLocale()
  const api = useApi()
  const queryClient = useQueryClient()
  const { state, act } = useKeyedMutation(api.deck.remove.mutationOptions())
  const reread = () => void queryClient.invalidateQueries({ queryKey: api.deck.list.key() })
  const remove = () =>
    act(
      { deck: deck.id, expectedVersion: deck.version },
      {
        onSuccess: () => {
          showToast({ tone: 'done', message: text.done(deck.title) })
          reread()
          onClose()
        },
        onError: reread,
      },
    )
  return (
    <Dialog
      title={text.title}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button data-autofocus onClick={onClose}>
            {common.cancel}
          </Button>
          <Button look="danger" isBusy={state.isPending} onClick={remove}>
            {text.act}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p>{text.body(deck.title)}</p>
        {deck.freezes.length === 0 ? null : <p>{text.frozen(formatNumber(String(deck.freezes.length), locale))}</p>}
        {state.error === null ? null : (
          <p role="alert" className={styles['refusal']}>
            {refusalSentence(state.error, locale)}
          </p>
        )}
      </div>
    </Dialog>
  )
}
