import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { yearsTexts } from '../../locales/years.ts'
import { useLocale } from '../../stores/preferences.ts'
import { ReasonDialog } from '../../ui/dialog/ReasonDialog.tsx'
import { showToast } from '../../ui/toast/toasts.ts'

/** Asks why a closed year is opened again. */
export function ReopenYearDialog({ year, closing, onClose }: { year: number; closing: number; onClose: () => void }) {
  const text = useText(yearsTexts)
  const locale = useLocale()
  const queryClient = useQueryClient()
  const { state, act } = useKeyedMutation(useApi().year.reopen.mutationOptions())
  const reopen = (reason: string) =>
    act(
      { id: closing, reason },
      {
        onSuccess: () => {
          showToast({ tone: 'done', message: text.reopenedDone(String(year)) })
          void queryClient.invalidateQueries()
          onClose()
        },
      },
    )
  return (
    <ReasonDialog
      title={text.reopenYear(String(year))}
      body={text.reopenBody}
      label={text.reason}
      hint={text.reasonHint}
      required={text.reasonRequired}
      actLabel={text.reopen}
      isBusy={state.isPending}
      error={state.error === null ? null : refusalSentence(state.error, locale)}
      onAct={reopen}
      onClose={onClose}
    />
  )
}
