import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListedAccount } from '../../../contract/account.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { useWorkspace } from '../../api/workspace.ts'
import { accountsTexts } from '../../locales/accounts.ts'
import { useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Select } from '../../ui/field/Select.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import styles from './accounts.module.css'

/** Hands every role of the account over to a successor from a day on; shows first what is unfinished. */
export function HandOverForm({ account, accounts }: { account: ListedAccount; accounts: readonly ListedAccount[] }) {
  const text = useText(accountsTexts)
  const locale = useLocale()
  const api = useApi()
  const queryClient = useQueryClient()
  const { today } = useWorkspace()
  const [successor, setSuccessor] = useState('')
  const [from, setFrom] = useState(today)
  const [isDisabling, setIsDisabling] = useState(false)
  const { state, act } = useKeyedMutation(api.account.handOver.mutationOptions())
  const others = accounts.filter(({ id, isOwn, state: standing }) => id !== account.id && !isOwn && standing !== 'disabled')
  const handOver = () =>
    act(
      { account: account.id, successor, from, disable: isDisabling && from === today },
      {
        onSuccess: () => {
          showToast({ tone: 'done', message: text.done.handOver })
          setSuccessor('')
          void queryClient.invalidateQueries()
        },
      },
    )
  return (
    <details className={styles['more']}>
      <summary>{text.handOver}</summary>
      <div className={styles['form']}>
        <Unfinished account={account.id} />
        <Select
          label={text.successor}
          value={successor}
          options={[
            { value: '', label: text.chooseSuccessor },
            ...others.map(({ id, displayName, username }) => ({ value: id, label: `${displayName} (${username})` })),
          ]}
          onChange={setSuccessor}
        />
        <TextInput
          label={text.handOverFrom}
          hint={text.handOverHint}
          type="date"
          min={today}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
          error={state.error === null ? null : refusalSentence(state.error, locale)}
        />
        {from === today && !account.isOwn ? (
          <label className={styles['check']}>
            <input type="checkbox" checked={isDisabling} onChange={(event) => setIsDisabling(event.target.checked)} />
            {text.alsoDisable}
          </label>
        ) : null}
        <Button look="primary" isBusy={state.isPending} disabled={successor === '' || from === ''} onClick={handOver}>
          {text.handOver}
        </Button>
      </div>
    </details>
  )
}

function Unfinished({ account }: { account: string }) {
  const text = useText(accountsTexts)
  const words = useText(vocabulary)
  const locale = useLocale()
  const found = useQuery(useApi().account.unfinished.queryOptions({ input: { account } }))
  if (found.data === undefined) return null
  const { reports } = found.data
  if (reports.length === 0) return <p className={styles['soft']}>{text.nothingUnfinished}</p>
  return (
    <div>
      <p>{text.unfinished(formatNumber(String(reports.length), locale))}</p>
      <ul className={styles['soft']}>
        {reports.map(({ reporter, stage, period, state }) => (
          <li key={`${reporter.id} ${stage} ${period}`}>{text.reportLine(reporter.name, words.stage[stage], period, words.reportState[state])}</li>
        ))}
      </ul>
    </div>
  )
}
