import { exact, sum } from '../../domain/exact.ts'
import { successionKinds } from '../../domain/unit.ts'
import type { Succession } from '../../domain/unit.ts'
import { dayBefore } from '../clock.ts'
import type { ImportContext } from './import-context.ts'
import { rowProblem } from './problems.ts'
import type { Table } from './read-table.ts'
import type { TableRow } from './table-row.ts'
import { KeysSeen, rowsOf } from './table-rows.ts'
import { unitIn } from './unit-directory.ts'

export function readSuccessions(tables: readonly Table[], context: ImportContext): Succession[] {
  const keys = new KeysSeen()
  const shares = new Map<string, string[]>()
  const successions: Succession[] = []
  for (const row of rowsOf(tables, context.problems)) {
    const succession = readSuccession(row, context)
    if (row.isSound) {
      keys.note(row, succession.predecessor, succession.successor, succession.effectiveOn)
      refuseSharesAboveOne(row, succession, shares)
    }
    if (row.isSound) successions.push(succession)
  }
  return successions
}

function readSuccession(row: TableRow, context: ImportContext): Succession {
  const effectiveOn = row.day('effective_on')
  const predecessor = unitIn(row, 'predecessor', context.units, dayBefore(effectiveOn))
  const successor = unitIn(row, 'successor', context.units, effectiveOn)
  if (predecessor !== '' && predecessor === successor) row.refuse('successor', rowProblem.toItself())
  const share = row.decimalOrNull('share') ?? '1'
  if (Number(share) <= 0 || Number(share) > 1) row.refuse('share', rowProblem.shareOutOfRange(share))
  return { predecessor, successor, kind: row.oneOf('kind', successionKinds), effectiveOn, share: Number(share) }
}

function refuseSharesAboveOne(row: TableRow, { predecessor, effectiveOn }: Succession, shares: Map<string, string[]>): void {
  const key = `${predecessor}\n${effectiveOn}`
  const all = [...(shares.get(key) ?? []), row.decimalOrNull('share') ?? '1']
  shares.set(key, all)
  const total = sum(all.map((each) => exact(each)))
  if (total.gt(1)) row.refuse('share', rowProblem.sharesAboveOne(String(Number(total.toString()))))
}
