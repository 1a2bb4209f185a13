import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useApi } from '../../api/api.ts'
import { useStoreSession } from '../../api/session.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { forgetReadings } from '../../offline/kept-readings.ts'
import { useLocale } from '../../stores/preferences.ts'
import { stopLeaving } from '../../stores/leaving.ts'
import { onSessionRestored } from '../../stores/session-expiry.ts'
import { showToast } from '../../ui/toast/toasts.ts'

/** Signs the account out, forgets what this device read for it, and goes to the sign-in page. */
export function useSignOut(account: string): () => void {
  const router = useRouter()
  const locale = useLocale()
  const storeSession = useStoreSession()
  const { mutate } = useMutation(
    useApi().session.signOut.mutationOptions({
      onSuccess: async (session) => {
        onSessionRestored()
        storeSession(session)
        // At once: what is still drawn asks for what this session may no longer read.
        await router.navigate({ to: '/dang-nhap' })
        await forgetReadings(account)
      },
      onError: (error) => showToast({ tone: 'failed', message: refusalSentence(error, locale) }),
      onSettled: stopLeaving,
    }),
  )
  return () => mutate(undefined)
}
