import type { EffectiveFigure, Ledger } from './ledger.ts'
import type { PlaceIndex } from './place-index.ts'
import { isRecognitionValid } from './recognition.ts'
import type { CommuneRecognition, RecognitionSource } from './recognition.ts'
import type { Unit, UnitId } from './unit.ts'
import type { UnitIndex } from './unit-index.ts'

/** The decisions on communes by commune. */
export interface RecognitionIndex {
  /** Every decision on the commune, earliest first, those made under a former name of the same ground too. */
  recognitionsOf(commune: UnitId): readonly CommuneRecognition[]
}

export function openRecognitions(recognitions: readonly CommuneRecognition[], units: Pick<UnitIndex, 'groundOf'>): RecognitionIndex {
  const byGround = new Map<UnitId, CommuneRecognition[]>()
  for (const recognition of recognitions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0))) {
    const ground = units.groundOf(recognition.commune)
    const known = byGround.get(ground)
    if (known === undefined) byGround.set(ground, [recognition])
    else known.push(recognition)
  }
  return { recognitionsOf: (commune) => byGround.get(units.groundOf(commune)) ?? none }
}

const none: readonly never[] = []

/** What holds for a territory in a year: of the choices that have begun the latest; typed figures where there is none. */
export function recognitionSourceOf(
  choices: readonly RecognitionSource[],
  { territory, element, year }: { territory: UnitId; element: string; year: number },
): RecognitionSource['source'] {
  const begun = choices.filter((choice) => choice.territory === territory && choice.element === element && choice.fromYear <= year)
  return begun.toSorted((a, b) => a.fromYear - b.fromYear).at(-1)?.source ?? 'figure'
}

/**
 * The effective figures with those of recognised communes counted from the decisions where the department chose so: 1 for a commune with a decision
 * that holds on 31 December, 0 for every other. What was typed of the same in the territory then stands aside, its total and its published share too.
 * A year that is not over is an estimate.
 */
export function countedFigures(
  ledger: Pick<Ledger, 'asOf' | 'figures' | 'settings' | 'indicators' | 'elements'>,
  places: Pick<UnitIndex, 'onSameGround'> & PlaceIndex & RecognitionIndex,
): readonly EffectiveFigure[] {
  const { recognitionSources } = ledger.settings
  if (recognitionSources.length === 0) return ledger.figures
  const counted: EffectiveFigure[] = []
  const replaced = new Set<string>()
  for (const { territory, element, year } of chosenYears(recognitionSources, Number(ledger.asOf.slice(0, 4)))) {
    const day = `${year}-12-31`
    const here = places.onSameGround(territory, day)
    if (here === null) continue
    const within = places.unitsWithin(here, day)
    for (const aside of [element, ...publishedOf(ledger, element)]) for (const unit of within) replaced.add(keyOf(unit.id, aside, String(year)))
    const definition = ledger.elements.find((each) => each.code === element)?.definitions.at(-1)?.version ?? 1
    const stage = day < ledger.asOf.slice(0, 10) ? 'final' : 'estimate'
    for (const unit of within)
      if (unit.kind === 'commune') counted.push({ ...countOf(places, unit, day), element, period: String(year), stage, definition })
  }
  const kept = ledger.figures.filter((figure) => !replaced.has(keyOf(figure.subject, figure.element, figure.period)))
  return [...kept, ...counted]
}

type ChosenYear = Pick<RecognitionSource, 'territory' | 'element'> & { year: number }

function chosenYears(choices: readonly RecognitionSource[], lastYear: number): ChosenYear[] {
  const years = new Map<string, ChosenYear>()
  for (const { territory, element, fromYear } of choices) {
    for (let year = fromYear; year <= lastYear; year += 1) {
      const chosen = { territory, element, year }
      if (recognitionSourceOf(choices, chosen) === 'recognitions') years.set(keyOf(territory, element, String(year)), chosen)
    }
  }
  return [...years.values()]
}

function keyOf(...parts: readonly string[]): string {
  return parts.join('\n')
}

/** Elements under which the share itself is published where its numerator is the element. */
function publishedOf({ indicators }: Pick<Ledger, 'indicators'>, element: string): string[] {
  return indicators.flatMap(({ formula, published }) => {
    if (published === null || formula.kind === 'published') return []
    const terms = formula.kind === 'ratio' ? formula.numerator : formula.terms
    return terms.some(({ source }) => source.kind === 'element' && source.element === element) ? [published.element] : []
  })
}

function countOf({ recognitionsOf }: RecognitionIndex, { id }: Unit, day: string) {
  const recognitions = recognitionsOf(id)
  const valid = recognitions.findLast((recognition) => isRecognitionValid(recognition, day))
  const illustrative = valid?.illustrative ?? recognitions.some((recognition) => recognition.illustrative)
  return {
    subject: id,
    version: null,
    value: valid === undefined ? '0' : '1',
    missingReason: null,
    illustrative,
    source: valid?.decisionNumber ?? null,
  }
}
