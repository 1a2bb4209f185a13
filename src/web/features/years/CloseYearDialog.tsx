import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formatNumber } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { useText } from '../../locales/catalogue.ts'
import { commonTexts } from '../../locales/common.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { yearsTexts } from '../../locales/years.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import { UnfinishedUnits } from './UnfinishedUnits.tsx'
import type { ClosableYear } from './YearCard.tsx'
import styles from './years.module.css'

/** Before a year is closed: what that means, and who has not finished, which has to be seen. */
export function CloseYearDialog({ year, department, onClose }: { year: ClosableYear; department: string; onClose: () => void }) {
  const text = useText(yearsTexts)
  const common = useText(commonTexts)
  const locale = useLocale()
  const queryClient = useQueryClient()
  const { state, act } = useKeyedMutation(useApi().year.close.mutationOptions())
  const [isSeen, setIsSeen] = useState(false)
  const [isAsked, setIsAsked] = useState(false)
  const name = String(year.year)
  const open = year.unfinished.length
  const count = formatNumber(String(open), locale)
  const close = () => {
    if (open > 0 && !isSeen) return setIsAsked(true)
    act(
      { department, year: year.year, unfinishedSeen: open },
      {
        onSuccess: () => {
          showToast({ tone: 'done', message: text.closedDone(name) })
          void queryClient.invalidateQueries()
          onClose()
        },
        onError: () => {
          setIsSeen(false)
          void queryClient.invalidateQueries()
        },
      },
    )
  }
  const trouble = isAsked && !isSeen ? text.agreeFirst : state.error === null ? null : refusalSentence(state.error, locale)
  return (
    <Dialog
      title={text.closeYear(name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" icon="lock" isBusy={state.isPending} onClick={close}>
            {text.close}
          </Button>
        </>
      }
    >
      <div className={styles['dialog']}>
        <p>{open === 0 ? text.confirmDone(name) : text.confirmOpen(name, count)}</p>
        {open === 0 ? null : (
          <>
            <UnfinishedUnits units={year.unfinished} isOpen />
            <label className={styles['agree']}>
              <input type="checkbox" checked={isSeen} onChange={(event) => setIsSeen(event.target.checked)} />
              {text.agree(count)}
            </label>
          </>
        )}
        {trouble === null ? null : (
          <p role="alert" className={styles['refusal']}>
            {trouble}
          </p>
        )}
      </div>
    </Dialog>
  )
}
