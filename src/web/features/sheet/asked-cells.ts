import type { Sheet } from '../../../contract/sheet.ts'
import type { OwedCell } from './sheet-grid-model.ts'

type Question = Sheet['asked'][number]

/** What the department asks about the cell, as long as it holds the version that was asked about; else null. */
export function openQuestion({ asked }: Pick<Sheet, 'asked'>, { row, report, cell }: Pick<OwedCell, 'row' | 'report' | 'cell'>): Question | null {
  const found = asked.find(({ stage, subject, element }) => stage === report.stage && subject === row.subject.id && element === row.element.code)
  return found !== undefined && found.version === cell.version ? found : null
}
