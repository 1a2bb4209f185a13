import { describe, expect, it } from 'vitest'
import { contract } from '../../contract/contract.ts'
import { methodOf } from './methods.ts'

interface Node {
  [name: string]: unknown
  '~orpc'?: { route: { method?: string } }
}

function procedures(node: Node, path: string[] = []): { path: string[]; method: string }[] {
  const definition = node['~orpc']
  if (definition !== undefined) return [{ path, method: definition.route.method ?? 'POST' }]
  return Object.entries(node).flatMap(([name, child]) => procedures(child as Node, [...path, name]))
}

describe('methodOf', () => {
  const all = procedures(contract as unknown as Node)

  it('finds the procedures of the contract', () => {
    expect(all.length).toBeGreaterThan(15)
    expect(all.some(({ method }) => method === 'GET')).toBe(true)
  })

  it.each(all)('says for $path what the contract says', ({ path, method }) => {
    expect(methodOf(path)).toBe(method === 'GET' ? 'GET' : 'POST')
  })
})
