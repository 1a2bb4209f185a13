import { describe, expect, it } from 'vitest'
import { contract } from '../../contract/contract.ts'
import { methodOf } from './methods.ts'

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function procedures(node: Record<string, unknown>, path: string[] = []): { path: string[]; method: string }[] {
  const definition = node['~orpc']
  if (isNode(definition) && isNode(definition['route'])) {
    const { method } = definition['route']
    return [{ path, method: typeof method === 'string' ? method : 'POST' }]
  }
  return Object.entries(node).flatMap(([name, child]) => (isNode(child) ? procedures(child, [...path, name]) : []))
}

describe('methodOf', () => {
  const all = procedures(contract)

  it('finds the procedures of the contract', () => {
    expect(all.length).toBeGreaterThan(15)
    expect(all.some(({ method }) => method === 'GET')).toBe(true)
  })

  it.each(all)('says for $path what the contract says', ({ path, method }) => {
    expect(methodOf(path)).toBe(method === 'GET' ? 'GET' : 'POST')
  })
})
