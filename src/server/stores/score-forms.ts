import { firstForms } from '../../domain/commune-scores.ts'
import type { KeptForm } from '../../domain/commune-scores.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { fromJson, toJson } from '../database/json-text.ts'
import { knownAt, replaceVersion } from './versioned.ts'

/** A form with the number of its version; null while the department has kept none and the form is as it came. */
export interface StoredForm extends KeptForm {
  version: number | null
}

/** The score forms: what the department kept, over those the program brings; as known at `asOf`, or now. */
export async function listForms(connection: Connection, asOf?: string): Promise<StoredForm[]> {
  const rows = await connection.selectFrom('score_form').select(['version', 'code', 'content']).where(knownAt(asOf)).execute()
  return firstForms.map((first) => {
    const kept = rows.find((row) => row.code === first.code)
    return kept === undefined ? { ...first, version: null } : { ...fromJson(kept.content), version: kept.version }
  })
}

/** Stores a form in the place of the version `expected`. Throws StaleVersionError when another holds. */
export function replaceForm(connection: Connection, form: KeptForm, expected: number | null, stamp: Stamp): Promise<number | null> {
  return replaceVersion(connection, 'score_form', { expected, content: { code: form.code, content: toJson(form) } }, stamp)
}
