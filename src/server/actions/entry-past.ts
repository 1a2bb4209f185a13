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
import { readSettings } from '../stores/settings.ts'
import type { PastFigures } from '../views/past-figures.ts'

interface PastRequest {
  cell: Pick<CellKey, 'subject' | 'element' | 'period'>
  elements: readonly Element[]
  indicators: readonly Indicator[]
  register: UnitRegister
}

/** What one figure is compared with: the subject's own past, and the same element of other units in its year. No more is read for one cell. */
export async function readPast(connection: Connection, { cell, elements, indicators, register }: PastRequest): Promise<PastFigures> {
  const years = [yearOf(cell.period)]
  const settings = await readSettings(connection)
  const units = openUnits(register)
  const ground = units.groundOf(cell.subject)
  const selves = register.units.filter(({ id }) => units.groundOf(id) === ground).map(({ id }) => id)
  const own = await effectiveFigures(connection, { subjects: selves, elements: [cell.element] })
  const ofYear = await effectiveFigures(connection, { elements: [cell.element], years })
  const populations = await listPopulations(connection, { years })
  const figures = [...own, ...ofYear]
  const index = openFigures({ asOf: '', elements, indicators, resolutions: [], populations, settings, figures, owed: [] })
  return { ...index, onSameGround: units.onSameGround, units: register.units, indicators, settings }
}
