import { useRouter } from '@tanstack/react-router'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { isUnreachable, statusOf } from '../../api/refusal.ts'
import { commonTexts } from '../../locales/common.ts'
import { useText } from '../../locales/catalogue.ts'
import { LaterRefusal } from '../../refusal/LaterRefusal.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { OfflineState } from '../../ui/state/OfflineState.tsx'
import { StatePanel } from '../../ui/state/StatePanel.tsx'

/** A screen that could not be drawn: no server, a refusal, or a fault of the software. */
export function CrashScreen({ error, reset }: ErrorComponentProps) {
  const text = useText(commonTexts)
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
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
