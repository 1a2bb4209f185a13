import type { z } from 'zod'
import type { found } from '../../contract/workspace.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Register } from '../../domain/register.ts'
import { compareVietnamese, foldText, matchesFolded } from '../../domain/text-fold.ts'
import { isTerritory } from '../../domain/unit.ts'
import type { Unit, UnitId } from '../../domain/unit.ts'
import type { Reading } from '../register-cache.ts'

type Found = z.infer<typeof found>

/** Something that can be found: by its own names, or by others it is or was known by. */
interface Entry {
  names: readonly string[]
  otherNames: readonly string[]
  /** Existing units before dissolved ones, indicators first. */
  order: number
  sortName: string
  toFound: (matched: string | null) => Found
}

const entries = new WeakMap<Reading, readonly Entry[]>()

/** Units and indicators whose name, alias or former name fits the query, best first. Nothing for an empty query. */
export function findIn(reading: Reading, query: string, limit: number): Found[] {
  const wanted = foldText(query)
  if (wanted === '') return []
  const known = entries.get(reading) ?? entriesOf(reading)
  entries.set(reading, known)
  const hits = known.flatMap((entry) => hitOf(entry, wanted))
  const sorted = hits.toSorted((a, b) => a.rank - b.rank || a.entry.order - b.entry.order || compareVietnamese(a.entry.sortName, b.entry.sortName))
  return sorted.slice(0, limit).map(({ entry, matched }) => entry.toFound(matched))
}

function hitOf(entry: Entry, wanted: string): { entry: Entry; rank: number; matched: string | null }[] {
  const own = matchesFolded(wanted, entry.names)
  const others = entry.otherNames.flatMap((name) => {
    const rank = matchesFolded(wanted, [name])
    return rank === null ? [] : [{ name, rank }]
  })
  const [best] = others.toSorted((a, b) => a.rank - b.rank)
  // A name of its own wins over another one that fits as well.
  if (own !== null && (best === undefined || own <= best.rank)) return [{ entry, rank: own, matched: null }]
  return best === undefined ? [] : [{ entry, rank: best.rank, matched: best.name }]
}

function entriesOf({ register, ledger, day }: Reading): Entry[] {
  return [...ledger.indicators.map(indicatorEntry), ...ledger.units.map((unit) => unitEntry(register, unit, day))]
}

function indicatorEntry({ code, name, shortName, measureUnit }: Indicator): Entry {
  const toFound = (matched: string | null): Found => {
    return { kind: 'indicator', id: code, name, context: measureUnit, matched, unitKind: null, dissolvedOn: null }
  }
  return { names: [name.vi, name.en, shortName.vi, shortName.en], otherNames: [], order: 0, sortName: name.vi, toFound }
}

function unitEntry(register: Register, unit: Unit, today: string): Entry {
  const isDissolved = unit.validTo !== null && unit.validTo < today
  const day = isDissolved ? (unit.validTo ?? today) : unit.validFrom > today ? unit.validFrom : today
  const place = register.ancestors(unit.id, day).flatMap((above) => register.unit(above)?.shortName ?? [])
  const context = place.slice(0, 2).join(' · ')
  const toFound = (matched: string | null): Found => ({
    kind: 'unit',
    id: unit.id,
    name: { vi: unit.name, en: unit.name },
    context: { vi: context, en: context },
    matched,
    unitKind: unit.kind,
    dissolvedOn: isDissolved ? unit.validTo : null,
  })
  const order = isDissolved ? 3 : isTerritory(unit.kind) && unit.kind !== 'commune' ? 1 : 2
  return { names: [unit.name, unit.shortName], otherNames: otherNamesOf(register, unit), order, sortName: unit.name, toFound }
}

/** Names a unit is or was known by beside its own: its aliases, and the names of everything that went into it. */
export function otherNamesOf(register: Register, unit: Unit): string[] {
  const former = formerUnits(register, unit.id).flatMap(({ name, shortName }) => [name, shortName])
  return [...unit.aliases, ...former]
}

/** Everything that went into the unit, directly or through others. */
function formerUnits(register: Register, unit: UnitId): Unit[] {
  const found: UnitId[] = [unit]
  for (const one of found) {
    for (const { predecessor } of register.predecessorsOf(one)) if (!found.includes(predecessor)) found.push(predecessor)
  }
  return found.slice(1).flatMap((id) => register.unit(id) ?? [])
}
