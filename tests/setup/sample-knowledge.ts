import { readTable } from '../../mocks/sample/read-sample.ts'
import type { Row } from '../../mocks/sample/read-sample.ts'
import type { Measure } from '../../src/domain/file-table/measure-words.ts'
import type { FileKnowledge } from '../../src/domain/file-table/sheet-reader.ts'
import { unitKinds } from '../../src/domain/unit.ts'
import type { Unit } from '../../src/domain/unit.ts'

/** What a reader of files knows in the sample workspace on the last day of a year, straight from the sample's own files. */
export function sampleKnowledge(year: number, measures: readonly string[], kinds: readonly Unit['kind'][]): FileKnowledge {
  const units = readTable('units').map(toUnit)
  const elements = new Map(readTable('elements').map((row) => [row['code'] ?? '', row]))
  return {
    units,
    successions: [],
    preferred: new Set(units.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)),
    day: `${year}-12-31`,
    measures: measures.map((code) => toMeasure(code, elements.get(code) ?? {})),
  }
}

function toUnit(row: Row): Unit {
  const kind = unitKinds.find((each) => each === row['kind'])
  if (kind === undefined) throw new Error(`no kind of unit: ${row['kind']}`)
  const { code = '', valid_from: validFrom = '', name = '', short_name: shortName = '', aliases = '', valid_to: validTo = '' } = row
  const others = aliases.split(';').filter((alias) => alias !== '')
  return { id: `${code}@${validFrom}`, code, kind, name, shortName, aliases: others, validFrom, validTo: validTo || null, illustrative: false }
}

function toMeasure(code: string, row: Row): Measure {
  const valueKind = row['value_kind'] === 'rate' ? 'rate' : 'count'
  return {
    code,
    names: [row['name_vi'] ?? code, row['name_en'] ?? code],
    valueKind,
    measureUnit: row['measure_unit_vi'] ?? '',
    isSigned: code.includes('Increase'),
  }
}
