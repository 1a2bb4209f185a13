import type { Slide } from '../../domain/report/deck.ts'
import { isTerritory } from '../../domain/unit.ts'
import { heatMapRows } from '../views/heat-map-rows.ts'
import { indicatorsOf } from '../views/overview-view.ts'
import type { Making } from './making.ts'
import { countText } from './number-text.ts'

/** Units one may ask for in a hall; of a whole country the communes are left out. */
const mostUnits = 250

export interface Annex {
  slides: readonly Slide[]
  /** What is left out. */
  note: string | null
}

/**
 * A page for every indicator of the resolution and every unit on its ground that has or owes figures, made as any slide is. More units than a hall can
 * ask for are cut: communes first, from the end of the tree.
 */
export function annexOf(making: Making): Annex {
  const { reading, register, resolution, year } = making
  const indicators = indicatorsOf(register, resolution)
  const rows = heatMapRows(reading, resolution, indicators, year, { withContributors: true }).map(({ unit }) => unit)
  const kept =
    rows.length <= mostUnits
      ? rows
      : [...rows.filter(({ kind }) => kind !== 'commune'), ...rows.filter(({ kind }) => kind === 'commune')].slice(0, mostUnits)
  const ordered = kept.toSorted((a, b) => Number(isTerritory(b.kind)) - Number(isTerritory(a.kind)))
  const left = rows.length - kept.length
  return {
    note: left === 0 ? null : making.text.annexLeftOut(countText(left, making.locale)),
    slides: [
      ...indicators.map(({ code }) => ({ ...plain, id: `indicator:${code}`, kind: 'indicator' as const, indicator: code })),
      ...ordered.map(({ id }) => ({ ...plain, id: `unit:${id}`, kind: 'unit' as const, unit: id })),
    ],
  }
}

const plain = { indicator: null, unit: null, unitKinds: null, title: null, lines: null, speakerNotes: '' } as const
