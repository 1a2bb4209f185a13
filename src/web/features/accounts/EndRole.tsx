import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { useWorkspace } from '../../api/workspace.ts'
import { accountsTexts } from '../../locales/accounts.ts'
import { useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { roleTexts } from '../../locales/roles.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import type { HeldRole } from './RoleLines.tsx'
import styles from './accounts.module.css'

/** Ends a role on a day, today unless another is chosen. */
export function EndRole({ account, held }: { account: string; held: HeldRole }) {
  const text = useText(accountsTexts)
  const words = useText(roleTexts)
  const locale = useLocale()
  const queryClient = useQueryClient()
  const { today } = useWorkspace()
  const { state, act } = useKeyedMutation(useApi().account.endRole.mutationOptions())
  const [isAsked, setIsAsked] = useState(false)
  const [lastDay, setLastDay] = useState(today)
  if (!isAsked)
    return (
      <Button size="small" look="quiet" aria-label={text.endRole(words[held.role])} onClick={() => setIsAsked(true)}>
        {text.end}
      </Button>
    )
  const end = () =>
    act(
      { account, role: held.role, unit: held.unit?.id ?? null, lastDay },
      {
        onSuccess: () => {
          showToast({ tone: 'done', message: text.done.end })
          setIsAsked(false)
          void queryClient.invalidateQueries()
        },
      },
    )
  return (
    <div className={styles['ending']}>
      <TextInput
        label={text.lastDay}
        type="date"
        min={today}
        value={lastDay}
        error={state.error === null ? null : refusalSentence(state.error, locale)}
        onChange={(event) => setLastDay(event.target.value)}
      />
      <div className={styles['acts']}>
        <Button size="small" isBusy={state.isPending} disabled={lastDay === ''} onClick={end}>
          {text.endConfirm}
        </Button>
        <Button size="small" look="quiet" onClick={() => setIsAsked(false)}>
          {text.keep}
        </Button>
      </div>
    </div>
  )
}
