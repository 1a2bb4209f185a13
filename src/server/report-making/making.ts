import type { IndicatorPage } from '../../contract/indicator.ts'
import type { Card, Overview } from '../../contract/overview.ts'
import type { UnitPage } from '../../contract/unit.ts'
import type { Locale } from '../../domain/number-format.ts'
import type { Register } from '../../domain/register.ts'
import type { Occasion } from '../../domain/report/deck.ts'
import type { Resolution } from '../../domain/resolution.ts'
import type { Unit, UnitId } from '../../domain/unit.ts'
import { reportText } from '../../words/report.ts'
import type { ReportTexts } from '../../words/report.ts'
import type { Reading } from '../register-cache.ts'
import { communesBehindOf } from '../views/communes-behind-view.ts'
import type { Appraisals } from '../views/communes-behind-view.ts'
import { indicatorPageOf } from '../views/indicator-view.ts'
import { keptUnder } from './kept-under.ts'
import { changeSince } from './change-since.ts'
import type { Change } from './change-since.ts'
import { spanOf } from './span.ts'
import type { Span } from './span.ts'
import { overviewOf } from '../views/overview-view.ts'
import { unitPageOf } from '../views/unit-view.ts'

/** What every maker is given: the views of the screens for one resolution and year, each made once, and the words. */
export interface Making {
  /** With its register, as of the span: of a half year not the reading the report was asked from, which is `whole`. */
  reading: Reading
  whole: Reading
  register: Register
  resolution: Resolution
  year: number
  occasion: Occasion
  locale: Locale
  text: ReportTexts
  span: Span
  /** The year it is compared with: the year before, of a whole term its baseline. */
  from: number
  overview(): Overview
  card(indicator: string): Card | null
  /** The change since `from`, and what counts and people did in it; of the ground, or of a unit. */
  change(indicator: string, unit?: UnitId): Change | null
  /** Null for an indicator that is not of the resolution. */
  indicatorPage(indicator: string): IndicatorPage | null
  unitPage(unit: Unit): UnitPage
}

/** The pages of a reading, made once for everybody who asks: a reading never changes. */
const overviews = new WeakMap<Reading, Map<string, Overview>>()
const unitPages = new WeakMap<Reading, Map<string, UnitPage>>()
/** But for the communes behind a share: those come from the appraised points, which are read each time. */
const indicatorPages = new WeakMap<Reading, Map<string, IndicatorPage>>()

export interface MakingRequest {
  reading: Reading
  resolution: Resolution
  year: number
  occasion: Occasion
  locale: Locale
  appraisals: Appraisals
}

export function makingOf({ resolution, year, occasion, locale, appraisals, ...request }: MakingRequest): Making {
  const span = spanOf(request.reading, occasion, year)
  const { reading } = span
  const { register } = reading
  const from = occasion === 'term' ? Math.min(Math.max(resolution.baselineYear, resolution.firstYear), year) : year - 1
  const ofOverview = keptUnder(overviews, reading, () => new Map<string, Overview>())
  const ofUnits = keptUnder(unitPages, reading, () => new Map<string, UnitPage>())
  const ofIndicators = keptUnder(indicatorPages, reading, () => new Map<string, IndicatorPage>())
  const own = new Map<string, IndicatorPage>()
  const key = `${resolution.code} ${year}`
  const overview = () => keptUnder(ofOverview, key, () => overviewOf(reading, resolution, year))
  return {
    reading,
    whole: request.reading,
    register,
    resolution,
    year,
    occasion,
    locale,
    text: reportText[locale],
    span,
    from,
    overview,
    change: (code, unit = register.scopeOf(resolution, year)) => changeSince({ reading, resolution, year, from }, code, unit),
    card: (code) => overview().cards.find((card) => card.indicator === code) ?? null,
    indicatorPage: (code) => {
      const indicator = resolution.indicators.includes(code) ? register.indicator(code) : null
      if (indicator === null) return null
      return keptUnder(own, code, () => {
        const page = keptUnder(ofIndicators, `${key} ${code}`, () => indicatorPageOf(reading, resolution, indicator, year, appraisals))
        return { ...page, communes: communesBehindOf(register, { indicator, unit: page.scope.unit.id, year }, appraisals) }
      })
    },
    unitPage: (unit) => keptUnder(ofUnits, `${key} ${unit.id}`, () => unitPageOf(reading, resolution, unit, year, noRights)),
  }
}

/** A report goes to everybody: it shows what every signed-in account may read. */
const noRights = { mayReadDrafts: false, mayEnter: false }
