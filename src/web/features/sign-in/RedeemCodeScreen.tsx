import { useMutation } from '@tanstack/react-query'
import { Link, useHydrated, useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { FormEvent } from 'react'
import { useApi } from '../../api/api.ts'
import { useStoreSession } from '../../api/session.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { signInTexts } from '../../locales/sign-in.ts'
import { useText } from '../../locales/catalogue.ts'
import { useLocale } from '../../stores/preferences.ts'
import { paths } from '../../paths.ts'
import { onSessionRestored } from '../../stores/session-expiry.ts'
import { Button } from '../../ui/button/Button.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import { useDocumentTitle } from '../../ui/page/PageHeader.tsx'
import { DoorFrame } from './DoorFrame.tsx'
import { FormError } from './FormError.tsx'
import styles from './form.module.css'

/** The first way in, and the way back after a forgotten password: a code from the administrator and a password of one's own. */
export function RedeemCodeScreen() {
  const text = useText(signInTexts)
  const locale = useLocale()
  const navigate = useNavigate()
  const storeSession = useStoreSession()
  const [values, setValues] = useState({ username: '', code: '', next: '' })
  const [isChecked, setIsChecked] = useState(false)
  const redeem = useMutation(
    useApi().session.redeemCode.mutationOptions({
      onSuccess: async (session) => {
        onSessionRestored()
        storeSession(session)
        await navigate({ to: '/' })
      },
    }),
  )
  useDocumentTitle(text.redeemTitle)
  const hash = useHash()
  const [taken, setTaken] = useState('')
  if (hash !== taken) {
    setTaken(hash)
    setValues({ ...values, ...fromLink(hash) })
  }
  useEffect(() => {
    // The code is not to be read over the shoulder or found among the pages visited.
    if (fromLink(hash) !== null) void navigate({ to: paths.redeemCode, replace: true })
  }, [hash, navigate])
  const field = (name: keyof typeof values, label: string) => ({
    label,
    value: values[name],
    error: isChecked && values[name].trim() === '' ? text.required(label) : null,
    onChange: (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    const input = { username: values.username.trim(), code: values.code.trim(), next: values.next }
    if (input.username !== '' && input.code !== '' && input.next !== '') redeem.mutate(input)
  }
  return (
    <DoorFrame>
      <h1>{text.redeemTitle}</h1>
      <p>{text.redeemLede}</p>
      <form className={styles['form']} noValidate onSubmit={submit}>
        <TextInput {...field('username', text.username)} autoComplete="username" autoCapitalize="none" spellCheck={false} />
        <TextInput {...field('code', text.code)} autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} />
        <TextInput {...field('next', text.next)} type="password" hint={text.nextHint} autoComplete="new-password" />
        <FormError message={redeem.error === null ? null : refusalSentence(redeem.error, locale)} />
        <Button type="submit" look="primary" isBusy={redeem.isPending}>
          {text.redeem}
        </Button>
      </form>
      <p>
        <Link to="/dang-nhap">{text.toSignIn}</Link>
      </p>
    </DoorFrame>
  )
}

/** What stands behind `#` in the address; nothing while the page of the server is taken over, as the server never hears of it. */
function useHash(): string {
  const hash = useLocation({ select: (location) => location.hash })
  return useHydrated() ? hash : ''
}

/** The name and code of a link that the server printed (`#tai-khoan=…&ma=…`: behind `#` they reach no log on the way); null without them. */
function fromLink(hash: string): { username: string; code: string } | null {
  const given = new URLSearchParams(hash)
  const [username, code] = [given.get('tai-khoan'), given.get('ma')]
  return username === null || code === null ? null : { username, code }
}
