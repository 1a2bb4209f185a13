import type { IndicatorPage } from '../../contract/indicator.ts'
import { closedSum, differenceText } from '../../domain/closed-sum.ts'
import type { DecimalText } from '../../domain/figure.ts'
import type { TermSource } from '../../domain/indicator.ts'
import { isReached } from '../../domain/mark.ts'
import { formatNumber, formatSigned } from '../../domain/number-format.ts'
import { heldBackBy } from '../../domain/report/hold-back.ts'
import type { Draft } from '../../domain/report/lines.ts'
import { contributionParts, judgedUnits, rankedUnits } from './unit-rows.ts'
import { levelSentence } from './drafts-level.ts'
import type { Making } from './making.ts'
import { countText, measuredText, shareText, withUnit } from './number-text.ts'
import { countedName, sizeText } from './measure-words.ts'
import { draft, inSentence, listed, unitInSentence } from './sentences.ts'

const mostUnits = 3

/** What is to be said of one target: where it stands, how it moved and by what, who holds it back, where it leads. */
export function indicatorDrafts(making: Making, page: IndicatorPage): Draft[] {
  const { indicator, scope } = page
  const key = (part: string) => `indicator.${indicator.code}.${part}`
  return [
    ...draft(key('level'), levelSentence(making, scope.unit, { ...indicator, assessment: scope.assessment })),
    ...draft(key('change'), changeText(making, page, null)),
    ...draft(key('units'), communesText(making, page) ?? unitsText(making, page)),
    ...draft(key('outlook'), outlookText(making, page)),
  ]
}

/** "So với năm 2023 (8,0), tăng 0,51 bác sĩ/vạn dân: +0,59 do số bác sĩ tăng, −0,08 do dân số tăng"; `name` begins it where several are told. */
export function changeText(making: Making, { indicator }: IndicatorPage, name: string | null): string | null {
  const { text, locale } = making
  const change = making.change(indicator.code)
  if (change === null) return null
  const { year, shown, difference } = change.told
  const { effects } = change
  const parts = effects === null ? null : closedSum([effects.numerator, effects.denominator], indicator.decimals + 1)
  const isTold = parts !== null && effects !== null && effects.denominator !== 0 && effects.numerator !== 0
  const moved = isTold ? parts.total : difference
  const before = withUnit(formatNumber(shown, locale), indicator.measureUnit[locale], locale)
  const way = Number(moved) === 0 ? 'same' : Number(moved) > 0 ? 'up' : 'down'
  const size = sizeText(making, indicator, formatNumber(moved.replace('-', ''), locale))
  const begun = name === null ? text.change.begun[way](year, before, size) : text.change[way](name, year, before, size)
  return isTold ? text.change.effects(begun, effectsText(making, indicator.code, parts.parts, effects)) : begun
}

/** Which of both parts lifted and which lowered the rate, and by the rise or fall of what. */
function effectsText(
  making: Making,
  code: string,
  [numerator = '0', denominator = '0']: readonly DecimalText[],
  effects: { numerator: number; denominator: number },
): string {
  const { text, locale } = making
  const { went } = text.change
  const told: string[] = []
  if (Number(numerator) !== 0) {
    told.push(text.change.effect(formatSigned(numerator, locale), numeratorName(making, code), effects.numerator > 0 ? went.up : went.down))
  }
  // More people make a rate smaller.
  if (Number(denominator) !== 0) {
    told.push(text.change.effect(formatSigned(denominator, locale), denominatorName(making, code), effects.denominator < 0 ? went.up : went.down))
  }
  return told.join(', ')
}

function numeratorName({ text, locale, register }: Making, code: string): string {
  const indicator = register.indicator(code)
  return indicator === null ? text.change.numerator : (countedName(indicator, { text, locale }) ?? text.change.numerator)
}

function denominatorName({ text, register }: Making, code: string): string {
  const formula = register.indicator(code)?.formula
  const [term, second] = formula?.kind === 'ratio' ? formula.denominator : []
  if (term === undefined || second !== undefined) return text.change.denominator
  const names: Record<TermSource['kind'], string> = {
    population: text.change.population,
    unitCount: text.change.units,
    element: text.change.denominator,
  }
  return names[term.source.kind]
}

/** How many units have met a target of their own, and who weighs most; the ends where nobody is judged. */
function unitsText(making: Making, page: IndicatorPage): string | null {
  const { text, locale } = making
  const judged = judgedUnits(page.units)
  const reached = judged.filter(({ assessment }) => isReached(assessment.mark)).length
  const first = judged.length === 0 ? endsText(making, page) : text.units.reached(countText(reached, locale), countText(judged.length, locale))
  const second = heldBackText(making, page)
  return first === null ? second : second === null ? first : text.units.joined(first, second)
}

/** The units that hold the result back most, each with its part in the distance to the target. */
export function heldBackText(making: Making, page: IndicatorPage): string | null {
  const held = heldBackNames(making, page)
  if (held.length === 0) return null
  const words = page.indicator.direction === 'higher' ? making.text.units.heldBack : making.text.units.heldUp
  return words(held.slice(0, mostUnits).join(', '))
}

/** "Huyện Đam Rông (−0,31)", the heaviest first. */
export function heldBackNames(making: Making, page: IndicatorPage): string[] {
  const { text, locale } = making
  const parts = contributionParts(page)
  if (parts === null) return []
  return heldBackBy(page.units, page.indicator.direction, parts.gap).map(({ unit, contribution }) =>
    text.units.item(unitInSentence(unit.name, locale), formatSigned(differenceText(contribution, page.indicator.decimals + 1), locale)),
  )
}

function endsText({ text, locale }: Making, page: IndicatorPage): string | null {
  const valued = rankedUnits(page, null)
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => Number(b.assessment.shown) - Number(a.assessment.shown))
  const [highest, lowest] = [valued[0], valued.at(-1)]
  if (highest === undefined || lowest === undefined || highest === lowest) return null
  const item = ({ unit, assessment: { shown } }: typeof highest) =>
    text.units.item(unitInSentence(unit.name, locale), formatNumber(shown ?? '0', locale))
  return text.units.ends(item(highest), item(lowest))
}

/** Of a share of communes: how many do not count, by name; null for every other indicator. */
function communesText(making: Making, { communes, scope: { assessment } }: IndicatorPage): string | null {
  const { text, locale } = making
  if (communes === null || assessment.shown === null || assessment.basis !== 'counts') return null
  const count = (number: number) => countText(number, locale)
  if (communes.failing.length === 0) return text.units.allCommunes(count(communes.communes))
  const names = communes.failing.map(({ commune }) => unitInSentence(commune.name, locale))
  const told = text.units.communes(count(communes.failing.length), count(communes.communes), listed(making, names, mostUnits))
  return communes.carriedOver === 0 ? told : told + text.units.carriedOver(count(communes.carriedOver))
}

/** How the way goes, or at its end the result; half a year is never the end. */
function paceText({ text, span }: Making, kind: IndicatorPage['scope']['progress']['kind']): string | null {
  if (kind === 'notAvailable') return null
  const isResult = kind === 'resultMet' || kind === 'resultNotMet'
  if (isResult) return span.isHalf ? null : text.progress[kind]
  return text.outlook.progress(inSentence(text.progress[kind]))
}

/** Pace and forecast; a forecast is never told without its caution. */
function outlookText(making: Making, { indicator, scope }: IndicatorPage): string | null {
  const { text, locale } = making
  const { progress, forecast, secondOpinion } = scope
  const pace = paceText(making, progress.kind)
  const paced = pace !== null && secondOpinion.differs ? pace + text.outlook.differs : pace
  if (forecast.value === null) return paced
  const number = (value: number) => measuredText(value, Math.max(1, indicator.decimals), locale)
  const interval = forecast.lower === null || forecast.upper === null ? null : `${number(forecast.lower)}–${number(forecast.upper)}`
  const probability = forecast.probability === null ? null : shareText(forecast.probability, locale)
  const ahead = text.outlook.forecast(forecast.year, withUnit(number(forecast.value), indicator.measureUnit[locale], locale), interval, probability)
  return paced === null ? ahead : text.units.joined(paced, ahead)
}
