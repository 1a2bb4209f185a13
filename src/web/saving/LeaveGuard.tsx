import { useBlocker } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { formatNumber } from '../../domain/number-format.ts'
import { useText } from '../locales/catalogue.ts'
import { sheetTexts } from '../locales/sheet.ts'
import { useLocale } from '../stores/preferences.ts'
import { Button } from '../ui/button/Button.tsx'
import { Dialog } from '../ui/dialog/Dialog.tsx'
import { cellStatus } from './cell-status.ts'
import type { Drafts } from './drafts.ts'

/** How long a save may take before leaving is asked about; most are over before. */
const patience = 600

/**
 * Warns before the page with unsaved cells is left or closed: what was typed stays on this device, but is sent only while the page is open.
 * Cells on their way are waited for, and the page is left by itself once they are stored.
 */
export function LeaveGuard({ drafts }: { drafts: Drafts }) {
  const text = useText(sheetTexts).leave
  const locale = useLocale()
  const cells = useStore(drafts.store, (state) => state.cells)
  const [isSlow, setIsSlow] = useState(false)
  const count = Object.keys(cells).length
  const isWaiting = Object.values(cells).every((state) => cellStatus(state, false) === 'saving')
  const hasUnsaved = () => Object.keys(drafts.store.getState().cells).length > 0
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && hasUnsaved(),
    enableBeforeUnload: hasUnsaved,
    withResolver: true,
  })
  const isBlocked = status === 'blocked'
  useEffect(() => {
    if (!isBlocked) return undefined
    const timer = setTimeout(() => setIsSlow(true), patience)
    return () => {
      clearTimeout(timer)
      setIsSlow(false)
    }
  }, [isBlocked])
  useEffect(() => {
    if (isBlocked && count === 0) proceed()
  }, [isBlocked, count, proceed])
  if (!isBlocked || count === 0 || (isWaiting && !isSlow)) return null
  return (
    <Dialog
      title={text.title}
      size="small"
      onClose={reset}
      actions={
        <>
          <Button onClick={proceed}>{text.leave}</Button>
          <Button look="primary" data-autofocus onClick={reset}>
            {text.stay}
          </Button>
        </>
      }
    >
      <p>{text.body(formatNumber(String(count), locale))}</p>
    </Dialog>
  )
}
