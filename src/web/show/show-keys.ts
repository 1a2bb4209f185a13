import type { ShowAct } from './show-state.ts'

/** What a key asks for: an act on what is projected, or something of this window. */
export type KeyMeaning = ShowAct | { kind: 'own'; own: OwnMeaning } | { kind: 'enter' } | { kind: 'digit'; digit: string }

export type OwnMeaning = 'fullScreen' | 'find' | 'help' | 'notes' | 'window'

/** The part of a keyboard event that is looked at. */
export interface PressedKey {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

const meanings: Readonly<Record<string, KeyMeaning>> = {
  pagedown: { kind: 'next' },
  arrowright: { kind: 'next' },
  arrowdown: { kind: 'next' },
  ' ': { kind: 'next' },
  pageup: { kind: 'previous' },
  arrowleft: { kind: 'previous' },
  arrowup: { kind: 'previous' },
  home: { kind: 'first' },
  end: { kind: 'last' },
  enter: { kind: 'enter' },
  backspace: { kind: 'back' },
  escape: { kind: 'back' },
  b: { kind: 'black' },
  '.': { kind: 'black' },
  w: { kind: 'white' },
  ',': { kind: 'white' },
  s: { kind: 'steps' },
  f: { kind: 'own', own: 'fullScreen' },
  // What clickers send for "start the show"; left to the browser it would load the page again.
  f5: { kind: 'own', own: 'fullScreen' },
  '/': { kind: 'own', own: 'find' },
  j: { kind: 'own', own: 'find' },
  g: { kind: 'own', own: 'find' },
  '?': { kind: 'own', own: 'help' },
  h: { kind: 'own', own: 'help' },
  n: { kind: 'own', own: 'notes' },
  p: { kind: 'own', own: 'window' },
}

/** What the key means in a show, as keyboards and clickers send it; null for one that means nothing here. */
export function meaningOf({ key, ctrlKey, metaKey, altKey }: PressedKey): KeyMeaning | null {
  if (ctrlKey || metaKey || altKey) return null
  if (/^\d$/.test(key)) return { kind: 'digit', digit: key }
  return meanings[key.toLowerCase()] ?? null
}
