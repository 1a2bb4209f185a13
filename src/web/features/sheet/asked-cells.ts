import { createContext, useContext, useMemo } from 'react'
import type { Sheet } from '../../../contract/sheet.ts'
import type { CellAddress } from '../../saving/cell-address.ts'
import type { OwedCell } from './sheet-grid-model.ts'

export type Question = Sheet['asked'][number]

/** What the department asks about the cell, as long as it holds the version that was asked about; else null. */
export function openQuestion({ asked }: Pick<Sheet, 'asked'>, { row, report, cell }: Pick<OwedCell, 'row' | 'report' | 'cell'>): Question | null {
  return questionAt(asked, { subject: row.subject.id, element: row.element.code, stage: report.stage }, cell.version)
}

type Place = Pick<CellAddress, 'subject' | 'element' | 'stage'>

function questionAt(asked: readonly Question[], place: Place, version: number | null): Question | null {
  const found = asked.find(({ stage, subject, element }) => stage === place.stage && subject === place.subject && element === place.element)
  return found !== undefined && found.version === version ? found : null
}

const nothingAsked: readonly Question[] = []

/** What returns ask about cells of the open sheet; nothing in the table of several units. */
export const AskedContext = createContext<readonly Question[]>(nothingAsked)

/** What is asked about a cell that holds this version; null when nothing is, or no longer. */
export function useQuestion({ subject, element, stage }: Place, version: number | null): Question | null {
  const asked = useContext(AskedContext)
  return useMemo(() => questionAt(asked, { subject, element, stage }, version), [asked, subject, element, stage, version])
}
