import { lazy, Suspense } from 'react'
import { JumpButton } from './features/jump/JumpButton.tsx'
import { AppShell } from './features/shell/AppShell.tsx'
import { WhyFromAddress } from './features/why/WhyFromAddress.tsx'
import { useIsSessionExpired } from './stores/session-expiry.ts'

const ExpiredSessionDialog = lazy(() =>
  import('./features/sign-in/ExpiredSessionDialog.tsx').then((module) => ({ default: module.ExpiredSessionDialog })),
)

/** The shell with what other features put into it: features do not import one another, so they are joined here. */
export function WorkFrame() {
  const over = (
    <>
      <WhyFromAddress />
      <ExpiredSession />
    </>
  )
  return <AppShell tools={<JumpButton />} over={over} />
}

function ExpiredSession() {
  if (!useIsSessionExpired()) return null
  return (
    <Suspense>
      <ExpiredSessionDialog />
    </Suspense>
  )
}
