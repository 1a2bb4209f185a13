import type { DeckChange } from '../../contract/deck-shapes.ts'
import { formatDay, formatNumber } from '../../domain/number-format.ts'
import type { Locale } from '../../domain/number-format.ts'
import type { Population } from '../../domain/population.ts'
import { lastDayOfRecognition } from '../../domain/recognition.ts'
import type { CommuneRecognition } from '../../domain/recognition.ts'
import type { BasisChange, BasisFigure } from '../../domain/report/basis.ts'
import type { UnitId } from '../../domain/unit.ts'
import { vocabulary } from '../../words/vocabulary.ts'
import type { Reading } from '../register-cache.ts'
import type { Origin } from '../stores/change-origins.ts'
import { unitToRef } from '../views/unit-ref.ts'
import type { ReportDifference } from './report-difference.ts'

type Bilingual = DeckChange['name']

const same = (text: string): Bilingual => ({ vi: text, en: text })

/** One thing under a frozen deck that moved, as it is listed; `origin.by` is a name already. */
export function changeToRow({ register }: Reading, change: BasisChange, origin: Origin, language: Locale): DeckChange {
  const { at, by, reason } = origin
  const told = { at, by, reason, stage: null, goalBefore: null, goalNow: null }
  const subject = (id: UnitId): DeckChange['subject'] => {
    const unit = register.unit(id)
    return unit === null ? null : unitToRef(unit)
  }
  if (change.kind === 'figure') {
    const { element, period, subject: unit, stage } = thing(change)
    const printed = (figure: BasisFigure | null) => figureText(figure, language)
    const name = register.element(element)?.name ?? same(element)
    return { ...told, kind: 'figure', subject: subject(unit), name, period, stage, before: printed(change.before), now: printed(change.now) }
  }
  if (change.kind === 'population') {
    const { unit, year, kind } = thing(change)
    const name = { vi: vocabulary.vi.population[kind], en: vocabulary.en.population[kind] }
    const printed = (population: Population | null) => population && formatNumber(population.value, language)
    const numbers = { before: printed(change.before), now: printed(change.now) }
    return { ...told, kind: 'population', subject: subject(unit), name, period: String(year), ...numbers }
  }
  if (change.kind === 'recognition') {
    const { commune, decisionNumber, decidedOn } = thing(change)
    const days = { before: daysOf(change.before), now: daysOf(change.now) }
    return { ...told, kind: 'recognition', subject: subject(commune), name: same(decisionNumber), period: decidedOn.slice(0, 4), ...days }
  }
  const { indicator, scope, year } = thing(change)
  const { before, now } = change
  const name = register.indicator(indicator)?.name ?? same(indicator)
  const goals = { goalBefore: before && { ...before.goal }, goalNow: now && { ...now.goal } }
  return {
    ...told,
    kind: 'target',
    subject: scope.kind === 'unit' ? subject(scope.unit) : null,
    name,
    period: String(year),
    before: null,
    now: null,
    ...goals,
  }
}

/** What the report prints differently. */
export function differenceToRow({ register }: Reading, { kind, subject, name, period, before, now }: ReportDifference): DeckChange {
  const unit = subject?.kind === 'unit' ? register.unit(subject.id) : null
  const told = { stage: null, goalBefore: null, goalNow: null, at: null, by: null, reason: null }
  return { kind, subject: unit && unitToRef(unit), name: same(name), period, before, now, ...told }
}

function thing<T>({ before, now }: { before: T | null; now: T | null }): T {
  const found = now ?? before
  if (found === null) throw new Error('a change of nothing')
  return found
}

function figureText(figure: BasisFigure | null, language: Locale): string | null {
  if (figure === null) return null
  if (figure.value !== null) return formatNumber(figure.value, language)
  return figure.missingReason === null ? null : vocabulary[language].missing[figure.missingReason]
}

/** From when to when a decision counts. */
function daysOf(recognition: CommuneRecognition | null): string | null {
  if (recognition === null) return null
  const last = lastDayOfRecognition(recognition)
  const end = recognition.withdrawnOn !== null && recognition.withdrawnOn < last ? recognition.withdrawnOn : last
  return `${formatDay(recognition.validFrom)} – ${formatDay(end)}`
}
