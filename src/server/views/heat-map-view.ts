import type { z } from 'zod'
import type { heatMap } from '../../contract/overview.ts'
import { assess, verdictIn } from '../../domain/assess.ts'
import type { Assessment, Input } from '../../domain/assessment.ts'
import { missingReasons, stages } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { markOf, marks } from '../../domain/mark.ts'
import type { Mark } from '../../domain/mark.ts'
import { lastDayOf } from '../../domain/period.ts'
import type { Register } from '../../domain/register.ts'
import type { Resolution } from '../../domain/resolution.ts'
import { unitKinds } from '../../domain/unit.ts'
import { completenessOf, isIllustrative } from './assessment-view.ts'
import type { HeatRow } from './heat-map-rows.ts'

type HeatMap = z.infer<typeof heatMap>
type Column = HeatMap['columns'][number]

interface ColumnRequest {
  register: Register
  resolution: Resolution
  year: number
  rows: readonly HeatRow[]
}

/** Units × indicators, as columns of codes. */
export function heatMapOf(request: ColumnRequest, indicators: readonly Indicator[]): HeatMap {
  const { rows } = request
  return {
    units: {
      id: rows.map(({ unit }) => unit.id),
      name: rows.map(({ unit }) => unit.name),
      kind: rows.map(({ unit }) => unitKinds.indexOf(unit.kind)),
      parent: rows.map(({ parent }) => parent),
    },
    kinds: [...unitKinds],
    columns: indicators.map((indicator) => columnOf(request, indicator)),
  }
}

function columnOf(request: ColumnRequest, indicator: Indicator): Column {
  const { register, resolution, year, rows } = request
  const column: Column = { indicator: indicator.code, mark: [], previousMark: [], shown: [], missing: [], stage: [], illustrative: [], partial: [] }
  rows.forEach(({ unit }, place) => {
    const assessment = assess(register, resolution, indicator, unit.id, year)
    const { measure } = assessment
    column.mark.push(markToCode(markOf(assessment)))
    column.previousMark.push(previousMarkOf(request, indicator, unit.id))
    const count = contributionOf(assessment)
    const stage = measure.kind === 'value' ? measure.stage : (count?.stage ?? null)
    const missing = measure.kind === 'missing' ? measure.reason : (count?.missingReason ?? null)
    column.shown.push(assessment.shown ?? count?.value ?? null)
    column.missing.push(missing === null ? -1 : missingReasons.indexOf(missing))
    column.stage.push(stage === null ? -1 : stages.indexOf(stage))
    if (isIllustrative(measure)) column.illustrative.push(place)
    if ((completenessOf(measure)?.missing.length ?? 0) > 0) column.partial.push(place)
  })
  return column
}

function previousMarkOf({ register, resolution, year }: ColumnRequest, indicator: Indicator, unit: string): number {
  const before = register.onSameGround(unit, lastDayOf(String(year - 1)))
  return before === null ? -1 : markToCode(markOf(verdictIn(register, resolution, indicator, before, year - 1)))
}

/** The one count a facility adds to its territory; several are not one number. */
function contributionOf({ measure }: Assessment): Input | null {
  if (measure.kind !== 'contributes') return null
  const [only, second] = measure.counts
  return second === undefined ? (only ?? null) : null
}

const codes = new Map(marks.map((mark, code) => [mark, code]))

function markToCode(mark: Mark): number {
  return codes.get(mark) ?? -1
}
