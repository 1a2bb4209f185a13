import { array, assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from '../read-sample.ts'
import { apportion } from './apportion.ts'
import { csvText } from './csv-text.ts'
import { illustrativeFiles } from './illustrative-files.ts'
import { seededRandom } from './random.ts'

describe('illustrativeFiles', () => {
  const files = illustrativeFiles()

  it.each(Object.keys(files))('makes %s as it stands in the folder', (file) => {
    expect(files[file]).toBe(readText(file))
  })

  it('makes the same again', () => {
    expect(illustrativeFiles()).toEqual(files)
  })
})

describe('apportion', () => {
  it('sums to the total', () => {
    const weights = array(integer({ min: 1, max: 300_000 }), { minLength: 1, maxLength: 12 })
    assert(
      property(integer({ min: -5000, max: 2_000_000 }), weights, (total, parts) => {
        expect(apportion(total, parts).reduce((sum, part) => sum + part, 0)).toBe(total)
      }),
    )
  })

  it('gives what is left over to the largest remainders', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3])
    expect(apportion(-7, [2, 1])).toEqual([-5, -2])
  })

  it('refuses to share by nothing', () => {
    expect(() => apportion(1, [0])).toThrow('nothing to share by')
  })
})

function five(seed: number): number[] {
  return Array.from({ length: 5 }, seededRandom(seed).next)
}

describe('seededRandom', () => {
  it('repeats itself for a seed and differs for another', () => {
    expect(five(1)).toEqual(five(1))
    expect(five(1)).not.toEqual(five(2))
  })
})

describe('csvText', () => {
  it('quotes only where it must', () => {
    expect(csvText(['a', 'b'], [{ a: 'x, y', b: 'nói "có"' }, { a: 1 }])).toBe('a,b\n"x, y","nói ""có"""\n1,\n')
  })
})
