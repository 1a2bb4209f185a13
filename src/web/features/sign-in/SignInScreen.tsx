import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import type { SessionState } from '../../../contract/session.ts'
import { useSession, useStoreSession } from '../../api/session.ts'
import { signInTexts } from '../../locales/sign-in.ts'
import { useText } from '../../locales/catalogue.ts'
import { safeNext } from '../../paths.ts'
import { onSessionRestored } from '../../stores/session-expiry.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { useDocumentTitle } from '../../ui/page/PageHeader.tsx'
import { DoorFrame } from './DoorFrame.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { SampleAccounts } from './SampleAccounts.tsx'

const route = getRouteApi('/dang-nhap')

/** The way in: user name and password, and in the sample workspace one press per role. */
export function SignInScreen() {
  const text = useText(signInTexts)
  const enter = useEnter()
  const { sampleAccounts } = useSession()
  useDocumentTitle(text.title)
  return (
    <DoorFrame>
      <h1>{text.title}</h1>
      <PasswordForm onSignedIn={enter} />
      <p>
        <Link to="/nhan-ma">{text.forgotten}</Link>
      </p>
      {sampleAccounts.length === 0 ? null : <SampleAccounts accounts={sampleAccounts} onSignedIn={enter} />}
    </DoorFrame>
  )
}

/** Takes a person who signed in to the page that was asked for, in the account's language where none was chosen here. */
function useEnter(): (session: SessionState) => void {
  const router = useRouter()
  const storeSession = useStoreSession()
  const { next } = route.useSearch()
  const isLocaleChosen = usePreferences((preferences) => preferences.isLocaleChosen)
  const chooseLocale = usePreferences((preferences) => preferences.chooseLocale)
  return (session) => {
    if (!isLocaleChosen && session.account !== null) chooseLocale(session.account.locale)
    onSessionRestored()
    storeSession(session)
    router.history.push(safeNext(next))
  }
}
