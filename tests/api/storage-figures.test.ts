import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../src/server/database/database.ts'
import { approveFigures } from '../../src/server/stores/approvals.ts'
import { figureHistory, figuresByVersion, newestFigure, newestFigures } from '../../src/server/stores/figure-versions.ts'
import { appendFigure, appendFigures, StaleFigureError } from '../../src/server/stores/figures.ts'
import { databases, freshDatabase } from '../setup/databases.ts'
import { figureOf, stampOf } from '../setup/sample-rows.ts'

describe.each(databases)('figures on $name', (kind) => {
  it('adds a version for each correction and keeps the others', async () => {
    const { kysely } = await freshDatabase(kind)
    const first = await appendFigure(kysely, figureOf({ value: '1151', note: 'lần đầu' }), null, stampOf(1))
    const second = await appendFigure(kysely, figureOf({ value: '1158' }), first, stampOf(2, 'head'))
    expect(second).toBeGreaterThan(first)
    const history = await figureHistory(kysely, figureOf())
    expect(history).toMatchObject([
      { version: first, ordinal: 1, value: '1151', note: 'lần đầu', recordedBy: 'clerk', recordedAt: stampOf(1).at, approvedAt: null },
      { version: second, ordinal: 2, value: '1158', note: null, recordedBy: 'head', recordedAt: stampOf(2).at, approvedAt: null },
    ])
    expect(await newestFigure(kysely, figureOf())).toEqual(history[1])
    expect(await figuresByVersion(kysely, [first, 999_999])).toEqual([history[0]])
  })

  it('keeps everything a figure says', async () => {
    const { kysely } = await freshDatabase(kind)
    const figure = figureOf({
      value: null,
      missingReason: 'notCollected',
      definition: 2,
      reportedBy: 'x@2000-01-01',
      source: 'Niên giám',
      illustrative: true,
      period: '2024-H1',
    })
    const version = await appendFigure(kysely, figure, null, stampOf(1, null))
    expect(await newestFigure(kysely, figure)).toEqual({
      ...figure,
      version,
      ordinal: 1,
      recordedAt: stampOf(1).at,
      recordedBy: null,
      approvedAt: null,
      approvedBy: null,
      approvalSupersededAt: null,
      report: null,
    })
  })

  it('refuses a correction of a version that is not the newest', async () => {
    const { kysely } = await freshDatabase(kind)
    const first = await appendFigure(kysely, figureOf(), null, stampOf(1))
    await appendFigure(kysely, figureOf({ value: '1' }), first, stampOf(2))
    await expect(appendFigure(kysely, figureOf({ value: '2' }), first, stampOf(3))).rejects.toBeInstanceOf(StaleFigureError)
    await expect(appendFigure(kysely, figureOf({ value: '2' }), null, stampOf(3))).rejects.toBeInstanceOf(StaleFigureError)
    expect(await figureHistory(kysely, figureOf())).toHaveLength(2)
  })

  it('takes one of many corrections made at once', async () => {
    const { kysely } = await freshDatabase(kind)
    const first = await appendFigure(kysely, figureOf(), null, stampOf(1))
    const writers = Array.from({ length: 8 }, (_, number) =>
      inTransaction(kysely, (transaction) => appendFigure(transaction, figureOf({ value: String(number) }), first, stampOf(2))),
    )
    const outcomes = await Promise.allSettled(writers)
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
    const reasons = outcomes.filter((outcome) => outcome.status === 'rejected').map((outcome): unknown => outcome.reason)
    expect(reasons.every((reason) => reason instanceof StaleFigureError)).toBe(true)
    expect(await figureHistory(kysely, figureOf())).toHaveLength(2)
  })

  it('keeps stages, periods and subjects apart', async () => {
    const { kysely } = await freshDatabase(kind)
    const cells = [
      figureOf(),
      figureOf({ stage: 'estimate' }),
      figureOf({ period: '2024-H1' }),
      figureOf({ subject: '674@2004-12-27' }),
      figureOf({ element: 'beds' }),
    ]
    for (const cell of cells) await appendFigure(kysely, cell, null, stampOf(1))
    expect(await figureHistory(kysely, figureOf())).toHaveLength(2)
    const found = await newestFigures(kysely, { subjects: ['673@1979-03-14'], periods: ['2024'] })
    expect(found.map(({ element, stage }) => [element, stage])).toEqual([
      ['beds', 'final'],
      ['doctors', 'estimate'],
      ['doctors', 'final'],
    ])
    expect(await newestFigures(kysely, { subjects: ['673@1979-03-14'], periods: ['2024'], stage: 'estimate' })).toHaveLength(1)
    expect(await newestFigures(kysely, { subjects: [], periods: ['2024'] })).toEqual([])
  })

  it('shows the newest version of a cell, approved or not', async () => {
    const { kysely } = await freshDatabase(kind)
    const first = await appendFigure(kysely, figureOf(), null, stampOf(1))
    await approveFigures(kysely, [first], null, stampOf(2, 'leader'))
    const second = await appendFigure(kysely, figureOf({ value: '7' }), first, stampOf(3))
    const found = await newestFigures(kysely, { subjects: ['673@1979-03-14'], periods: ['2024'] })
    expect(found).toMatchObject([{ version: second, value: '7', approvedAt: null }])
  })

  it('never changes or removes a figure, whoever asks', async () => {
    const { kysely } = await freshDatabase(kind)
    await appendFigure(kysely, figureOf(), null, stampOf(1))
    await expect(kysely.updateTable('figure').set({ value: '9' }).execute()).rejects.toThrow(/append-only/)
    await expect(kysely.deleteFrom('figure').execute()).rejects.toThrow(/append-only/)
    expect(await newestFigure(kysely, figureOf())).toMatchObject({ value: '1151' })
  })

  it('never holds both a value and a reason, nor neither', async () => {
    const { kysely } = await freshDatabase(kind)
    await expect(appendFigure(kysely, figureOf({ value: null }), null, stampOf(1))).rejects.toThrow(/constraint/)
    await expect(appendFigure(kysely, figureOf({ missingReason: 'notCollected' }), null, stampOf(1))).rejects.toThrow(/constraint/)
  })

  it('adds thousands at once', async () => {
    const { kysely } = await freshDatabase(kind)
    const figures = Array.from({ length: 5000 }, (_, number) => ({
      ...figureOf({ subject: `${number}@2000-01-01`, value: String(number) }),
      ordinal: 1,
    }))
    const versions = await inTransaction(kysely, (transaction) => appendFigures(transaction, figures, stampOf(1)))
    expect(new Set(versions).size).toBe(5000)
    const { total } = await kysely
      .selectFrom('figure')
      .select(sql<number>`sum(cast(value as integer))`.as('total'))
      .executeTakeFirstOrThrow()
    expect(total).toBe((4999 * 5000) / 2)
  })
})
