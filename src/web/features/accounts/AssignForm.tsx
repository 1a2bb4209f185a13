import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Role } from '../../../contract/session.ts'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { useWorkspace } from '../../api/workspace.ts'
import { accountsTexts } from '../../locales/accounts.ts'
import { useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { roleTexts } from '../../locales/roles.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Select } from '../../ui/field/Select.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import styles from './accounts.module.css'

const choices: readonly Role[] = ['clerk', 'unitHead', 'departmentReviewer', 'departmentLeader', 'administrator', 'councilMember', 'viewer']

/** Gives the account a role over a unit, from a day on. A role without a unit is one over the whole workspace. */
export function AssignForm({ account }: { account: string }) {
  const text = useText(accountsTexts)
  const words = useText(roleTexts)
  const locale = useLocale()
  const api = useApi()
  const queryClient = useQueryClient()
  const { today } = useWorkspace()
  const listId = useId()
  const [role, setRole] = useState<Role>('clerk')
  const [unitName, setUnitName] = useState('')
  const [isWithUnits, setIsWithUnits] = useState(true)
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState('')
  const found = useQuery({ ...api.workspace.find.queryOptions({ input: { query: unitName, limit: 12 } }), enabled: unitName.trim().length > 1 })
  const units = (found.data?.results ?? []).filter(({ kind, dissolvedOn }) => kind === 'unit' && dissolvedOn === null)
  const isOfUnit = role !== 'administrator'
  const unit = isOfUnit ? (units.find(({ name }) => name.vi === unitName)?.id ?? null) : null
  const { state, act } = useKeyedMutation(api.account.assign.mutationOptions())
  const assign = () =>
    act(
      { account, role, unit, descendants: unit !== null && isWithUnits, from, to: to === '' ? null : to },
      {
        onSuccess: () => {
          showToast({ tone: 'done', message: text.done.assign })
          setUnitName('')
          void queryClient.invalidateQueries()
        },
      },
    )
  return (
    <details className={styles['more']}>
      <summary>{text.assign}</summary>
      <div className={styles['form']}>
        <Select label={text.role} value={role} options={choices.map((value) => ({ value, label: words[value] }))} onChange={setRole} />
        {isOfUnit ? (
          <>
            <TextInput label={text.unit} hint={text.unitHint} list={listId} value={unitName} onChange={(event) => setUnitName(event.target.value)} />
            <datalist id={listId}>
              {units.map(({ id, name, context }) => (
                <option key={id} value={name.vi}>
                  {context.vi}
                </option>
              ))}
            </datalist>
            <label className={styles['check']}>
              <input type="checkbox" checked={isWithUnits} onChange={(event) => setIsWithUnits(event.target.checked)} />
              {text.descendants}
            </label>
          </>
        ) : null}
        <TextInput label={text.fromDay} type="date" min={today} value={from} onChange={(event) => setFrom(event.target.value)} />
        <TextInput label={text.toDay} type="date" min={from} value={to} onChange={(event) => setTo(event.target.value)} />
        {state.error === null ? null : (
          <p role="alert" className={styles['refusal']}>
            {refusalSentence(state.error, locale)}
          </p>
        )}
        <Button isBusy={state.isPending} disabled={from === '' || (isOfUnit && unitName.trim() !== '' && unit === null)} onClick={assign}>
          {text.assign}
        </Button>
      </div>
    </details>
  )
}
