import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { deckLimits } from '../../domain/report/deck.ts'
import { useApi } from '../api/api.ts'
import { useText } from '../locales/catalogue.ts'
import { addToDeckTexts } from '../locales/add-to-deck.ts'
import { commonTexts } from '../locales/common.ts'
import { decksTexts } from '../locales/decks.ts'
import { refusalSentence } from '../locales/refusals.ts'
import { useLocale } from '../stores/preferences.ts'
import { Button } from '../ui/button/Button.tsx'
import { Dialog } from '../ui/dialog/Dialog.tsx'
import { Choices } from '../ui/field/Choices.tsx'
import { Skeleton } from '../ui/skeleton/Skeleton.tsx'
import type { AddedView } from './AddToDeck.tsx'
import styles from './add-to-deck.module.css'
import { useAddToDeck } from './use-add-to-deck.ts'

interface AddToDeckDialogProps {
  view: AddedView
  resolution: string
  year: number
  onClose: () => void
}

const newDeck = 'new'

const isFull = ({ slides }: { slides: number }) => slides >= deckLimits.slides

/** Which deck the view goes into: those of the same resolution and year first; or a new one. */
export function AddToDeckDialog({ view, resolution, year, onClose }: AddToDeckDialogProps) {
  const text = useText(addToDeckTexts)
  const common = useText(commonTexts)
  const { kinds, occasions } = useText(decksTexts)
  const locale = useLocale()
  const { data, error: unread } = useQuery(useApi().deck.list.queryOptions())
  const [wanted, setWanted] = useState<string | null>(null)
  const { add, error, isBusy } = useAddToDeck(onClose)
  const isSame = (deck: { resolution: string; year: number }) => deck.resolution === resolution && deck.year === year
  const decks = (data?.decks ?? []).toSorted((one, other) => Number(isSame(other)) - Number(isSame(one)))
  const chosen = wanted ?? decks.find((deck) => isSame(deck) && !isFull(deck))?.id ?? newDeck
  const trouble = error ?? unread
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button
            look="primary"
            isBusy={isBusy}
            disabled={data === undefined}
            onClick={() => add(chosen === newDeck ? { resolution, year } : { deck: chosen }, view)}
          >
            {text.act}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p>{text.what(kinds[view.kind])}</p>
        {data === undefined && unread === null ? <Skeleton height="8rem" /> : null}
        {data === undefined ? null : (
          <Choices
            legend={text.where}
            value={chosen}
            onChange={setWanted}
            choices={[
              ...decks.map((deck) => ({
                value: deck.id,
                label: deck.title,
                detail: [occasions[deck.occasion], String(deck.year), ...(isFull(deck) ? [text.full] : [])].join(' · '),
                isDisabled: isFull(deck),
              })),
              { value: newDeck, label: text.create, detail: text.createHint(String(year)) },
            ]}
          />
        )}
        {trouble === null ? null : (
          <p role="alert" className={styles['refusal']}>
            {refusalSentence(trouble, locale)}
          </p>
        )}
      </div>
    </Dialog>
  )
}
