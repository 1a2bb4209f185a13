import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { StoredDeck } from '../../../contract/deck.ts'
import type { Letter } from '../../../domain/report/deck.ts'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { isRefusal } from '../../api/refusal.ts'
import type { RefusalData } from '../../api/refusal.ts'
import { useAccount } from '../../api/session.ts'
import { forgetTyped, typeIntoLetter, useTypedLetter } from './letter-drafts.ts'
import type { TypedLetter } from './letter-drafts.ts'
import { filledLines } from './LetterField.tsx'

export interface LetterWork {
  /** The stored letter with what was typed over it. */
  letter: Letter
  isChanged: boolean
  isSaving: boolean
  /** Why it was not saved; null while nothing is wrong, or when somebody else was first (`meanwhile`). */
  error: Error | null
  /** Somebody saved the deck since it was read: who and when, and of the fields both changed what they wrote. */
  meanwhile: { by: string | null; at: string | null; theirs: Partial<Record<keyof Letter, string>> } | null
  type: (typed: TypedLetter) => void
  forget: () => void
  save: (onSaved: () => void) => void
}

const letterFields = [
  'parentOrganisation',
  'organisation',
  'number',
  'symbol',
  'place',
  'day',
  'addressee',
  'recipients',
  'capacity',
  'position',
  'signer',
] as const satisfies readonly (keyof Letter)[]

/** The letter of a deck on its way: typed over what is stored, saved as a new version of the deck. */
export function useLetter({ deck, content }: StoredDeck): LetterWork {
  const api = useApi()
  const queryClient = useQueryClient()
  const account = useAccount()?.id ?? ''
  const typed = useTypedLetter(account, deck.id)
  const [first, setFirst] = useState<{ conflict: RefusalData<'DECK_CHANGED'>; before: Letter } | null>(null)
  const { state, act } = useKeyedMutation(api.deck.save.mutationOptions())
  const letter = { ...content.letter, ...typed }
  const changed = changedFields(content.letter, letter)
  const isChanged = changed.length > 0
  useWarningBeforeClosing(isChanged)

  const readAgain = () =>
    Promise.all([queryClient.invalidateQueries({ queryKey: api.deck.get.key() }), queryClient.invalidateQueries({ queryKey: api.deck.list.key() })])
  const save = (onSaved: () => void) =>
    act(
      { deck: deck.id, expectedVersion: deck.version, content: { ...content, letter: { ...letter, recipients: filledLines(letter.recipients) } } },
      {
        onSuccess: () => {
          setFirst(null)
          onSaved()
          // What was typed stays in its fields until the stored deck has it.
          void readAgain().finally(() => forgetTyped(account, deck.id, letter))
        },
        onError: (error) => {
          if (!isRefusal(error, 'DECK_CHANGED')) return
          setFirst({ conflict: error.data, before: content.letter })
          void readAgain()
        },
      },
    )
  return {
    letter,
    isChanged,
    isSaving: state.isPending,
    error: isRefusal(state.error, 'DECK_CHANGED') ? null : state.error,
    meanwhile: first === null ? null : { by: first.conflict.by, at: first.conflict.at, theirs: theirsOf(first.before, content.letter, typed) },
    type: (part) => typeIntoLetter(account, deck.id, part),
    forget: () => {
      setFirst(null)
      forgetTyped(account, deck.id)
    },
    save,
  }
}

function theirsOf(before: Letter, now: Letter, typed: TypedLetter): Partial<Record<keyof Letter, string>> {
  const both = changedFields(before, now).filter((field) => field in typed)
  return Object.fromEntries(both.map((field) => [field, [now[field] ?? ''].flat().join('; ')]))
}

function changedFields(before: Letter, now: Letter): (keyof Letter)[] {
  return letterFields.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]))
}

/** Has the browser ask before the page is closed with something typed and not saved. */
function useWarningBeforeClosing(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isChanged])
}
