import { foldText } from './text-fold.ts'

/**
 * A name as lists write it, to be held against others: no tone marks, no punctuation, single spaces ("TTYT H. Di Linh" is `ttyt h di linh`).
 */
export function nameKey(name: string): string {
  return foldText(name)
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
}

/** Words for the kind of a unit that lists write, shorten and leave out; longer ones first. A place of an old district stands in a centre's name. */
const kindWords: readonly (readonly [kind: string, words: RegExp])[] = [
  ['centre', /^(?:trung tam y te|ttyt)(?: (?:khu vuc|kv))? /],
  ['hospital', /^(?:benh vien|bv) /],
  ['commune', /^(?:xa|x|phuong|p|thi tran|tt|dac khu) /],
  ['district', /^(?:huyen|h|thanh pho|tp|thi xa|tx|quan) /],
]

/** The kind a name begins with, if it does, and the name without it. */
function withoutKind(key: string): { kind: string | null; rest: string } {
  const found = kindWords.find(([, words]) => words.test(key))
  if (found === undefined) return { kind: null, rest: key }
  const rest = key.replace(found[1], '')
  // "TTYT H. Di Linh" is the centre of a district.
  return { kind: found[0], rest: found[0] === 'centre' ? rest.replace(kindWords[3]?.[1] ?? /^$/, '') : rest }
}

/** Finds things by names as lists write them. */
export interface NameIndex {
  /** Every thing the text names: by a whole name, else by one without the word for its kind. None for a text that names nothing. */
  find: (text: string) => readonly number[]
}

/** An index of things by their names; a thing is its place in the list. */
export function indexNames(things: readonly (readonly string[])[]): NameIndex {
  const whole = new Map<string, Set<number>>()
  const ofKind = new Map<string, Set<number>>()
  const ofAnyKind = new Map<string, Set<number>>()
  const add = (index: Map<string, Set<number>>, key: string, place: number) => {
    if (key !== '') index.set(key, (index.get(key) ?? new Set()).add(place))
  }
  things.forEach((names, place) => {
    for (const name of names) {
      const key = nameKey(name)
      const { kind, rest } = withoutKind(key)
      add(whole, key, place)
      if (kind !== null) add(ofKind, `${kind} ${rest}`, place)
      add(ofAnyKind, rest, place)
    }
  })
  return {
    find(text) {
      const key = nameKey(text)
      if (key === '') return []
      const { kind, rest } = withoutKind(key)
      const found = whole.get(key) ?? (kind === null ? ofAnyKind.get(rest) : ofKind.get(`${kind} ${rest}`))
      return [...(found ?? [])]
    },
  }
}
