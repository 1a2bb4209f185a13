import { useBlocker } from '@tanstack/react-router'
import { useStore } from 'zustand'
import { formatNumber } from '../../../domain/number-format.ts'
import { useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import type { Drafts } from './drafts.ts'

/** Warns before the page with unsaved cells is left or closed: what was typed stays on this device, but is sent only while the page is open. */
export function LeaveGuard({ drafts }: { drafts: Drafts }) {
  const text = useText(sheetTexts).leave
  const locale = useLocale()
  const count = useStore(drafts.store, ({ cells }) => Object.keys(cells).length)
  const hasUnsaved = () => Object.keys(drafts.store.getState().cells).length > 0
  const leaving = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && hasUnsaved(),
    enableBeforeUnload: hasUnsaved,
    withResolver: true,
  })
  if (leaving.status !== 'blocked') return null
  return (
    <Dialog
      title={text.title}
      size="small"
      onClose={leaving.reset}
      actions={
        <>
          <Button onClick={leaving.proceed}>{text.leave}</Button>
          <Button look="primary" data-autofocus onClick={leaving.reset}>
            {text.stay}
          </Button>
        </>
      }
    >
      <p>{text.body(formatNumber(String(count), locale))}</p>
    </Dialog>
  )
}
