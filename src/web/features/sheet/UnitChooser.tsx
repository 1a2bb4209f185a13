import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Account } from '../../../contract/session.ts'
import { formatDay } from '../../../domain/number-format.ts'
import { compareVietnamese, matchesFolded } from '../../../domain/text-fold.ts'
import { useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import { Icon } from '../../ui/icon/Icon.tsx'
import styles from './unit-chooser.module.css'

type UnitRef = Account['rights']['mayEnter'][number]

interface UnitChooserProps {
  units: readonly UnitRef[]
  chosen: string
  year: number | undefined
}

/** Opens the list of the units an account enters for; nothing when there is only the one that is shown. */
export function UnitChooser({ units, chosen, year }: UnitChooserProps) {
  const [isOpen, setIsOpen] = useState(false)
  const text = useText(sheetTexts)
  const isOnly = units.every(({ id }) => id === chosen)
  if (isOnly) return null
  return (
    <>
      <Button icon="unit" onClick={() => setIsOpen(true)}>
        {text.chooseUnit}
      </Button>
      {isOpen ? <UnitDialog units={units} chosen={chosen} year={year} onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}

function UnitDialog({ units, chosen, year, onClose }: UnitChooserProps & { onClose: () => void }) {
  const text = useText(sheetTexts)
  const kinds = useText(vocabulary).unitKind
  const navigate = useNavigate()
  const [query, setQuery] = useState('')
  const found = unitsMatching(units, query)
  const choose = (unit: UnitRef) => {
    onClose()
    void navigate({ to: paths.sheet, search: { reporter: unit.id, year } })
  }
  return (
    <Dialog title={text.chooseUnitTitle} onClose={onClose}>
      <form
        className={styles['chooser']}
        onSubmit={(event) => {
          event.preventDefault()
          if (found[0] !== undefined) choose(found[0])
        }}
      >
        <TextInput
          label={text.findUnit}
          hint={text.findUnitHint}
          type="search"
          data-autofocus
          value={query}
          autoComplete="off"
          onChange={(event) => setQuery(event.target.value)}
        />
        <p role="status" className={styles['count']}>
          {found.length === 0 ? text.noUnitFound : text.unitsShown(String(found.length))}
        </p>
        <ul className={styles['units']}>
          {found.map((unit) => (
            <li key={unit.id}>
              <button type="button" className={styles['unit']} aria-current={unit.id === chosen} onClick={() => choose(unit)}>
                <span>
                  {unit.name}
                  {isNameTaken(units, unit) ? (
                    <span className={styles['kind']}> {text.unitSince(formatDay(unit.id.split('@')[1] ?? ''))}</span>
                  ) : null}
                </span>
                <span className={styles['kind']}>{kinds[unit.kind]}</span>
                {unit.id === chosen ? <Icon name="check" /> : null}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </Dialog>
  )
}

/** True when another unit of another time has the same name; the day it began, which is part of its identity, tells them apart. */
function isNameTaken(units: readonly UnitRef[], unit: UnitRef): boolean {
  return /@\d{4}-\d{2}-\d{2}$/.test(unit.id) && units.some((other) => other.id !== unit.id && other.name === unit.name)
}

/** The units whose name fits, best first, then by name. */
export function unitsMatching(units: readonly UnitRef[], query: string): readonly UnitRef[] {
  return units
    .map((unit) => ({ unit, rank: matchesFolded(query, [unit.name, unit.shortName]) }))
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => (query.trim() === '' ? 0 : (a.rank ?? 0) - (b.rank ?? 0)) || compareVietnamese(a.unit.name, b.unit.name))
    .map(({ unit }) => unit)
}
