import { communeFigures } from './commune-figures.ts'
import { communeRecognitions, communeScores, recognitionColumns, scoreColumns } from './commune-records.ts'
import { csvText } from './csv-text.ts'
import { illustrativePopulations } from './district-populations.ts'
import { facilityCounts } from './facility-counts.ts'
import { closedYears } from './facility-figures.ts'
import { figureColumns, populationColumns, targetColumns } from './illustrative-row.ts'
import { illustrativeTargets } from './illustrative-targets.ts'
import { seededRandom } from './random.ts'
import { withSendingDays } from './sending-days.ts'
import { vitalFigures } from './vital-figures.ts'
import { yearInProgress } from './year-in-progress.ts'

const seed = 20201016

/** The made-up files of Lâm Đồng, name → text; the same on every run. They build on the real files beside them. */
export function illustrativeFiles(): Record<string, string> {
  const random = seededRandom(seed)
  const counts = facilityCounts(random)
  const populations = illustrativePopulations()
  const counted = [...closedYears(counts, random), ...yearInProgress(counts, random), ...vitalFigures()]
  const communes = communeFigures(random)
  const figures = [...counted, ...communes]
  return {
    'lam-dong/populations-illustrative.csv': csvText(populationColumns, populations),
    'lam-dong/figures-illustrative.csv': csvText(figureColumns, withSendingDays(figures)),
    'lam-dong/recognitions-illustrative.csv': csvText(recognitionColumns, communeRecognitions(communes)),
    'lam-dong/scores-illustrative.csv': csvText(scoreColumns, communeScores(communes)),
    'lam-dong/targets-illustrative.csv': csvText(targetColumns, illustrativeTargets(counts, populations)),
  }
}
