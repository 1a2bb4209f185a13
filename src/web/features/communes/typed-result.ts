import type { ScoreCell, ScoreFormView, ScoreResult } from '../../../contract/score.ts'
import { communeResult } from '../../../domain/commune-criteria.ts'
import { pointsOf, sheetOfAnswers, usableForm } from '../../../domain/commune-scores.ts'
import { scoreProblems } from '../../../domain/commune-criteria.ts'
import { exactToText } from '../../../domain/measure-inputs.ts'
import { parseRate } from '../../../domain/number-parse.ts'

/** What is typed and not stored yet, by item; of a maximum under `max:` and the item. */
export type TypedScores = Readonly<Record<string, string>>

/**
 * What a layer comes to with what is being typed in it: the same rule the server derives it by. Null while nothing is scored, and where what is typed
 * cannot be.
 */
export function typedResult(form: ScoreFormView, cells: readonly ScoreCell[], typed: TypedScores): ScoreResult | null {
  const answers = new Map(
    cells.map((cell) => [cell.item, { score: read(typed[cell.item], cell.score), maximum: read(typed[`max:${cell.item}`], cell.maximum) }]),
  )
  const usable = usableForm(form)
  const sheet = sheetOfAnswers(form, answers)
  const isBegun = [...answers.values()].some(({ score }) => score !== null)
  if (usable === null || sheet === null || !isBegun || scoreProblems(usable, sheet).length > 0) return null
  const result = communeResult(usable, sheet)
  const { total, maximum } = pointsOf(sheet)
  const reasons = result.kind === 'notMet' ? result.reasons : []
  return {
    kind: result.kind,
    total: exactToText(total),
    maximum: exactToText(maximum),
    reasons: reasons.map((reason) => {
      if (reason.kind === 'knockout') {
        const name = form.knockouts.find(({ code }) => code === reason.item)?.name ?? reason.item
        return { kind: reason.kind, criterion: null, name, score: null, needed: null }
      }
      const criterion = reason.kind === 'criterion' ? reason.criterion : null
      const name = criterion === null ? null : (form.criteria[criterion - 1]?.name ?? null)
      return { kind: reason.kind, criterion, name, score: exactToText(reason.score), needed: exactToText(reason.needed) }
    }),
    missing: result.kind === 'incomplete' ? [...result.missing] : [],
    illustrative: cells.some(({ score, illustrative }) => score !== null && illustrative),
  }
}

function read(typed: string | undefined, stored: string | null): string | null {
  if (typed === undefined) return stored
  const parsed = parseRate(typed)
  return parsed.kind === 'value' || parsed.kind === 'zero' ? parsed.value : null
}
