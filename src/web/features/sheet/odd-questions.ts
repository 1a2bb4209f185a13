import { exact } from '../../../domain/exact.ts'
import type { DecimalText, Element } from '../../../domain/figure.ts'
import { defaultSettings } from '../../../domain/ledger.ts'
import { oddReasons } from '../../../domain/odd-value.ts'
import type { OddReason } from '../../../domain/odd-value.ts'
import type { Question } from '../../saving/cell-state.ts'

export interface Past {
  valueKind: Element['valueKind']
  /** The same cell in the earlier years that have a value, oldest first. */
  earlier: readonly DecimalText[]
  lastYear: DecimalText | null
}

/**
 * What a value is asked about before it leaves the cell, from the years the sheet shows: the person is asked at once, without a connection too.
 * The server asks again with the whole series and the units of the same kind, and decides.
 */
export function oddQuestions(value: DecimalText, { valueKind, earlier, lastYear }: Past): readonly Question[] {
  const reasons = oddReasons({
    value: exact(value),
    valueKind,
    earlier: earlier.map(exact),
    lastYear: lastYear === null ? null : exact(lastYear),
    peers: null,
    settings: defaultSettings.odd,
  })
  return reasons.map((reason) => ({ kind: reason.kind, expected: expectedOf(reason), found: value }))
}

function expectedOf(reason: OddReason): DecimalText {
  switch (reason.kind) {
    case 'unitSlip':
      return reason.suggestion
    case 'jump':
      return reason.lastYear
    case 'outlier':
    case 'farFromPeers':
      return reason.median
  }
}
