import { openFigures } from '../../domain/figure-index.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { yearOf } from '../../domain/period.ts'
import type { Element } from '../../domain/figure.ts'
import { openUnits } from '../../domain/unit-index.ts'
import type { Connection } from '../database/database.ts'
import type { UnitRegister } from '../permission-scopes.ts'
import { effectiveFigures } from '../stores/effective-figures.ts'
import type { CellKey } from '../stores/figures.ts'
import { listPopulations } from '../stores/populations.ts'
import { listChecks } from '../stores/checks.ts'
import { readSettings } from '../stores/settings.ts'
import type { PastFigures } from '../views/past-figures.ts'

type PastCell = Pick<CellKey, 'subject' | 'element' | 'period'>

interface ComparedWith {
  elements: readonly Element[]
  indicators: readonly Indicator[]
  register: UnitRegister
}

/**
 * What figures are compared with: the past of their subjects, and the same elements of other units in their years. No more is read, and in as
 * many readings as for one.
 */
export async function readPastOfCells(
  connection: Connection,
  { cells, elements, indicators, register }: ComparedWith & { cells: readonly PastCell[] },
): Promise<PastFigures> {
  const years = [...new Set(cells.map(({ period }) => yearOf(period)))]
  const codes = [...new Set(cells.map(({ element }) => element))]
  const settings = await readSettings(connection)
  const units = openUnits(register)
  const grounds = new Set(cells.map(({ subject }) => units.groundOf(subject)))
  const selves = register.units.filter(({ id }) => grounds.has(units.groundOf(id))).map(({ id }) => id)
  const own = await effectiveFigures(connection, { subjects: selves, elements: codes })
  const ofYear = await effectiveFigures(connection, { elements: codes, years })
  const populations = await listPopulations(connection, { years })
  const figures = [...own, ...ofYear]
  const index = openFigures({ asOf: '', elements, indicators, resolutions: [], populations, settings, figures, owed: [] })
  return { ...index, onSameGround: units.onSameGround, units: register.units, indicators, checks: await listChecks(connection) }
}
