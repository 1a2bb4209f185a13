import { useBlocker } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useText } from '../../locales/catalogue.ts'
import { deckEditingTexts } from '../../locales/deck-editing.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import type { DeckSaver } from './deck-saver.ts'
import { isUnsaved, savingStatus } from './deck-work.ts'
import { useDeckWork } from './use-deck-saver.ts'

/** On the way to another screen: what is unsaved is sent first, and asked about only when it cannot be. */
export function LeaveQuestion({ saver }: { saver: DeckSaver }) {
  const text = useText(deckEditingTexts).leave
  const work = useDeckWork(saver)
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && isUnsaved(saver.store.getState()),
    enableBeforeUnload: false,
    withResolver: true,
  })
  const isBlocked = blocker.status === 'blocked'
  const status = savingStatus(work)
  useEffect(() => {
    if (blocker.status !== 'blocked') return
    if (status === 'saved') blocker.proceed()
    else if (status === 'waiting') saver.flush()
  }, [blocker, status, saver])
  if (!isBlocked || status === 'saved') return null
  const isSending = status === 'waiting' || status === 'sending'
  return (
    <Dialog
      title={text.title}
      size="small"
      onClose={blocker.reset}
      actions={
        <>
          <Button onClick={blocker.proceed}>{text.leave}</Button>
          <Button look="primary" data-autofocus onClick={blocker.reset}>
            {text.stay}
          </Button>
        </>
      }
    >
      <p>{isSending ? text.saving : text.body}</p>
    </Dialog>
  )
}
