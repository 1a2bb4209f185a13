import { refusalSentence } from '../locales/refusals.ts'
import { useLocale } from '../stores/preferences.ts'
import { ErrorState } from '../ui/state/ErrorState.tsx'

interface RefusalStateProps {
  error: unknown
  onRetry: () => void
}

/** What a call to the server ended in, as a sentence with a way to try again. */
export function RefusalState({ error, onRetry }: RefusalStateProps) {
  return <ErrorState message={refusalSentence(error, useLocale())} onRetry={onRetry} />
}
