import type { Connection } from '../database/database.ts'

/** The same text as long as no score and no form was stored: scores move no verdict and therefore no revision. */
export async function appraisalTag(connection: Connection): Promise<string> {
  const parts: string[] = []
  for (const table of ['commune_score', 'score_form'] as const) {
    const row = await connection
      .selectFrom(table)
      .select(({ fn }) => [fn.max('version').as('newest'), fn.count('superseded_at').as('superseded')])
      .executeTakeFirst()
    parts.push(`${String(row?.newest ?? 0)}.${String(row?.superseded ?? 0)}`)
  }
  return parts.join('-')
}
