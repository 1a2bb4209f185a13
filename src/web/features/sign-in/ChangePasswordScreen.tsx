import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useApi } from '../../api/api.ts'
import { useAccount } from '../../api/session.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { signInTexts } from '../../locales/sign-in.ts'
import { useText } from '../../locales/catalogue.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import { FormError } from './FormError.tsx'
import styles from './form.module.css'

/** The own password: the one in use, and the new one. */
export function ChangePasswordScreen() {
  const text = useText(signInTexts)
  const locale = useLocale()
  const navigate = useNavigate()
  const account = useAccount()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const change = useMutation(
    useApi().session.changePassword.mutationOptions({
      onSuccess: async () => {
        showToast({ tone: 'done', message: text.changed })
        await navigate({ to: '/' })
      },
    }),
  )
  const missing = (value: string, field: string) => (isChecked && value === '' ? text.required(field) : null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (current !== '' && next !== '') change.mutate({ current, next })
  }
  return (
    <Page>
      <PageHeader title={text.changeTitle} lede={text.changeLede} />
      <form className={styles['form']} noValidate onSubmit={submit}>
        <input type="text" hidden readOnly autoComplete="username" value={account?.username ?? ''} />
        <TextInput
          label={text.current}
          type="password"
          error={missing(current, text.current)}
          value={current}
          onChange={(event) => setCurrent(event.target.value)}
          autoComplete="current-password"
        />
        <TextInput
          label={text.next}
          type="password"
          hint={text.nextHint}
          error={missing(next, text.next)}
          value={next}
          onChange={(event) => setNext(event.target.value)}
          autoComplete="new-password"
        />
        <FormError message={change.error === null ? null : refusalSentence(change.error, locale)} />
        <Button type="submit" look="primary" isBusy={change.isPending}>
          {text.change}
        </Button>
      </form>
    </Page>
  )
}
