import type { IndicatorPage } from '../../contract/indicator.ts'
import type { Card, Overview } from '../../contract/overview.ts'
import type { UnitPage } from '../../contract/unit.ts'
import type { Locale } from '../../domain/number-format.ts'
import type { Register } from '../../domain/register.ts'
import type { Occasion } from '../../domain/report/deck.ts'
import type { Resolution } from '../../domain/resolution.ts'
import type { Unit } from '../../domain/unit.ts'
import { reportText } from '../../words/report.ts'
import type { ReportTexts } from '../../words/report.ts'
import type { Reading } from '../register-cache.ts'
import type { Appraisals } from '../views/communes-behind-view.ts'
import { indicatorPageOf } from '../views/indicator-view.ts'
import { overviewOf } from '../views/overview-view.ts'
import { unitPageOf } from '../views/unit-view.ts'

/** What every maker is given: the views of the screens for one resolution and year, each made once, and the words. */
export interface Making {
  reading: Reading
  register: Register
  resolution: Resolution
  year: number
  occasion: Occasion
  locale: Locale
  text: ReportTexts
  overview(): Overview
  card(indicator: string): Card | null
  /** Null for an indicator that is not of the resolution. */
  indicatorPage(indicator: string): IndicatorPage | null
  unitPage(unit: Unit): UnitPage
}

/** The pages of a reading, made once for everybody who asks: a reading never changes. */
const overviews = new WeakMap<Reading, Map<string, Overview>>()
const unitPages = new WeakMap<Reading, Map<string, UnitPage>>()
/** These know the appraised points too. */
const indicatorPages = new WeakMap<Reading, WeakMap<Appraisals, Map<string, IndicatorPage>>>()

function pagesOf<Key extends object, Page>(
  pages: { get(key: Key): Page | undefined; set(key: Key, page: Page): unknown },
  key: Key,
  none: () => Page,
): Page {
  const known = pages.get(key) ?? none()
  pages.set(key, known)
  return known
}

function kept<T>(pages: Map<string, T>, key: string, make: () => T): T {
  const known = pages.get(key) ?? make()
  pages.set(key, known)
  return known
}

export interface MakingRequest {
  reading: Reading
  resolution: Resolution
  year: number
  occasion: Occasion
  locale: Locale
  appraisals: Appraisals
}

export function makingOf({ reading, resolution, year, occasion, locale, appraisals }: MakingRequest): Making {
  const { register } = reading
  const ofOverview = pagesOf(overviews, reading, () => new Map<string, Overview>())
  const ofUnits = pagesOf(unitPages, reading, () => new Map<string, UnitPage>())
  const ofAppraisals = pagesOf(indicatorPages, reading, () => new WeakMap<Appraisals, Map<string, IndicatorPage>>())
  const ofIndicators = pagesOf(ofAppraisals, appraisals, () => new Map<string, IndicatorPage>())
  const key = `${resolution.code} ${year}`
  const overview = () => kept(ofOverview, key, () => overviewOf(reading, resolution, year))
  return {
    reading,
    register,
    resolution,
    year,
    occasion,
    locale,
    text: reportText[locale],
    overview,
    card: (code) => overview().cards.find((card) => card.indicator === code) ?? null,
    indicatorPage: (code) => {
      const indicator = resolution.indicators.includes(code) ? register.indicator(code) : null
      if (indicator === null) return null
      return kept(ofIndicators, `${key} ${code}`, () => indicatorPageOf(reading, resolution, indicator, year, appraisals))
    },
    unitPage: (unit) => kept(ofUnits, `${key} ${unit.id}`, () => unitPageOf(reading, resolution, unit, year, noRights)),
  }
}

/** A report goes to everybody: it shows what every signed-in account may read. */
const noRights = { mayReadDrafts: false, mayEnter: false }
