import type { z } from 'zod'
import type { communesBehind as communesBehindShape } from '../../contract/shapes.ts'
import { communeShares, formOfYear, resultOfAnswers } from '../../domain/commune-scores.ts'
import { communesBehind, sourceFor } from '../../domain/commune-share.ts'
import { grouped } from '../../domain/grouped.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Register } from '../../domain/register.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { StoredScore } from '../stores/commune-scores.ts'
import type { StoredForm } from '../stores/score-forms.ts'
import { resultOfScores } from './score-view.ts'
import { refOf } from './unit-ref.ts'

export type CommunesBehindView = z.infer<typeof communesBehindShape>

/** Appraised points of one year, and the forms they are on. */
export interface Appraisals {
  forms: readonly StoredForm[]
  scores: readonly StoredScore[]
}

/** The communes behind a share of communes: how many count, and who does not and by what; null for every other indicator and without communes. */
export function communesBehindOf(
  register: Register,
  { indicator, unit, year }: { indicator: Indicator; unit: UnitId; year: number },
  { forms, scores }: Appraisals,
): CommunesBehindView | null {
  const [share] = communeShares([indicator])
  const territory = register.onSameGround(unit, `${year}-12-31`)
  if (share === undefined || territory === null) return null
  const form = formOfYear(forms, year)
  const scoresOf = grouped(
    scores.filter((score) => score.layer === 'appraised' && score.year === year),
    (score) => score.commune,
  )
  const of = { element: share.element, territory, year }
  const behind = communesBehind(register, of, (commune) => {
    return resultOfAnswers(form, new Map((scoresOf.get(commune) ?? []).map((score) => [score.item, score])))
  })
  if (behind.communes === 0) return null
  const { communes, recognised, carriedOver, failing } = behind
  return {
    communes,
    recognised,
    carriedOver,
    source: sourceFor(register, of),
    failing: failing.map(({ commune, state }) => ({
      commune: refOf(register, commune),
      state,
      reasons: resultOfScores(form, scoresOf.get(commune) ?? [])?.reasons ?? [],
    })),
  }
}
