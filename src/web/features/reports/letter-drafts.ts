import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Letter } from '../../../domain/report/deck.ts'

export type TypedLetter = Partial<Letter>

/** What was typed into letters and is not saved, by account and deck: it outlives the screen, so that looking something up loses nothing. */
const drafts = createStore<Record<string, TypedLetter>>(() => ({}))

const none: TypedLetter = {}
const keyOf = (account: string, deck: string) => `${account} ${deck}`

export function useTypedLetter(account: string, deck: string): TypedLetter {
  return useStore(drafts, (all) => all[keyOf(account, deck)] ?? none)
}

export function typeIntoLetter(account: string, deck: string, typed: TypedLetter): void {
  const key = keyOf(account, deck)
  drafts.setState((all) => ({ ...all, [key]: { ...all[key], ...typed } }))
}

/** Takes away what was typed; with `saved`, only what has not been typed over since it was sent. */
export function forgetTyped(account: string, deck: string, saved?: TypedLetter): void {
  const key = keyOf(account, deck)
  drafts.setState((all) => {
    const sent = new Map<string, unknown>(Object.entries(saved ?? {}))
    const rest = saved === undefined ? [] : Object.entries(all[key] ?? {}).filter(([field, value]) => sent.get(field) !== value)
    return { ...all, [key]: Object.fromEntries(rest) }
  })
}
