import { describe, expect, it } from 'vitest'
import { nextSort, sortFromAddress, sortState } from './heat-sort.ts'

describe('order of the heat map in the address', () => {
  it('goes through up, down and back to the map', () => {
    const first = nextSort(undefined, 'doctors')
    const second = nextSort(first, 'doctors')
    expect([first, second, nextSort(second, 'doctors')]).toEqual(['doctors', '-doctors', undefined])
  })

  it('starts anew on another column', () => {
    expect(nextSort('-doctors', 'beds')).toBe('beds')
  })

  it('is read back as it was written', () => {
    expect(sortFromAddress('-beds')).toEqual({ by: 'beds', descending: true })
    expect(sortFromAddress(undefined)).toEqual({ by: 'tree', descending: false })
    expect([sortState('-beds', 'beds'), sortState('beds', 'beds'), sortState('name', 'beds')]).toEqual(['descending', 'ascending', 'none'])
  })
})
