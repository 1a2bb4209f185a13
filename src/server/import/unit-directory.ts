import { isValidOn } from '../../domain/unit.ts'
import type { Day, Unit, UnitId } from '../../domain/unit.ts'
import { rowProblem } from './problems.ts'
import type { TableRow } from './table-row.ts'

/** Finds units by what is written in a file: a code, or `code@valid_from` where the code was used for more than one place. */
export class UnitDirectory {
  readonly #byId = new Map<UnitId, Unit>()
  readonly #byCode = new Map<string, Unit[]>()

  constructor(units: Iterable<Unit>) {
    for (const unit of units) this.add(unit)
  }

  /** A unit with the same id takes the other's place. */
  add(unit: Unit): void {
    const others = (this.#byCode.get(unit.code) ?? []).filter((other) => other.id !== unit.id)
    this.#byId.set(unit.id, unit)
    this.#byCode.set(unit.code, [...others, unit])
  }

  withId(id: UnitId): Unit | undefined {
    return this.#byId.get(id)
  }

  withCode(code: string): readonly Unit[] {
    return this.#byCode.get(code) ?? []
  }

  /** The units that a text can mean on a day: one is the answer, none and several are problems. */
  meant(text: string, day: Day): readonly Unit[] {
    const exact = this.#byId.get(text)
    if (exact !== undefined) return [exact]
    const units = this.#byCode.get(text) ?? []
    if (units.length < 2) return units
    const there = units.filter((unit) => isValidOn(unit, day))
    return there.length === 0 ? units : there
  }
}

/** The id of the unit in a cell, as the code was used on the day. A stand-in when the row is not sound. */
export function unitIn(row: TableRow, column: string, directory: UnitDirectory, day: Day): UnitId {
  return unitMeant(row, column, row.text(column), directory, day)?.id ?? ''
}

/** The unit meant by a text of a cell; null with the problem added when it is none or several. */
export function unitMeant(row: TableRow, column: string, text: string, directory: UnitDirectory, day: Day): Unit | null {
  const [unit, ...others] = directory.meant(text, day)
  if (unit !== undefined && others.length === 0) return unit
  const options = [unit, ...others].flatMap((each) => (each === undefined ? [] : [each.id]))
  if (text !== '') row.refuse(column, unit === undefined ? rowProblem.unknownUnit(text) : rowProblem.ambiguousUnit(text, options))
  return null
}

/** Like `unitIn`, for something that happened between two days: the unit must have been there on one of them or between. */
export function unitThereIn(row: TableRow, column: string, directory: UnitDirectory, first: Day, last: Day): UnitId {
  const unit = unitMeant(row, column, row.text(column), directory, last)
  if (unit === null) return ''
  if (unit.validFrom > last) row.refuse(column, rowProblem.unitNotThere(unit.name, unit.validFrom, null))
  else if (unit.validTo !== null && unit.validTo < first) row.refuse(column, rowProblem.unitNotThere(unit.name, unit.validFrom, unit.validTo))
  return unit.id
}
