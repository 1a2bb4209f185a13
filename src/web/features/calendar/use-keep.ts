import { useQueryClient } from '@tanstack/react-query'
import type { UseMutationOptions } from '@tanstack/react-query'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { useText } from '../../locales/catalogue.ts'
import { calendarTexts } from '../../locales/calendar.ts'
import { showToast } from '../../ui/toast/toasts.ts'

/** An act on the calendar: says that it is stored, and has every screen ask again, because what is due is in all of them. */
export function useKeep<Output, Failure, Input extends { idempotencyKey: string }>(options: UseMutationOptions<Output, Failure, Input>) {
  const text = useText(calendarTexts)
  const queries = useQueryClient()
  const { state, act } = useKeyedMutation(options)
  const keep = (input: Omit<Input, 'idempotencyKey'>, onStored?: () => void) => {
    act(input, {
      onSuccess: () => {
        showToast({ tone: 'done', message: text.saved })
        void queries.invalidateQueries()
        onStored?.()
      },
    })
  }
  return { keep, error: state.error, isBusy: state.isPending }
}
