import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Decision } from '../../../contract/commune.ts'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { useWorkspace } from '../../api/workspace.ts'
import { DayInput } from '../../entry/DayInput.tsx'
import { useText } from '../../locales/catalogue.ts'
import { commonTexts } from '../../locales/common.ts'
import { communesTexts } from '../../locales/communes.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import styles from './communes-screen.module.css'

/** Withdraws a recognition from a day on, or takes a withdrawal back; either with its reason. */
export function WithdrawDialog({ commune, decision, onClose }: { commune: string; decision: Decision; onClose: () => void }) {
  const text = useText(communesTexts).decisions
  const common = useText(commonTexts)
  const locale = useLocale()
  const queryClient = useQueryClient()
  const { today } = useWorkspace()
  const isRestoring = decision.withdrawnOn !== null
  const [withdrawnOn, setWithdrawnOn] = useState(today)
  const [reason, setReason] = useState('')
  const withdrawing = useKeyedMutation(useApi().commune.withdraw.mutationOptions())
  const { error, isPending } = withdrawing.state
  const { decisionNumber, decidedOn, version } = decision
  const act = () =>
    withdrawing.act(
      { commune, decisionNumber, decidedOn, expectedVersion: version, withdrawnOn: isRestoring ? null : withdrawnOn, reason },
      {
        onSuccess: () => {
          showToast({ tone: 'done', message: text.withdrawDone })
          void queryClient.invalidateQueries()
          onClose()
        },
      },
    )
  const label = isRestoring ? text.restore : text.withdraw
  return (
    <Dialog
      title={isRestoring ? `${text.restore}: ${decisionNumber}` : text.withdrawTitle(decisionNumber)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" isBusy={isPending} onClick={act}>
            {label}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        {isRestoring ? null : <DayInput label={text.withdrawnFrom} value={withdrawnOn} onChange={setWithdrawnOn} />}
        <TextInput
          label={text.withdrawReason}
          data-autofocus
          maxLength={2000}
          error={error === null ? null : refusalSentence(error, locale)}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Dialog>
  )
}
