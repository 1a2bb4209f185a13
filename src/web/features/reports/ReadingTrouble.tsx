import { isRefusal, isUnreachable } from '../../api/refusal.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { NoPermission } from '../../ui/state/NoPermission.tsx'
import { OfflineState } from '../../ui/state/OfflineState.tsx'

/** What could not be read and why, with a way to try again. */
export function ReadingTrouble({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const locale = useLocale()
  if (isUnreachable(error)) return <OfflineState onRetry={onRetry} />
  if (isRefusal(error, 'FORBIDDEN')) return <NoPermission />
  return <ErrorState message={refusalSentence(error, locale)} onRetry={onRetry} />
}
