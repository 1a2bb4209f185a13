import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { deckEditingTexts } from '../../locales/deck-editing.ts'
import { Button } from '../../ui/button/Button.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import styles from './panel.module.css'
import { useUnitName } from './use-unit-name.ts'

interface UnitChoiceProps {
  unit: string | null
  /** Of which resolution and year its name is asked for. */
  of: { resolution: string; year: number }
  /** What no unit means where one may be left out; null where one is needed. */
  none: string | null
  error: string | null
  onChoose: (unit: string | null) => void
}

/** A unit, found by a few letters of its name without tone marks, by former names too. */
export function UnitChoice({ unit, of, none, error, onChoose }: UnitChoiceProps) {
  const text = useText(deckEditingTexts).add
  const inLanguage = useBilingual()
  const [typed, setTyped] = useState('')
  const chosenName = useUnitName(unit, of)
  const query = typed.trim()
  const { data } = useQuery(
    useApi().workspace.find.queryOptions({ input: { query, limit: 20 }, enabled: query !== '', placeholderData: keepPreviousData }),
  )
  const found = query === '' ? [] : (data?.results ?? []).filter(({ kind }) => kind === 'unit')
  const choose = (id: string | null) => {
    onChoose(id)
    setTyped('')
  }
  return (
    <div className={styles['unitChoice']}>
      <p role="status">
        <span className={styles['label']}>{text.unit}</span>
        {unit === null ? (none ?? '–') : text.chosenUnit(chosenName ?? unit)}
        {unit !== null && none !== null ? (
          <Button size="small" look="quiet" onClick={() => choose(null)}>
            {text.clearUnit}
          </Button>
        ) : null}
      </p>
      <TextInput
        label={text.chooseUnit}
        hint={text.unitHint}
        type="search"
        maxLength={200}
        autoComplete="off"
        error={error}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {found.length === 0 ? null : (
        <ul className={styles['found']} aria-label={text.foundUnits}>
          {found.map(({ id, name, context }) => (
            <li key={id}>
              <button type="button" onClick={() => choose(id)}>
                {inLanguage(name)}
                <span className={styles['faint']}>{inLanguage(context)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {query !== '' && data !== undefined && found.length === 0 ? <p className={styles['faint']}>{text.noUnits(query)}</p> : null}
    </div>
  )
}
