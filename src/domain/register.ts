import { openFigures } from './figure-index.ts'
import type { FigureIndex } from './figure-index.ts'
import type { Ledger, Settings } from './ledger.ts'
import { countedFigures, openRecognitions } from './recognised-communes.ts'
import type { RecognitionIndex } from './recognised-communes.ts'
import { openPlaces } from './place-index.ts'
import type { PlaceIndex } from './place-index.ts'
import { openTargets } from './target-index.ts'
import type { TargetIndex } from './target-index.ts'
import { openUnits } from './unit-index.ts'
import type { UnitIndex } from './unit-index.ts'

/** A ledger opened for reading: every look-up a verdict needs, each by key. A ledger never changes, so what is worked out may be kept. */
export interface Register extends UnitIndex, PlaceIndex, FigureIndex, TargetIndex, RecognitionIndex {
  readonly asOf: string
  readonly settings: Settings
}

/** Opens a ledger. The indexes of units, places, figures and targets can also be opened alone. */
export function openRegister(ledger: Ledger): Register {
  const units = openUnits(ledger)
  const places = { ...units, ...openPlaces(ledger), ...openRecognitions(ledger.recognitions, units) }
  const figures = countedFigures(ledger, places)
  return { asOf: ledger.asOf, settings: ledger.settings, ...places, ...openFigures({ ...ledger, figures }), ...openTargets(ledger.targets, places) }
}
