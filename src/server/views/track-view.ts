import type { z } from 'zod'
import type { forecastView, progressView, secondOpinionView } from '../../contract/shapes.ts'
import { aimedValue } from '../../domain/aim.ts'
import { forecastOf } from '../../domain/forecast.ts'
import type { Forecast } from '../../domain/forecast.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { progressOf } from '../../domain/progress.ts'
import type { Progress, ProgressInput } from '../../domain/progress.ts'
import { opinionsDiffer, secondOpinionOn } from '../../domain/second-opinion.ts'
import type { SecondOpinion } from '../../domain/second-opinion.ts'
import { progressInputOf } from './progress-input.ts'
import type { TrackRequest } from './progress-input.ts'

type ProgressView = z.infer<typeof progressView>
type SecondOpinionView = z.infer<typeof secondOpinionView>
type ForecastView = z.infer<typeof forecastView>

/** Where the way to the target leads: the pace, a second method's opinion of it, and the fitted line. */
export interface TrackView {
  progress: ProgressView
  secondOpinion: SecondOpinionView
  forecast: ForecastView
}

export function trackOf(request: TrackRequest): TrackView {
  const { indicator, year } = request
  const input = progressInputOf(request)
  const progress = progressOf(input)
  const opinion = secondOpinionOn(input, directionOf(indicator), indicator.naturalLimit === null ? null : Number(indicator.naturalLimit))
  const { points, goal, targetYear } = input
  const forecast = forecastOf({ points, year, targetYear, goal, limits: limitsOf(indicator) })
  return {
    progress: progressToView(progress, input),
    secondOpinion: opinionToView(opinion, opinionsDiffer(progress, opinion)),
    forecast: forecastToView(forecast, targetYear ?? request.resolution.targetYear),
  }
}

function directionOf({ direction }: Indicator): 1 | -1 | null {
  if (direction === 'band') return null
  return direction === 'higher' ? 1 : -1
}

/** Counts and shares do not fall below 0; only a balance such as natural growth does. */
function limitsOf({ direction, naturalLimit }: Indicator): { lower: number | null; upper: number | null } {
  if (direction === 'band') return { lower: null, upper: null }
  return { lower: 0, upper: direction === 'higher' && naturalLimit !== null ? Number(naturalLimit) : null }
}

const plainProgress = { reason: null, ratio: null, hasPassedBand: false, aim: null, yearlyGain: null, milestone: null }

function progressToView(progress: Progress, { baseline, goal }: ProgressInput): ProgressView {
  const aim = goal === null || baseline === null ? null : aimedValue(goal, baseline.value)
  const plain = { ...plainProgress, aim, baseline: baseline && { year: baseline.year, value: baseline.value } }
  switch (progress.kind) {
    case 'result':
      return { ...plain, kind: progress.isMet ? 'resultMet' : 'resultNotMet' }
    case 'notAvailable':
      return { ...plain, kind: 'notAvailable', reason: progress.reason }
    case 'achieved':
    case 'maintained':
      return { ...plain, kind: progress.kind, milestone: milestoneToView(progress.milestone) }
    case 'notKept':
      return { ...plain, kind: 'notKept', aim: progress.aim, yearlyGain: progress.gain, milestone: milestoneToView(progress.milestone) }
    default: {
      const { kind, ratio, hasPassedBand, gain, milestone } = progress
      return { ...plain, kind, ratio, hasPassedBand, aim: progress.aim, yearlyGain: gain, milestone: milestoneToView(milestone) }
    }
  }
}

type Milestone = Extract<Progress, { kind: 'achieved' | 'maintained' }>['milestone']

function milestoneToView(milestone: Milestone): ProgressView['milestone'] {
  return milestone && { expected: milestone.expected, difference: milestone.difference, interpolated: milestone.isInterpolated }
}

/** The published words for the bands; ours are in the progress itself. */
const bands = { achieved: 'achieved', onTrack: 'onTrack', tooSlow: 'tooSlow', farTooSlow: 'limited', wrongWay: 'deterioration' } as const

function opinionToView(opinion: SecondOpinion, differs: boolean): SecondOpinionView {
  if (opinion.kind === 'notAvailable') return { band: null, ratio: null, score: null, basis: null, reason: opinion.reason, differs }
  return { band: bands[opinion.kind], ratio: opinion.value, score: opinion.score, basis: opinion.basis, reason: null, differs }
}

function forecastToView(forecast: Forecast, year: number): ForecastView {
  if (forecast.kind === 'notAvailable') {
    const reason = forecast.reason === 'targetYearReached' ? 'afterTerm' : forecast.reason
    return { year, value: null, lower: null, upper: null, probability: null, reason, years: [], line: [] }
  }
  const { value, interval, probability, years, line } = forecast
  const { lower, upper } = interval ?? { lower: null, upper: null }
  return { year, value, lower, upper, probability, reason: null, years: [...years], line: line.map((each) => ({ ...each })) }
}
