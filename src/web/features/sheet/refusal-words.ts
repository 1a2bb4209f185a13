import { ORPCError } from '@orpc/client'
import type { Locale } from '../../../domain/number-format.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import type { Refusal } from '../../saving/cell-state.ts'
import { withElementNamed } from './element-named.ts'
import { owedCells } from './sheet-grid-model.ts'
import type { GridModel } from './sheet-grid-model.ts'

/** Why a figure is not taken, in a sentence that names other elements as the grid does. */
export function refusalWords(refusal: Refusal, grid: GridModel, locale: Locale): string {
  const nameOf = (code: string) => owedCells(grid).find(({ row }) => row.element.code === code)?.row.element.name[locale]
  return refusalSentence(new ORPCError(refusal.code, { data: withElementNamed(refusal.data, nameOf) }), locale)
}
