import type { ImportProblem, Problem } from './problems.ts'

/** A place in a file. */
export interface Place {
  file: string
  row: number | null
  column: string | null
}

/** More than a person reads; a file that is wrong in every row need not fill the memory. */
const mostShown = 500

/** The problems found so far, in the order they were found. */
export class ProblemList {
  readonly shown: ImportProblem[] = []
  /** How many there are, those beyond the shown ones too. */
  total = 0

  add(place: Place, problem: Problem): void {
    this.total += 1
    if (this.shown.length < mostShown) this.shown.push({ file: place.file, row: place.row, column: place.column, ...problem })
  }
}
