import { communeShares } from '../../domain/commune-scores.ts'
import type { EffectiveFigure } from '../../domain/ledger.ts'
import { yearOf } from '../../domain/period.ts'
import type { BasisFigure, BasisTarget, ReportBasis } from '../../domain/report/basis.ts'
import type { DeckContent } from '../../domain/report/deck.ts'
import type { ReportState } from '../../domain/report-workflow.ts'
import type { Target } from '../../domain/target.ts'
import type { Reading } from '../register-cache.ts'
import { elementsOf } from './formula-elements.ts'

/**
 * What the deck's report is computed from, up to its year: the figures of every indicator of its resolution, of which each slide and each page of the
 * annex is one reading, with populations, targets and, behind a share of communes, the decisions.
 */
export function basisOfDeck(reading: Reading, content: Pick<DeckContent, 'resolution' | 'year'>): ReportBasis {
  const { ledger, register } = reading
  const { year } = content
  const codes = ledger.resolutions.find(({ code }) => code === content.resolution)?.indicators ?? []
  const indicators = codes.flatMap((code) => register.indicator(code) ?? [])
  const elements = new Set(indicators.flatMap(elementsOf))
  const stateOf = reportStates(reading)
  const populations = ledger.populations.filter((each) => each.year <= year && register.population(each.unit, each.year) === each)
  return {
    figures: ledger.figures
      .filter((figure) => elements.has(figure.element) && yearOf(figure.period) <= year)
      .map((figure) => figureOf(figure, stateOf)),
    populations: populations.map(({ unit, year: of, kind, value, source, illustrative }) => ({ unit, year: of, kind, value, source, illustrative })),
    targets: ledger.targets.filter((target) => target.resolution === content.resolution && codes.includes(target.indicator)).map(targetOf),
    recognitions: communeShares(indicators).length === 0 ? [] : ledger.recognitions.map((recognition) => ({ ...recognition })),
  }
}

type StateOf = (subject: string, period: string, stage: string) => { reporter: string; state: ReportState } | null

/** The report that a figure comes with: of its own unit, or of whoever owes it. */
function reportStates({ reports, duties }: Reading): StateOf {
  const states = new Map(reports.map(({ reporter, period, stage, state }) => [`${reporter}\n${period}\n${stage}`, state]))
  const reporters = new Map<string, Set<string>>()
  for (const { subject, reporter } of duties) reporters.set(subject, (reporters.get(subject) ?? new Set()).add(reporter))
  return (subject, period, stage) => {
    for (const reporter of new Set([subject, ...(reporters.get(subject) ?? [])])) {
      const state = states.get(`${reporter}\n${period}\n${stage}`)
      if (state !== undefined) return { reporter, state }
    }
    return null
  }
}

function figureOf({ subject, element, period, stage, value, missingReason, version }: EffectiveFigure, stateOf: StateOf): BasisFigure {
  const report = stateOf(subject, period, stage)
  const told = { reportedBy: report?.reporter ?? null, reportState: report?.state ?? null }
  return { subject, element, period, stage, value, missingReason, version, ...told }
}

function targetOf({ id, resolution, indicator, scope, year, purpose, goal, baseline, clause, source }: Target): BasisTarget {
  return { id, resolution, indicator, scope, year, purpose, goal, baseline, clause, source }
}
