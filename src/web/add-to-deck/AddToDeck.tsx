import { lazy, Suspense, useState } from 'react'
import type { SlideKind } from '../../domain/report/deck.ts'
import type { UnitKind } from '../../domain/unit.ts'
import { useAccount } from '../api/session.ts'
import { useText } from '../locales/catalogue.ts'
import { addToDeckTexts } from '../locales/add-to-deck.ts'
import { Button } from '../ui/button/Button.tsx'

/** What a page shows, as a slide has it. No kinds of units: all of them. */
export interface AddedView {
  kind: SlideKind
  indicator?: string
  unit?: string
  unitKinds?: readonly UnitKind[]
}

interface AddToDeckProps {
  view: AddedView
  /** What the page calls it: tells several such buttons of a page apart. */
  of: string
  /** What a new deck would be of, and which decks come first. */
  resolution: string
  year: number
}

const AddToDeckDialog = lazy(() => import('./AddToDeckDialog.tsx').then((module) => ({ default: module.AddToDeckDialog })))

/** The button that makes a slide of what is shown; nothing for accounts that keep no decks. */
export function AddToDeck({ view, of, resolution, year }: AddToDeckProps) {
  const text = useText(addToDeckTexts)
  const mayKeep = useAccount()?.rights.mayKeepDecks === true
  const [isOpen, setIsOpen] = useState(false)
  if (!mayKeep) return null
  return (
    <>
      <Button look="quiet" size="small" icon="projector" aria-haspopup="dialog" aria-label={text.addOne(of)} onClick={() => setIsOpen(true)}>
        {text.add}
      </Button>
      {isOpen ? (
        <Suspense>
          <AddToDeckDialog view={view} resolution={resolution} year={year} onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
