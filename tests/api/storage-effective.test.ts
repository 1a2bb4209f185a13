import { describe, expect, it } from 'vitest'
import type { Stage } from '../../src/domain/figure.ts'
import type { Connection } from '../../src/server/database/database.ts'
import { approveFigures } from '../../src/server/stores/approvals.ts'
import { effectiveFigures } from '../../src/server/stores/effective-figures.ts'
import { figureHistory } from '../../src/server/stores/figure-versions.ts'
import { appendFigure } from '../../src/server/stores/figures.ts'
import { databases, freshDatabase } from '../setup/databases.ts'
import { figureOf, stampOf } from '../setup/sample-rows.ts'

async function enter(connection: Connection, day: number, stage: Stage, value: string, expected: number | null = null): Promise<number> {
  return appendFigure(connection, figureOf({ stage, value }), expected, stampOf(day))
}

async function valuesAt(connection: Connection, asOf?: string): Promise<(string | null)[]> {
  const figures = await effectiveFigures(connection, { asOf })
  return figures.map((figure) => figure.value)
}

describe.each(databases)('figures in force on $name', (kind) => {
  it('are only those that were approved', async () => {
    const { kysely } = await freshDatabase(kind)
    const version = await enter(kysely, 1, 'final', '1151')
    expect(await valuesAt(kysely)).toEqual([])
    expect(await approveFigures(kysely, [version], null, stampOf(2, 'leader'))).toBe(1)
    expect(await effectiveFigures(kysely, {})).toEqual([
      {
        version,
        subject: '673@1979-03-14',
        element: 'doctors',
        period: '2024',
        stage: 'final',
        value: '1151',
        missingReason: null,
        definition: 1,
        illustrative: false,
        source: null,
      },
    ])
  })

  it('are of the most final stage, whatever was approved last', async () => {
    const { kysely } = await freshDatabase(kind)
    const final = await enter(kysely, 1, 'final', '3')
    await approveFigures(kysely, [final], null, stampOf(1))
    const estimate = await enter(kysely, 2, 'estimate', '1')
    await approveFigures(kysely, [estimate], null, stampOf(2))
    const preliminary = await enter(kysely, 3, 'preliminary', '2')
    await approveFigures(kysely, [preliminary], null, stampOf(3))
    expect(await valuesAt(kysely)).toEqual(['3'])
  })

  it('stay in force while a correction waits, and give way when it is approved', async () => {
    const { kysely } = await freshDatabase(kind)
    const first = await enter(kysely, 1, 'final', '1151')
    await approveFigures(kysely, [first], null, stampOf(2, 'leader'))
    const second = await enter(kysely, 3, 'final', '1158', first)
    expect(await valuesAt(kysely)).toEqual(['1151'])
    await approveFigures(kysely, [second], null, stampOf(4, 'leader'))
    expect(await valuesAt(kysely)).toEqual(['1158'])
    const history = await figureHistory(kysely, figureOf())
    expect(history.map(({ approvedAt, approvalSupersededAt, approvedBy }) => [approvedAt, approvalSupersededAt, approvedBy])).toEqual([
      [stampOf(2).at, stampOf(4).at, 'leader'],
      [stampOf(4).at, null, 'leader'],
    ])
  })

  it('can be read as of any moment', async () => {
    const { kysely } = await freshDatabase(kind)
    const estimate = await enter(kysely, 1, 'estimate', '1')
    await approveFigures(kysely, [estimate], null, stampOf(2))
    const first = await enter(kysely, 3, 'final', '2')
    await approveFigures(kysely, [first], null, stampOf(4))
    const second = await enter(kysely, 5, 'final', '3', first)
    await approveFigures(kysely, [second], null, stampOf(6))
    const seen = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((day) => valuesAt(kysely, stampOf(day).at)))
    expect(seen).toEqual([[], ['1'], ['1'], ['2'], ['2'], ['3'], ['3']])
  })

  it('are approved once: approving them again changes nothing', async () => {
    const { kysely } = await freshDatabase(kind)
    const first = await enter(kysely, 1, 'final', '1')
    const second = await enter(kysely, 1, 'final', '2', first)
    await approveFigures(kysely, [first], null, stampOf(2))
    await approveFigures(kysely, [second], null, stampOf(3))
    const before = await figureHistory(kysely, figureOf())
    expect(await approveFigures(kysely, [second, first], null, stampOf(4, 'other'))).toBe(0)
    expect(await figureHistory(kysely, figureOf())).toEqual(before)
  })

  it('can be narrowed to years, subjects and elements', async () => {
    const { kysely } = await freshDatabase(kind)
    const cells = [
      figureOf({ period: '2023' }),
      figureOf(),
      figureOf({ period: '2024-H1' }),
      figureOf({ period: '2024-M9' }),
      figureOf({ element: 'beds' }),
      figureOf({ subject: '674@2004-12-27' }),
    ]
    for (const cell of cells) await approveFigures(kysely, [await appendFigure(kysely, cell, null, stampOf(1))], null, stampOf(1))
    expect(await effectiveFigures(kysely, {})).toHaveLength(6)
    expect(await effectiveFigures(kysely, { years: null })).toHaveLength(6)
    expect(await effectiveFigures(kysely, { years: [2024] })).toHaveLength(5)
    expect(await effectiveFigures(kysely, { years: [] })).toEqual([])
    const narrowed = await effectiveFigures(kysely, { years: [2024], subjects: ['673@1979-03-14'], elements: ['doctors'] })
    expect(narrowed.map((figure) => figure.period)).toEqual(['2024', '2024-H1', '2024-M9'])
  })
})
