import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ScoreCell } from '../../../contract/score.ts'
import type { ScoreLayer } from '../../../domain/commune-scores.ts'
import { useApi } from '../../api/api.ts'
import { newIdempotencyKey } from '../../api/keyed-mutation.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'

export interface ScoreToSave {
  commune: string
  year: number
  layer: ScoreLayer
  cell: ScoreCell
  /** As typed; empty takes it away. */
  score: string | null
  maximum: string | null
  /** The cell in words, for what went wrong. */
  label: string
}

/** Stores answers one by one; `problem` says what was refused last and why. */
export function useSaveScore(onStored: (commune: string, cell: ScoreCell) => void) {
  const api = useApi()
  const queryClient = useQueryClient()
  const locale = useLocale()
  const [problem, setProblem] = useState<string | null>(null)
  const save = async ({ commune, year, layer, cell, score, maximum, label }: ScoreToSave): Promise<boolean> => {
    const input = { idempotencyKey: newIdempotencyKey(), commune, year, item: cell.item, expectedVersion: cell.version, score, maximum }
    try {
      const saved = await (layer === 'self' ? api.score.selfScore.call(input) : api.score.appraise.call(input))
      setProblem(null)
      onStored(commune, saved.cell)
      void queryClient.invalidateQueries({ queryKey: api.commune.key() })
      return true
    } catch (error) {
      setProblem(`${label}: ${refusalSentence(error, locale)}`)
      void queryClient.invalidateQueries({ queryKey: api.score.key() })
      return false
    }
  }
  return { save, problem }
}

/** What was typed as it is sent: nothing for an emptied cell. */
export function typedOrNull(text: string): string | null {
  return text === '' ? null : text
}
