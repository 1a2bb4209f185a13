import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { DeckSummary } from '../../../contract/deck.ts'
import { useWorkspace } from '../../api/workspace.ts'
import { useText } from '../../locales/catalogue.ts'
import { commonTexts } from '../../locales/common.ts'
import { decksTexts } from '../../locales/decks.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { Select } from '../../ui/field/Select.tsx'
import { yearsOf } from './deck-years.ts'
import styles from './decks.module.css'
import { useCreateDeck } from './use-create-deck.ts'

/** The same deck for another year: last year's becomes this year's. */
export function CopyDeckDialog({ deck, onClose }: { deck: DeckSummary; onClose: () => void }) {
  const text = useText(decksTexts)
  const common = useText(commonTexts)
  const locale = useLocale()
  const navigate = useNavigate()
  const resolution = useWorkspace().resolutions.find(({ code }) => code === deck.resolution)
  const years = resolution === undefined ? [] : yearsOf(resolution).filter((year) => year !== deck.year)
  const next = years.includes(deck.year + 1) ? deck.year + 1 : years[0]
  const [year, setYear] = useState(next)
  const { create, error, isBusy } = useCreateDeck()
  const copy = () => {
    if (year !== undefined) {
      create({ kind: 'deck', deck: deck.id, year }, text.copy.done, (made) => void navigate({ to: paths.deck, params: { deck: made } }))
    }
  }
  return (
    <Dialog
      title={text.copy.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          {year === undefined ? null : (
            <Button look="primary" isBusy={isBusy} onClick={copy}>
              {text.copy.act}
            </Button>
          )}
        </>
      }
    >
      <div className={styles['form']}>
        <p>{year === undefined ? text.copy.noOther : text.copy.body(deck.title)}</p>
        {year === undefined ? null : (
          <Select
            label={text.create.year}
            value={String(year)}
            options={years.map((one) => ({ value: String(one), label: String(one) }))}
            onChange={(wanted) => setYear(Number(wanted))}
          />
        )}
        {error === null ? null : (
          <p role="alert" className={styles['refusal']}>
            {refusalSentence(error, locale)}
          </p>
        )}
      </div>
    </Dialog>
  )
}
