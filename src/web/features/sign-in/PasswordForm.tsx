import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { SessionState } from '../../../contract/session.ts'
import { useApi } from '../../api/api.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { signInTexts } from '../../locales/sign-in.ts'
import { useText } from '../../locales/catalogue.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import { FormError } from './FormError.tsx'
import styles from './form.module.css'

interface PasswordFormProps {
  /** Set where it is known who must sign in: then only the password is asked. */
  username?: string
  onSignedIn: (session: SessionState) => void
}

/** User name and password. */
export function PasswordForm({ username: knownUsername, onSignedIn }: PasswordFormProps) {
  const text = useText(signInTexts)
  const locale = useLocale()
  const [username, setUsername] = useState(knownUsername ?? '')
  const [password, setPassword] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const signIn = useMutation(useApi().session.signIn.mutationOptions({ onSuccess: onSignedIn }))
  const missing = (value: string, field: string) => (isChecked && value.trim() === '' ? text.required(field) : null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (username.trim() !== '' && password !== '') signIn.mutate({ username: username.trim(), password })
  }
  return (
    <form className={styles['form']} noValidate onSubmit={submit}>
      {knownUsername === undefined ? (
        <TextInput
          label={text.username}
          error={missing(username, text.username)}
          value={username}
          onChange={(event) => setUsername(event.target.value)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          data-autofocus
        />
      ) : (
        <input type="text" hidden readOnly autoComplete="username" value={username} />
      )}
      <TextInput
        label={text.password}
        type="password"
        error={missing(password, text.password)}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        autoComplete="current-password"
        data-autofocus={knownUsername === undefined ? undefined : true}
      />
      <FormError message={signIn.error === null ? null : refusalSentence(signIn.error, locale)} />
      <Button type="submit" look="primary" isBusy={signIn.isPending}>
        {text.submit}
      </Button>
    </form>
  )
}
