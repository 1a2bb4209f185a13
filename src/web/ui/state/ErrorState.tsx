import { commonTexts } from '../../locales/common.ts'
import { useText } from '../../locales/catalogue.ts'
import { Button } from '../button/Button.tsx'
import { StatePanel } from './StatePanel.tsx'

interface ErrorStateProps {
  /** The sentence for what went wrong, e.g. from `refusalSentence`. */
  message: string
  onRetry?: () => void
  title?: string
}

/** Something could not be loaded: what happened, and a way to try again. */
export function ErrorState({ message, onRetry, title }: ErrorStateProps) {
  const text = useText(commonTexts)
  const retry =
    onRetry === undefined ? undefined : (
      <Button look="primary" onClick={onRetry}>
        {text.retry}
      </Button>
    )
  return (
    <StatePanel icon="warning" title={title ?? text.errorTitle} isAlert actions={retry}>
      {message}
    </StatePanel>
  )
}
