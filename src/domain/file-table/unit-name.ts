import { foldText } from '../text-fold.ts'
import type { UnitKind } from '../unit.ts'

/** The words a unit's name is made of: what kind of unit it says it is, and the rest. */
export interface UnitName {
  /** The whole name with its abbreviations written out, folded: `trung tam y te huyen di linh`. */
  full: string
  /** Kinds of unit the words in front speak of; empty when they say none. */
  kinds: readonly UnitKind[]
  /** The name without those words: `di linh`. The whole name when nothing would be left. */
  core: string
}

/** Abbreviations as offices write them, folded; a dot after them is optional. Longer ones first. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/^(ttyt|tt ?y ?te|tty ?te|ttyte)\b\.?/, 'trung tam y te '],
  [/^(bvdk|bv ?da khoa|bv dk|benh vien dk)\b\.?/, 'benh vien da khoa '],
  [/^(bvyhct|bv yhct|bv y hoc co truyen)\b\.?/, 'benh vien y hoc co truyen '],
  [/^(bvpl|bvphcn|bv phcn)\b\.?/, 'benh vien phuc hoi chuc nang '],
  [/^bv\b\.?/, 'benh vien '],
  [/^(tyt|tram yt|tramyte)\b\.?/, 'tram y te '],
  [/^(syt)\b\.?/, 'so y te '],
  [/^ccds\b\.?/, 'chi cuc dan so '],
]

const withinAbbreviations: readonly (readonly [RegExp, string])[] = [
  [/(^|\s)h\.\s*/g, '$1huyen '],
  [/(^|\s)h (?=\p{L})/gu, '$1huyen '],
  [/(^|\s)tp\.?\s*(?=\p{L})/gu, '$1thanh pho '],
  [/(^|\s)tx\.?\s+/g, '$1thi xa '],
  [/(^|\s)tx\.(?=\p{L})/gu, '$1thi xa '],
  [/(^|\s)tt\.?\s+(?!y te)/g, '$1thi tran '],
  [/(^|\s)tt\.(?=\p{L})/gu, '$1thi tran '],
  [/(^|\s)p\.\s*/g, '$1phuong '],
  [/^p\s?(?=\d)|^p (?=\p{L})/gu, 'phuong '],
  [/(^|\s)x\.\s*/g, '$1xa '],
  [/(^|\s)q\.\s*/g, '$1quan '],
  [/(^|\s)t\.\s*/g, '$1tinh '],
  [/(^|\s)kv\b\.?/g, '$1khu vuc'],
]

const place = '(?: (?:huyen|thanh pho|thi xa|quan|tinh|khu vuc|lien huyen|xa|phuong|thi tran))*'
const kindWords: readonly (readonly [RegExp, readonly UnitKind[]])[] = [
  [new RegExp(`^trung tam y te${place}(?: |$)`), ['healthCentre']],
  [new RegExp(`^benh vien(?: da khoa)?${place}(?: |$)`), ['hospital']],
  [new RegExp(`^tram y te${place}(?: |$)`), ['commune']],
  [/^so y te(?: tinh)?(?: |$)/, ['department']],
  [/^(?:huyen|quan|thi xa) /, ['district']],
  [/^thanh pho /, ['district', 'province']],
  [/^tinh /, ['province']],
  [/^(?:xa|phuong|thi tran) /, ['commune']],
  [/^dia ban /, ['ground']],
  [/^vung /, ['region']],
]

/** Reads a name as offices write it: ordinals and bullets in front left out, abbreviations written out, kind and core taken apart. */
export function readUnitName(text: string): UnitName {
  let full = foldText(text)
    .replace(/^(?:[-+*•–·]\s*|(?:\d{1,3}|[ivx]{1,5}|[a-h])\s*[.)]\s+|(?:\d{1,3}|[ivx]{1,5})[.)](?=\p{L}))+/u, '')
    .replace(/[“”"]/g, '')
    .replace(/\s*[-–]\s*/g, ' - ')
  for (const [shape, meant] of abbreviations) if (shape.test(full)) full = full.replace(shape, meant)
  for (const [shape, meant] of withinAbbreviations) full = full.replace(shape, meant)
  full = full
    .replace(/[.,;:]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  const found = kindWords.find(([shape]) => shape.test(`${full} `))
  const core = found === undefined ? full : `${full} `.replace(found[0], '').trim()
  return { full, kinds: found?.[1] ?? [], core: core === '' ? full : core }
}

/** Tone and vowel marks of each word, wherever they stand in it: `Hòa` and `Hoà` have the same. Empty when there are none. */
export function marksOf(text: string): string {
  const words = text
    .toLowerCase()
    .normalize('NFD')
    .split(/[^\p{L}\p{M}\d]+/u)
  return words
    .map((word) =>
      [...word]
        .filter((letter) => /\p{M}|đ/u.test(letter))
        .toSorted()
        .join(''),
    )
    .join(' ')
    .trim()
}
