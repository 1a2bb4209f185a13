import { describe, expect, it } from 'vitest'
import { commonTexts } from './common.ts'
import { jumpTexts } from './jump.ts'
import { markTexts } from '../../words/marks.ts'
import { shellTexts } from './shell.ts'
import { signInTexts } from './sign-in.ts'
import { vocabulary } from '../../words/vocabulary.ts'

const catalogues = { commonTexts, jumpTexts, markTexts, shellTexts, signInTexts, vocabulary }

function texts(node: unknown, path: string): [string, string][] {
  if (typeof node === 'string') return [[path, node]]
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, child]) => texts(child, `${path}.${name}`))
}

describe.each(Object.entries(catalogues))('%s', (name, catalogue) => {
  it('says everything in both languages', () => {
    const vietnamese = texts(catalogue.vi, name)
    const english = texts(catalogue.en, name)
    expect(english.map(([path]) => path)).toEqual(vietnamese.map(([path]) => path))
    expect([...vietnamese, ...english].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('is written in composed Vietnamese, so that searching finds it', () => {
    expect(texts(catalogue.vi, name).filter(([, text]) => text !== text.normalize('NFC'))).toEqual([])
  })
})
