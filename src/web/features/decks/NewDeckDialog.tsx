import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { occasions } from '../../../domain/report/deck.ts'
import type { Occasion } from '../../../domain/report/deck.ts'
import { chosenOf, useWorkspace } from '../../api/workspace.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { commonTexts } from '../../locales/common.ts'
import { decksTexts } from '../../locales/decks.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { Choices } from '../../ui/field/Choices.tsx'
import { Select } from '../../ui/field/Select.tsx'
import { yearsOf } from './deck-years.ts'
import styles from './decks.module.css'
import { useCreateDeck } from './use-create-deck.ts'

/** A whole deck from the kind of meeting, a resolution and a year. */
export function NewDeckDialog({ onClose }: { onClose: () => void }) {
  const text = useText(decksTexts)
  const common = useText(commonTexts)
  const locale = useLocale()
  const inLanguage = useBilingual()
  const navigate = useNavigate()
  const workspace = useWorkspace()
  const [occasion, setOccasion] = useState<Occasion>('year')
  const [view, setView] = useState<{ resolution?: string; year?: number }>({})
  const { create, error, isBusy } = useCreateDeck()
  const chosen = chosenOf(workspace, view)
  if (chosen === null) return null
  const { resolution, year } = chosen
  const make = () =>
    create(
      { kind: 'occasion', occasion, resolution: resolution.code, year, language: locale },
      text.create.done,
      (deck) => void navigate({ to: paths.deck, params: { deck } }),
    )
  return (
    <Dialog
      title={text.create.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" isBusy={isBusy} onClick={make}>
            {text.create.act}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <Choices
          legend={text.create.occasion}
          value={occasion}
          onChange={setOccasion}
          choices={occasions.map((one) => ({ value: one, label: text.occasions[one] }))}
        />
        <Select
          label={text.create.resolution}
          value={resolution.code}
          options={workspace.resolutions.map((one) => ({ value: one.code, label: inLanguage(one.name) }))}
          onChange={(code) => setView({ resolution: code })}
        />
        <Select
          label={text.create.year}
          value={String(year)}
          options={yearsOf(resolution).map((one) => ({ value: String(one), label: String(one) }))}
          onChange={(wanted) => setView({ resolution: resolution.code, year: Number(wanted) })}
        />
        <p className={styles['faint']}>{text.create.hint}</p>
        {error === null ? null : (
          <p role="alert" className={styles['refusal']}>
            {refusalSentence(error, locale)}
          </p>
        )}
      </div>
    </Dialog>
  )
}
