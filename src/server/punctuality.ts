import type { Assessment, Completeness } from '../domain/assessment.ts'
import { stages } from '../domain/figure.ts'
import type { Stage } from '../domain/figure.ts'
import type { Indicator } from '../domain/indicator.ts'
import { lastDayOf } from '../domain/period.ts'
import type { Register } from '../domain/register.ts'
import { deadlineOf } from '../domain/reporting-calendar.ts'
import type { ReportingCalendar } from '../domain/reporting-calendar.ts'
import { isValidOn } from '../domain/unit.ts'
import type { Day, UnitId } from '../domain/unit.ts'
import type { Duty } from './stores/duties.ts'
import { elementsOf } from './views/formula-elements.ts'

/** What says whether the reports behind a total came in time. */
interface Sendings {
  day: Day
  calendar: ReportingCalendar
  duties: readonly Duty[]
  indicators: readonly Indicator[]
  /** The day each report was first sent, by `sendingName`; null when nobody knows. */
  sentOn: ReadonlyMap<string, Day | null>
}

/** The units that owe a total's figures, counted by when they sent them, and the deadline they are measured by. */
export interface Timeliness {
  stage: Stage
  due: Day
  /** The deadline has passed. */
  isDue: boolean
  onTime: number
  late: number
  owed: number
}

/** A register is read with the reports of its moment, and is the key to them: every view has it at hand. */
const sendingsOf = new WeakMap<Register, Sendings>()
const withinOf = new WeakMap<Register, Map<string, ReadonlySet<UnitId>>>()

/** Keeps with a register when the reports of its moment were sent. */
export function keepSendings(register: Register, sendings: Sendings): void {
  sendingsOf.set(register, sendings)
}

export function sendingName(reporter: UnitId, period: string, stage: Stage): string {
  return `${reporter}\n${period}\n${stage}`
}

/**
 * How timely the reports behind a total were, measured by the stage of its value, else by the last stage that is open. Null where nobody owes the
 * figures by a report, and where nobody knows when any of them was sent, as of what was carried over from tables, once the deadline has passed.
 */
export function timelinessOf(register: Register, { unit, indicator, year, measure }: Assessment, completeness: Completeness): Timeliness | null {
  const sendings = sendingsOf.get(register)
  const found = sendings?.indicators.find((each) => each.code === indicator)
  if (sendings === undefined || found === undefined || completeness.unitsOwed === 0) return null
  const duties = dutiesBehind(register, sendings, found, unit, year)
  const stage = (measure.kind === 'value' ? measure.stage : null) ?? lastOpenStage(sendings, duties, year)
  const deadline = stage === null ? null : deadlineOf(sendings.calendar, String(year), stage)
  if (stage === null || deadline === null) return null
  const reporters = new Set(duties.filter((duty) => duty.stages.includes(stage)).map((duty) => duty.reporter))
  let [onTime, late] = [0, 0]
  for (const reporter of reporters) {
    const sentOn = sendings.sentOn.get(sendingName(reporter, String(year), stage)) ?? null
    const due = deadlineOf(sendings.calendar, String(year), stage, reporter)?.due ?? deadline.due
    if (sentOn !== null && sentOn <= due) onTime += 1
    else if (sentOn !== null) late += 1
  }
  const isDue = sendings.day > deadline.due
  if (reporters.size === 0 || (isDue && onTime + late === 0)) return null
  return { stage, due: deadline.due, isDue, onTime, late, owed: reporters.size }
}

function dutiesBehind(register: Register, { duties }: Sendings, indicator: Indicator, unit: UnitId, year: number): Duty[] {
  const day = lastDayOf(String(year))
  const within = unitsBehind(register, unit, day)
  const elements = new Set(elementsOf(indicator))
  return duties.filter((duty) => elements.has(duty.element) && within.has(duty.subject) && isValidOn(duty, day))
}

/** The unit and everything that counts towards it on the day. */
function unitsBehind(register: Register, unit: UnitId, day: Day): ReadonlySet<UnitId> {
  const kept = withinOf.get(register) ?? new Map<string, ReadonlySet<UnitId>>()
  withinOf.set(register, kept)
  const known = kept.get(`${unit} ${day}`)
  if (known !== undefined) return known
  const found = new Set([unit])
  for (const one of found) for (const part of register.contributorsTo(one, day)) found.add(part.id)
  kept.set(`${unit} ${day}`, found)
  return found
}

function lastOpenStage({ calendar, day }: Sendings, duties: readonly Duty[], year: number): Stage | null {
  const open = stages.filter((stage) => {
    const opens = deadlineOf(calendar, String(year), stage)?.opens
    return opens !== undefined && opens <= day && duties.some((duty) => duty.stages.includes(stage))
  })
  return open.at(-1) ?? null
}
