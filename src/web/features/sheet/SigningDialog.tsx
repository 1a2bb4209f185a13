import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDay } from '../../../domain/number-format.ts'
import { signings } from '../../../domain/report-workflow.ts'
import type { Signing } from '../../../domain/report-workflow.ts'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { useWorkspace } from '../../api/workspace.ts'
import { useText } from '../../locales/catalogue.ts'
import { commonTexts } from '../../locales/common.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { signingTexts } from '../../locales/signing.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import styles from './sign-off.module.css'

/** Chooses how the unit signs its reports, from a day on; what was chosen before stands below. */
export function SigningDialog({ unit, onClose }: { unit: string; onClose: () => void }) {
  const text = useText(signingTexts).signing
  const common = useText(commonTexts)
  const locale = useLocale()
  const api = useApi()
  const queryClient = useQueryClient()
  const { today } = useWorkspace()
  const known = useQuery(api.signing.get.queryOptions({ input: { unit } }))
  const [chosen, setChosen] = useState<Signing | null>(null)
  const [from, setFrom] = useState(today)
  const { state, act } = useKeyedMutation(api.signing.choose.mutationOptions())
  const signing = chosen ?? known.data?.now ?? 'oneStep'
  const save = () =>
    act(
      { unit, signing, from },
      {
        onSuccess: () => {
          showToast({ tone: 'done', message: text.done })
          void queryClient.invalidateQueries()
          onClose()
        },
      },
    )
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" isBusy={state.isPending} disabled={known.data === undefined} onClick={save}>
            {text.save}
          </Button>
        </>
      }
    >
      <div className={styles['summary']}>
        <fieldset className={styles['ways']}>
          <legend className="visually-hidden">{text.title}</legend>
          {signings.map((way) => (
            <div key={way}>
              <input type="radio" id={`signing-${way}`} name="signing" checked={signing === way} onChange={() => setChosen(way)} />
              <label htmlFor={`signing-${way}`}>{text.way[way]}</label>
              <p className={styles['explanation']}>{text.hint[way]}</p>
            </div>
          ))}
        </fieldset>
        <TextInput
          label={text.from}
          type="date"
          min={today}
          value={from}
          error={state.error === null ? null : refusalSentence(state.error, locale)}
          onChange={(event) => setFrom(event.target.value)}
        />
        {known.data === undefined || known.data.choices.length === 0 ? null : (
          <ul className={styles['explanation']}>
            {known.data.choices.map((choice) => (
              <li key={choice.from}>
                {formatDay(choice.from)}: {text.way[choice.signing]}
                {choice.by === null ? '' : ` (${choice.by})`}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  )
}
