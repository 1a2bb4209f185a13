import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ScoreFormView } from '../../../contract/score.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { useText } from '../../locales/catalogue.ts'
import { communesTexts } from '../../locales/communes.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { IconButton } from '../../ui/button/IconButton.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import styles from './communes-screen.module.css'

/** One version of the criteria: its maxima, and its knock-out items by name. */
export function FormPart({ form, mayKeep }: { form: ScoreFormView; mayKeep: boolean }) {
  const text = useText(communesTexts).kept
  const locale = useLocale()
  const queryClient = useQueryClient()
  const [maxima, setMaxima] = useState(form.criteria.map(({ maximum }) => (maximum === null ? '' : formatNumber(maximum, locale))))
  const [knockouts, setKnockouts] = useState(form.knockouts.map((each, at) => ({ ...each, key: at })))
  const keeping = useKeyedMutation(useApi().scoreForm.save.mutationOptions())
  const { error, isPending } = keeping.state
  const isFixed = form.code === 'QD1300' || !mayKeep
  const keep = () =>
    keeping.act(
      {
        code: form.code,
        expectedVersion: form.version,
        maxima: maxima.map((typed) => (typed.trim() === '' ? null : typed.trim())),
        knockouts: knockouts.filter(({ code, name }) => code.trim() !== '' && name.trim() !== '').map(({ code, name }) => ({ code, name })),
      },
      {
        onSuccess: () => {
          showToast({ tone: 'done', message: text.done })
          void queryClient.invalidateQueries()
        },
      },
    )
  const change = (key: number, part: { code?: string; name?: string }) =>
    setKnockouts(knockouts.map((each) => (each.key === key ? { ...each, ...part } : each)))
  return (
    <section className={styles['stack']} aria-label={text.form(form.name)}>
      <div>
        <h2>{text.form(form.name)}</h2>
        <p className={styles['soft']}>{text.years[form.code]}</p>
      </div>
      <div className={styles['frame']}>
        <table className={styles['sheet']}>
          <tbody>
            {form.criteria.map(({ name, maximum }, index) => (
              <tr key={name}>
                <th scope="row">
                  {index + 1}. {name}
                </th>
                <td className={styles['entry']}>
                  {isFixed ? (
                    maximum === null ? (
                      '–'
                    ) : (
                      formatNumber(maximum, locale)
                    )
                  ) : (
                    <TextInput
                      label={text.maximum(String(index + 1))}
                      inputMode="decimal"
                      value={maxima[index] ?? ''}
                      onChange={(event) => setMaxima(maxima.with(index, event.target.value))}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{text.knockouts}</h3>
      {mayKeep ? (
        <>
          {knockouts.map(({ key, code, name }) => (
            <div key={key} className={styles['knockout']}>
              <TextInput label={text.code} maxLength={20} value={code} onChange={(event) => change(key, { code: event.target.value })} />
              <TextInput label={text.name} maxLength={300} value={name} onChange={(event) => change(key, { name: event.target.value })} />
              <IconButton icon="close" label={text.remove(name)} onClick={() => setKnockouts(knockouts.filter((each) => each.key !== key))} />
            </div>
          ))}
          {error === null ? null : (
            <p role="alert" className={styles['problem']}>
              {refusalSentence(error, locale)}
            </p>
          )}
          <div className={styles['tools']}>
            <Button onClick={() => setKnockouts([...knockouts, { code: '', name: '', key: Math.max(-1, ...knockouts.map((each) => each.key)) + 1 }])}>
              {text.add}
            </Button>
            <Button look="primary" isBusy={isPending} onClick={keep}>
              {text.save}
            </Button>
          </div>
        </>
      ) : (
        <ul className={styles['lines']}>
          {form.knockouts.map(({ code, name }) => (
            <li key={code}>
              {code}. {name}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
