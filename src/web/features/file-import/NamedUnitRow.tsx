import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FileLook } from '../../../contract/file-import.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { fileImportTexts } from '../../locales/file-import.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Select } from '../../ui/field/Select.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import styles from './file-import.module.css'

type Named = FileLook['names'][number]

interface NamedUnitRowProps {
  named: Named
  /** A unit, null to leave its rows out, undefined to take the answer back. */
  onAnswer: (unit: string | null | undefined) => void
}

const noAnswer = ''
const leaveOut = '-'

/** One name of the file and the unit it means. */
export function NamedUnitRow({ named, onAnswer }: NamedUnitRowProps) {
  const text = useText(fileImportTexts)
  const locale = useLocale()
  const [isFinding, setIsFinding] = useState(false)
  const { text: name, within, kind, reason, units, rows, decided } = named
  const [only] = units
  const isOpen = kind !== 'exact' && decided === undefined
  const value = decided === null ? leaveOut : (decided ?? (kind === 'exact' ? (only?.id ?? noAnswer) : noAnswer))
  const options = [
    { value: noAnswer, label: text.units.choose },
    ...units.map((unit) => ({ value: unit.id, label: unit.name })),
    { value: leaveOut, label: text.units.skip },
  ]
  return (
    <li className={styles['named']} data-open={isOpen || undefined}>
      <div>
        <strong>{name}</strong>
        {within === null ? null : <span className={styles['soft']}> ({within})</span>}
        <p className={styles['soft']}>
          {text.units.rows(formatNumber(String(rows.length), locale), String((rows[0] ?? 0) + 1))}
          {reason === null ? '' : ` · ${text.units.reason[reason]}`}
        </p>
      </div>
      <div className={styles['namedChoice']}>
        <Select
          label={`${text.units.meant}: ${name}`}
          isLabelHidden
          value={value}
          options={options}
          onChange={(chosen) => onAnswer(chosen === noAnswer ? undefined : chosen === leaveOut ? null : chosen)}
        />
        {isOpen && kind === 'likely' && only !== undefined ? (
          <Button size="small" onClick={() => onAnswer(only.id)}>
            {text.units.yesFor(only.shortName)}
          </Button>
        ) : null}
        <Button size="small" look="quiet" aria-expanded={isFinding} onClick={() => setIsFinding(!isFinding)}>
          {text.units.find}
        </Button>
      </div>
      {isFinding ? (
        <FindUnit
          start={name}
          onFound={(unit) => {
            onAnswer(unit)
            setIsFinding(false)
          }}
        />
      ) : null}
    </li>
  )
}

function FindUnit({ start, onFound }: { start: string; onFound: (unit: string) => void }) {
  const text = useText(fileImportTexts)
  const bilingual = useBilingual()
  const api = useApi()
  const [typed, setTyped] = useState(start.slice(0, 60))
  const query = typed.trim()
  const { data } = useQuery(
    api.workspace.find.queryOptions({ input: { query, limit: 12 }, enabled: query !== '', placeholderData: keepPreviousData }),
  )
  const found = (data?.results ?? []).filter(({ kind }) => kind === 'unit')
  return (
    <div className={styles['find']}>
      <TextInput
        type="search"
        label={text.units.find}
        value={typed}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul className={styles['found']}>
        {found.map(({ id, name, context }) => (
          <li key={id}>
            <Button size="small" onClick={() => onFound(id)}>
              {bilingual(name)} <span className={styles['soft']}>{bilingual(context)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
