import { useQuery } from '@tanstack/react-query'
import { createContext, useContext, useMemo } from 'react'
import type { TalkMarks } from '../../contract/note.ts'
import type { Stage } from '../../domain/figure.ts'
import { useApi } from '../api/api.ts'

/** Which cell: whose sheet, which row, which period and stage. */
export interface TalkPlace {
  reporter: string
  subject: string
  element: string
  period: string
  stage: Stage
}

export type CellMark = TalkMarks['cells'][number]
export type ReportMark = TalkMarks['reports'][number]

/** Looks up what to show at a cell or a report; the same object while nothing changed. */
export interface TalkLookup {
  ofCell: (cell: Omit<TalkPlace, 'reporter'>) => CellMark | null
  ofReport: (report: Pick<TalkPlace, 'period' | 'stage'>) => ReportMark | null
}

/** Open conversations and files of a reporter's sheet. Until they are known, and where they cannot be had, there are none to show. */
export function useTalkMarks(reporter: string, year: number): TalkLookup {
  const marks = useQuery(useApi().note.list.queryOptions({ input: { reporter, year } })).data
  return useMemo(() => talkLookup(marks ?? { cells: [], reports: [] }), [marks])
}

/** What the cells below it show; where nobody gives one, as in a table of several units, they show nothing. */
export const TalkContext = createContext<TalkLookup>(talkLookup({ cells: [], reports: [] }))

export function useCellMark(cell: Omit<TalkPlace, 'reporter'>): CellMark | null {
  return useContext(TalkContext).ofCell(cell)
}

function talkLookup({ cells, reports }: TalkMarks): TalkLookup {
  const byCell = new Map(cells.map((mark) => [cellKeyOf(mark), mark]))
  const byReport = new Map(reports.map((mark) => [`${mark.period} ${mark.stage}`, mark]))
  return {
    ofCell: (cell) => byCell.get(cellKeyOf(cell)) ?? null,
    ofReport: ({ period, stage }) => byReport.get(`${period} ${stage}`) ?? null,
  }
}

function cellKeyOf({ subject, element, period, stage }: Omit<TalkPlace, 'reporter'>): string {
  return [subject, element, period, stage].join('\n')
}
