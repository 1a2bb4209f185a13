import { distance } from 'fastest-levenshtein'
import { isValidOn } from '../unit.ts'
import type { Day, Succession, Unit, UnitId } from '../unit.ts'
import { marksOf, readUnitName } from './unit-name.ts'
import type { UnitName } from './unit-name.ts'

/** How a text fits a unit: by its id or code; a name or alias; a name without tone marks; the name without the word of its kind; a name it had before; a near spelling. */
export type MatchReason = 'code' | 'name' | 'unmarked' | 'core' | 'otherMarks' | 'former' | 'nearby' | 'spelling'

/** `exact`: taken as it is. `likely`: the person confirms. `ambiguous`: the person chooses. `unknown`: the person chooses or skips. */
export type UnitMatch =
  | { kind: 'exact' | 'likely'; unit: UnitId; reason: MatchReason }
  | { kind: 'ambiguous'; units: readonly UnitId[] }
  | { kind: 'unknown'; units: readonly UnitId[] }

export interface UnitNames {
  /** What the text means. `within`: the name of the place it lies in, where the file says so. */
  match(text: string, within?: string | null): UnitMatch
}

interface UnitNamesInput {
  units: readonly Unit[]
  successions: readonly Succession[]
  /** Units the file is probably about, those the sender reports for: of several fitting ones these win. */
  preferred: ReadonlySet<UnitId>
  /** The day names are read for: the last of the period. */
  day: Day
  /** The units above each one, for `within` and for telling a centre from its district. */
  above?: ((unit: UnitId) => readonly UnitId[]) | undefined
}

interface Known {
  unit: Unit
  name: UnitName
  marks: string
}

/** Opens the names of the units for matching. Texts are matched once and remembered. */
export function openUnitNames({ units, successions, preferred, day, above = () => [] }: UnitNamesInput): UnitNames {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const successors = successorsOf(successions)
  const byFull = new Map<string, Known[]>()
  const byCore = new Map<string, Known[]>()
  const byCode = new Map<string, Unit[]>()
  for (const unit of units) {
    for (const code of [unit.id, unit.code]) push(byCode, code.toLowerCase(), unit)
    for (const text of new Set([unit.name, unit.shortName, ...unit.aliases])) {
      const known = { unit, name: readUnitName(text), marks: marksOf(text) }
      push(byFull, known.name.full, known)
      push(byCore, known.name.core, known)
    }
  }
  const seen = new Map<string, UnitMatch>()

  function match(text: string, within: string | null = null): UnitMatch {
    const key = `${text}\n${within ?? ''}`
    const known = seen.get(key) ?? decide(text, within)
    seen.set(key, known)
    return known
  }

  function decide(text: string, within: string | null): UnitMatch {
    const coded = chosen(unique(byCode.get(text.trim().toLowerCase()) ?? []), within)
    if (coded.length === 1 && coded[0] !== undefined) return { kind: 'exact', unit: coded[0].id, reason: 'code' }
    const name = readUnitName(text)
    if (name.full === '') return { kind: 'unknown', units: [] }
    return byName(text, name, within) ?? bySpelling(name, within)
  }

  function byName(text: string, name: UnitName, within: string | null): UnitMatch | null {
    const whole = fitting(byFull.get(name.full) ?? [], name)
    const hits = whole.length > 0 ? whole : fitting(byCore.get(name.core) ?? [], name)
    if (hits.length === 0) return null
    const isWhole = whole.length > 0
    const found = chosen(unique(hits.map(({ unit }) => unit)), within)
    const [only] = found
    if (only === undefined) return null
    if (found.length > 1) return { kind: 'ambiguous', units: found.map(({ id }) => id) }
    const moved = movedTo(only)
    if (moved !== null) return { kind: 'likely', unit: moved, reason: 'former' }
    const other = isWhole && !preferred.has(only.id) ? preferredNearby(only, name) : null
    if (other !== null) return { kind: 'likely', unit: other, reason: 'nearby' }
    return settled(
      text,
      hits.filter(({ unit }) => unit.id === only.id),
      isWhole,
      name,
    )
  }

  /** A whole name that is written as the unit's is taken; other tone marks, or a name that leaves the kind out, are taken or asked. */
  function settled(text: string, hits: readonly Known[], isWhole: boolean, name: UnitName): UnitMatch {
    const unit = hits[0]?.unit.id ?? ''
    const marks = marksOf(text)
    if (marks === '') return { kind: 'exact', unit, reason: hits.every((hit) => hit.marks === '') ? (isWhole ? 'name' : 'core') : 'unmarked' }
    const core = coreMarks(text, name)
    if (hits.some((hit) => hit.marks === marks || hit.marks.endsWith(core))) return { kind: 'exact', unit, reason: isWhole ? 'name' : 'core' }
    return { kind: 'likely', unit, reason: 'otherMarks' }
  }

  /** Of units that fit, those there on the day; of these the ones in the named place; of these the sender's own. */
  function chosen(found: readonly Unit[], within: string | null): readonly Unit[] {
    const there = narrowed(found, (unit) => isValidOn(unit, day))
    const inside = within === null ? there : narrowed(there, (unit) => liesIn(unit, within))
    return narrowed(inside, (unit) => preferred.has(unit.id))
  }

  function liesIn(unit: Unit, within: string): boolean {
    const wanted = readUnitName(within)
    return above(unit.id).some((id) => {
      const place = byId.get(id)
      return place !== undefined && [place.name, place.shortName].some((text) => readUnitName(text).core === wanted.core)
    })
  }

  /** What a unit that is gone was renamed to, when there is one such. */
  function movedTo(unit: Unit): UnitId | null {
    if (isValidOn(unit, day)) return null
    let at = unit.id
    for (let step = 0; step < 10; step += 1) {
      const [next, ...others] = successors.get(at) ?? []
      if (next === undefined || others.length > 0) return null
      const there = byId.get(next)
      if (there === undefined || unit.validFrom > day) return null
      if (isValidOn(there, day)) return preferred.has(there.id) || preferred.size === 0 ? there.id : null
      at = next
    }
    return null
  }

  /** A district's name where its health centre reports: the one preferred unit of the same core name that lies in it. */
  function preferredNearby(unit: Unit, name: UnitName): UnitId | null {
    if (preferred.size === 0) return null
    const others = unique((byCore.get(name.core) ?? []).map((known) => known.unit)).filter((one) => preferred.has(one.id) && isValidOn(one, day))
    const inside = others.filter((one) => above(one.id).includes(unit.id))
    return inside.length === 1 && inside[0] !== undefined ? inside[0].id : null
  }

  function bySpelling(name: UnitName, within: string | null): UnitMatch {
    if (name.core.length < 4) return { kind: 'unknown', units: [] }
    const most = name.core.length >= 12 ? 3 : name.core.length >= 7 ? 2 : 1
    let best = most + 1
    let near: Unit[] = []
    for (const [core, all] of byCore) {
      if (Math.abs(core.length - name.core.length) > Math.min(best, most)) continue
      const apart = distance(core, name.core)
      if (apart > most || apart > best) continue
      const fit = fitting(all, name).map(({ unit }) => unit)
      if (fit.length === 0) continue
      near = apart < best ? fit : [...near, ...fit]
      best = apart
    }
    const found = chosen(unique(near), within).filter((unit) => isValidOn(unit, day))
    const [only] = found
    if (only !== undefined && found.length === 1) return { kind: 'likely', unit: only.id, reason: 'spelling' }
    return { kind: 'unknown', units: found.slice(0, 5).map(({ id }) => id) }
  }

  return { match }
}

/** Those of the kind that the words in front say; all when they say none. */
function fitting(known: readonly Known[], { kinds }: UnitName): readonly Known[] {
  return kinds.length === 0 ? known : known.filter(({ unit }) => kinds.includes(unit.kind))
}

function narrowed(units: readonly Unit[], isWanted: (unit: Unit) => boolean): readonly Unit[] {
  if (units.length < 2) return units
  const wanted = units.filter(isWanted)
  return wanted.length === 0 ? units : wanted
}

/** The marks of the words that the core is made of: those at the end of the text. */
function coreMarks(text: string, { core }: UnitName): string {
  const words = text.trim().split(/\s+/)
  return marksOf(words.slice(-core.split(' ').length).join(' '))
}

function successorsOf(successions: readonly Succession[]): Map<UnitId, UnitId[]> {
  const found = new Map<UnitId, UnitId[]>()
  for (const { predecessor, successor, kind } of successions) {
    if (kind === 'rename' || kind === 'transfer') push(found, predecessor, successor)
  }
  return found
}

function unique(units: readonly Unit[]): Unit[] {
  return [...new Map(units.map((unit) => [unit.id, unit])).values()]
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const there = map.get(key)
  if (there === undefined) map.set(key, [value])
  else there.push(value)
}
