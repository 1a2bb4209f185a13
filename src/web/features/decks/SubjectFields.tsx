import { useState } from 'react'
import type { DeckContent, SlideKind } from '../../../domain/report/deck.ts'
import { showsUnits, subjectOfKind } from '../../../domain/report/edit-deck.ts'
import { foldText } from '../../../domain/text-fold.ts'
import type { UnitKind } from '../../../domain/unit.ts'
import { useWorkspace } from '../../api/workspace.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { deckEditingTexts } from '../../locales/deck-editing.ts'
import { decksTexts } from '../../locales/decks.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { Select } from '../../ui/field/Select.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import type { SlideAbout } from './AddSlideDialog.tsx'
import styles from './panel.module.css'
import { UnitChoice } from './UnitChoice.tsx'

/** Kinds of units that views are made of; the others are grounds and parts of them. */
const unitKindChoices = [
  'province',
  'district',
  'commune',
  'hospital',
  'healthCentre',
  'subDepartment',
  'privateSector',
] as const satisfies UnitKind[]

/** So many indicators are found sooner by typing than by looking. */
const manyIndicators = 8

interface SubjectFieldsProps {
  content: DeckContent
  kind: SlideKind
  codes: readonly string[]
  about: SlideAbout
  error: string | null
  onChange: (about: SlideAbout) => void
}

/** What a view of a kind is of: its indicator, its unit, or which kinds of units. */
export function SubjectFields({ content, kind, codes, about, error, onChange }: SubjectFieldsProps) {
  const text = useText(deckEditingTexts).add
  const { kindHints } = useText(decksTexts)
  return (
    <div className={styles['form']}>
      <p className={styles['faint']}>{kindHints[kind]}</p>
      {subjectOfKind(kind) === 'indicator' ? (
        <IndicatorChoice codes={codes} chosen={about.indicator} onChoose={(indicator) => onChange({ ...about, indicator })} />
      ) : null}
      {kind === 'unit' || kind === 'trend' ? (
        <UnitChoice
          of={content}
          unit={about.unit}
          none={kind === 'trend' ? text.ground : null}
          error={error}
          onChoose={(unit) => onChange({ ...about, unit })}
        />
      ) : null}
      {showsUnits(kind) ? <UnitKindChoice chosen={about.unitKinds} onChoose={(unitKinds) => onChange({ ...about, unitKinds })} /> : null}
    </div>
  )
}

interface IndicatorChoiceProps {
  codes: readonly string[]
  chosen: string | null
  onChoose: (indicator: string) => void
}

/** One of the resolution's indicators; of many, by a few letters without tone marks. */
function IndicatorChoice({ codes, chosen, onChoose }: IndicatorChoiceProps) {
  const text = useText(deckEditingTexts).add
  const inLanguage = useBilingual()
  const { indicators } = useWorkspace()
  const [typed, setTyped] = useState('')
  const all = codes.map((code) => ({ value: code, label: nameOf(indicators.find((known) => known.code === code)?.name, code, inLanguage) }))
  const fitting = all.filter(({ value, label }) => value === chosen || foldText(label).includes(foldText(typed)))
  const find = (words: string) => {
    setTyped(words)
    const first = all.find(({ label }) => words.trim() !== '' && foldText(label).includes(foldText(words)))
    if (first !== undefined) onChoose(first.value)
  }
  return (
    <>
      {all.length > manyIndicators ? (
        <TextInput label={text.chooseIndicator} hint={text.unitHint} type="search" value={typed} onChange={(event) => find(event.target.value)} />
      ) : null}
      <Select label={text.indicator} value={chosen ?? ''} options={fitting} onChange={onChoose} />
    </>
  )
}

function nameOf(name: { vi: string; en: string } | undefined, code: string, inLanguage: (name: { vi: string; en: string }) => string): string {
  return name === undefined ? code : inLanguage(name)
}

function UnitKindChoice({ chosen, onChoose }: { chosen: readonly UnitKind[]; onChoose: (kinds: readonly UnitKind[]) => void }) {
  const text = useText(deckEditingTexts).add
  const { unitKind } = useText(vocabulary)
  const toggle = (kind: UnitKind, isOn: boolean) => onChoose(unitKindChoices.filter((one) => (one === kind ? isOn : chosen.includes(one))))
  return (
    <fieldset className={styles['checks']}>
      <legend>{text.unitKinds}</legend>
      <p className={styles['faint']}>{text.unitKindsHint}</p>
      {unitKindChoices.map((kind) => (
        <label key={kind} className={styles['check']}>
          <input type="checkbox" checked={chosen.includes(kind)} onChange={(event) => toggle(kind, event.target.checked)} />
          {unitKind[kind]}
        </label>
      ))}
    </fieldset>
  )
}
