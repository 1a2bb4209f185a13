import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { formatNumber } from '../../../domain/number-format.ts'
import { useText } from '../../locales/catalogue.ts'
import { queueTexts } from '../../locales/queue.ts'
import type { Saving } from '../../saving/saving.ts'
import { stopLeaving } from '../../stores/leaving.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { useSignOut } from './use-sign-out.ts'

/** Signs out at once when everything is sent; else asks what is to become of the unsent cells. Draw it when the person wants to leave. */
export function LeaveDialog({ account, saving }: { account: string; saving: Saving }) {
  const text = useText(queueTexts).leave
  const locale = useLocale()
  const signOut = useSignOut(account)
  const { cells, isLoaded } = useStore(saving.drafts.store)
  const [step, setStep] = useState<'asked' | 'sending' | 'discarding' | 'leaving'>('asked')
  const count = Object.keys(cells).length
  const words = formatNumber(String(count), locale)
  const isFree = isLoaded && count === 0 && step !== 'leaving'
  useEffect(() => {
    if (!isFree) return
    setStep('leaving')
    signOut()
    // Once, when the last cell is gone; signOut is a new function with every drawing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isFree])
  const leave = () => {
    setStep('leaving')
    signOut()
  }
  if (!isLoaded || count === 0 || step === 'leaving') return null
  if (step === 'discarding') {
    const discard = () => saving.drafts.tellAll(Object.keys(cells).map((key) => ({ key, event: { kind: 'discarded' } })))
    return (
      <Dialog
        title={text.discardTitle(words)}
        size="small"
        onClose={() => setStep('asked')}
        actions={
          <>
            <Button data-autofocus onClick={() => setStep('asked')}>
              {text.back}
            </Button>
            <Button look="danger" onClick={discard}>
              {text.discardYes(words)}
            </Button>
          </>
        }
      >
        <p>{text.discardBody}</p>
      </Dialog>
    )
  }
  return (
    <Dialog
      title={text.title(words)}
      onClose={stopLeaving}
      actions={
        <>
          <Button look="quiet" onClick={() => setStep('discarding')}>
            {text.discard}
          </Button>
          <Button onClick={leave}>{text.keep}</Button>
          <Button look="primary" data-autofocus isBusy={step === 'sending'} onClick={() => (setStep('sending'), saving.retry())}>
            {text.send}
          </Button>
        </>
      }
    >
      <p>{text.body}</p>
      <p>{text.kept}</p>
    </Dialog>
  )
}
