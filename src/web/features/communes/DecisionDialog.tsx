import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { recognitionKinds } from '../../../domain/recognition.ts'
import type { RecognitionKind } from '../../../domain/recognition.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { DayInput } from '../../entry/DayInput.tsx'
import { useText } from '../../locales/catalogue.ts'
import { commonTexts } from '../../locales/common.ts'
import { communesTexts } from '../../locales/communes.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { Select } from '../../ui/field/Select.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import styles from './communes-screen.module.css'

interface DecisionDialogProps {
  communes: readonly { commune: { id: string; name: string }; isMet: boolean }[]
  onDone: () => void
  onClose: () => void
}

/** One recognition decision on one commune or many: its number, its day, its kind and how long it holds. */
export function DecisionDialog({ communes, onDone, onClose }: DecisionDialogProps) {
  const text = useText(communesTexts).decisions
  const common = useText(commonTexts)
  const locale = useLocale()
  const queryClient = useQueryClient()
  const [decisionNumber, setNumber] = useState('')
  const [decidedOn, setDecidedOn] = useState('')
  const [validFrom, setValidFrom] = useState('')
  const [validTo, setValidTo] = useState('')
  const [kind, setKind] = useState<RecognitionKind>('first')
  const [isMissing, setIsMissing] = useState(false)
  const recording = useKeyedMutation(useApi().commune.recognise.mutationOptions())
  const { error, isPending } = recording.state
  const count = (value: number) => formatNumber(String(value), locale)
  const notMet = communes.filter(({ isMet }) => !isMet).length
  const record = () => {
    if (decisionNumber.trim() === '' || decidedOn === '') {
      setIsMissing(true)
      return
    }
    recording.act(
      {
        communes: communes.map(({ commune }) => ({ commune: commune.id, expectedVersion: null })),
        decisionNumber: decisionNumber.trim(),
        decidedOn,
        kind,
        validFrom: validFrom === '' ? decidedOn : validFrom,
        validTo: validTo === '' ? null : validTo,
        source: null,
      },
      {
        onSuccess: () => {
          showToast({ tone: 'done', message: text.done(count(communes.length)) })
          void queryClient.invalidateQueries()
          onDone()
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      title={text.record}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" isBusy={isPending} onClick={record}>
            {text.record}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p className={styles['soft']}>{communes.map(({ commune }) => commune.name).join(', ')}</p>
        {notMet === 0 ? null : <p className={styles['notice']}>{text.notMetWarning(count(notMet))}</p>}
        <TextInput
          label={text.number}
          hint={text.numberHint}
          data-autofocus
          maxLength={60}
          error={isMissing ? text.required : null}
          value={decisionNumber}
          onChange={(event) => {
            setNumber(event.target.value)
            setIsMissing(false)
          }}
        />
        <DayInput label={text.decidedOn} value={decidedOn} onChange={setDecidedOn} />
        <Select
          label={text.kindLabel}
          value={kind}
          options={recognitionKinds.map((value) => ({ value, label: text.kind[value] }))}
          onChange={setKind}
        />
        <DayInput label={text.validFrom} value={validFrom === '' ? decidedOn : validFrom} onChange={setValidFrom} />
        <DayInput label={text.validTo} hint={text.validToHint} value={validTo} onChange={setValidTo} />
        {error === null ? null : (
          <p role="alert" className={styles['problem']}>
            {refusalSentence(error, locale)}
          </p>
        )}
      </div>
    </Dialog>
  )
}
