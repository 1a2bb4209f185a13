import { lazy, Suspense } from 'react'
import { JumpButton } from './features/jump/JumpButton.tsx'
import { AppShell } from './features/shell/AppShell.tsx'
import { WhyFromAddress } from './features/why/WhyFromAddress.tsx'
import { Later } from './Later.tsx'
import { useIsSessionExpired } from './stores/session-expiry.ts'

const ExpiredSessionDialog = lazy(() =>
  import('./features/sign-in/ExpiredSessionDialog.tsx').then((module) => ({ default: module.ExpiredSessionDialog })),
)

const loadPaperHead = () => import('./paper/PaperHead.tsx').then((module) => module.PaperHead)
const loadQueueEntry = () => import('./features/queue/QueueEntry.tsx').then((module) => module.QueueEntry)

/** The shell with what other features put into it: features do not import one another, so they are joined here. */
export function WorkFrame() {
  const over = (
    <>
      <WhyFromAddress />
      <ExpiredSession />
    </>
  )
  return <AppShell tools={<Tools />} over={over} onPaper={<Later load={loadPaperHead} />} />
}

function ExpiredSession() {
  if (!useIsSessionExpired()) return null
  return (
    <Suspense>
      <ExpiredSessionDialog />
    </Suspense>
  )
}

/** The queue comes when the page is there: most visits have nothing to send. */
function Tools() {
  return (
    <>
      <Later load={loadQueueEntry} />
      <JumpButton />
    </>
  )
}
