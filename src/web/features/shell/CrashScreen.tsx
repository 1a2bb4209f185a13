import { useRouter } from '@tanstack/react-router'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isRefusal, isUnreachable, statusOf } from '../../api/refusal.ts'
import { commonTexts } from '../../locales/common.ts'
import { useText } from '../../locales/catalogue.ts'
import { paths } from '../../paths.ts'
import { LaterRefusal } from '../../refusal/LaterRefusal.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { OfflineState } from '../../ui/state/OfflineState.tsx'
import { StatePanel } from '../../ui/state/StatePanel.tsx'

/** A screen that could not be drawn: no server, a refusal, or a fault of the software. Whoever is no longer signed in is led to the sign-in page. */
export function CrashScreen({ error, reset }: ErrorComponentProps) {
  const text = useText(commonTexts)
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  const isSignedOut = isRefusal(error, 'UNAUTHENTICATED')
  useEffect(() => {
    if (isSignedOut) void router.navigate({ to: paths.signIn, search: { next: router.state.location.href }, replace: true })
  }, [isSignedOut, router])
  if (isSignedOut) return null
  if (isUnreachable(error)) {
    return (
      <Page>
        <OfflineState onRetry={retry} />
      </Page>
    )
  }
  if (statusOf(error) !== null) {
    return (
      <Page>
        <LaterRefusal error={error} onRetry={retry} />
      </Page>
    )
  }
  return (
    <Page>
      <StatePanel
        icon="warning"
        level={1}
        title={text.crashTitle}
        isAlert
        actions={
          <Button look="primary" onClick={() => window.location.reload()}>
            {text.reload}
          </Button>
        }
      >
        {text.crashBody}
      </StatePanel>
    </Page>
  )
}
