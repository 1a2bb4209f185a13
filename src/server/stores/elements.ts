import type { Element, ElementDefinition } from '../../domain/figure.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { fromJson, toJson } from '../database/json-text.ts'
import { knownAt, saveVersions } from './versioned.ts'
import type { SavedCounts } from './versioned.ts'

/** An element with one version of its definition, as it is stored; names and unit are those of the newest version. */
export interface DefinedElement extends Omit<Element, 'definitions'> {
  definition: ElementDefinition
}

/** Every element by code, with the versions of its definition, oldest first; as known at `asOf`, or now. */
export async function listElements(connection: Connection, asOf?: string): Promise<Element[]> {
  const rows = await connection.selectFrom('element').selectAll().where(knownAt(asOf)).orderBy('code').orderBy('definition').execute()
  const elements = new Map<string, Element & { definitions: ElementDefinition[] }>()
  for (const row of rows) {
    const { name, measureUnit, text } = fromJson(row.content)
    const definitions = elements.get(row.code)?.definitions ?? []
    definitions.push({ version: row.definition, text, source: row.source ?? '' })
    elements.set(row.code, { code: row.code, name, measureUnit, valueKind: row.value_kind, definitions })
  }
  return [...elements.values()]
}

/** Stores new or changed definitions as versions. */
export function saveElements(connection: Connection, elements: readonly DefinedElement[], stamp: Stamp): Promise<SavedCounts> {
  const rows = elements.map(({ code, name, measureUnit, valueKind, definition }) => ({
    code,
    definition: definition.version,
    content: toJson({ name, measureUnit, text: definition.text }),
    value_kind: valueKind,
    source: definition.source === '' ? null : definition.source,
  }))
  return saveVersions(connection, 'element', rows, stamp)
}
