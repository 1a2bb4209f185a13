import { commonTexts } from '../../locales/common.ts'
import { useText } from '../../locales/catalogue.ts'
import { Button } from '../button/Button.tsx'
import { StatePanel } from './StatePanel.tsx'

/** The server cannot be reached and nothing was loaded before. */
export function OfflineState({ onRetry }: { onRetry: () => void }) {
  const text = useText(commonTexts)
  return (
    <StatePanel
      icon="offline"
      title={text.offlineTitle}
      isAlert
      actions={
        <Button look="primary" onClick={onRetry}>
          {text.retry}
        </Button>
      }
    >
      {text.offlineBody}
    </StatePanel>
  )
}
