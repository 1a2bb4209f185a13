import { applicabilityTo } from '../../domain/indicator.ts'
import type { Locale } from '../../domain/number-format.ts'
import type { DeckContent, Letter, Occasion, Slide, SlideKind } from '../../domain/report/deck.ts'
import type { Resolution } from '../../domain/resolution.ts'
import { isValidOn } from '../../domain/unit.ts'
import type { Unit } from '../../domain/unit.ts'
import { reportText } from '../../words/report.ts'
import type { Reading } from '../register-cache.ts'
import { indicatorsOf } from '../views/overview-view.ts'

export interface DeckRequest {
  occasion: Occasion
  /** Must be a resolution of the reading, and the year within its term; throws otherwise. */
  resolution: string
  year: number
  language: Locale
}

/** A deck in the order such meetings follow (domain.md §5.6), every sentence drafted. `newId` makes the id of a slide. */
export function deckOfOccasion(reading: Reading, request: DeckRequest, newId: () => string): DeckContent {
  const { occasion, year, language } = request
  const { register } = reading
  const resolution = reading.ledger.resolutions.find(({ code }) => code === request.resolution)
  if (resolution === undefined) throw new Error(`unknown resolution: ${request.resolution}`)
  const slide = (kind: SlideKind, over: Partial<Slide> = {}): Slide => ({ ...plainSlide, id: newId(), kind, ...over })
  const ground = register.unit(register.scopeOf(resolution, year))
  const indicators = indicatorsOf(register, resolution).filter(
    (indicator) => ground === null || applicabilityTo(indicator, ground.kind) !== 'notApplicable',
  )
  const targets = indicators.map(({ code }) => slide('indicator', { indicator: code }))
  return {
    title: titleOfDeck(resolution, request),
    occasion,
    resolution: resolution.code,
    year,
    language,
    place: '',
    day: null,
    letter: letterOf(reading, resolution, request),
    slides: [
      slide('title'),
      slide('results'),
      ...targets,
      ...(occasion === 'term' ? indicators.map(({ code }) => slide('slope', { indicator: code })) : []),
      slide('table'),
      slide('unitTable'),
      slide('shortcomings'),
      slide('causes'),
      slide('tasks'),
      slide('proposals'),
      slide('rewards'),
    ],
  }
}

const plainSlide = { indicator: null, unit: null, unitKinds: null, title: null, lines: null, speakerNotes: '' } as const satisfies Omit<
  Slide,
  'id' | 'kind'
>

/** The title of such a meeting. */
export function titleOfDeck({ shortName, firstYear }: Resolution, { occasion, year, language }: Omit<DeckRequest, 'resolution'>): string {
  const words = reportText[language].deckTitle
  const subject = shortName[language]
  return occasion === 'term' ? words.term(subject, firstYear, year) : words[occasion](subject, year)
}

/** What the register knows of who writes; the rest is left to be filled in by hand. */
function letterOf(reading: Reading, resolution: Resolution, { language }: DeckRequest): Letter {
  const department = departmentOf(reading, resolution)
  const province = department === null ? null : provinceOf(reading, department)
  const { letter } = reportText[language]
  return {
    parentOrganisation: province === null ? '' : letter.province(province.name, province.shortName).toUpperCase(),
    organisation: department === null ? '' : department.shortName.toUpperCase(),
    number: '',
    symbol: department === null ? '' : `${letter.kind}-${initialsOf(department.shortName)}`,
    place: province?.shortName ?? '',
    day: null,
    addressee: '',
    recipients: [letter.archive],
    capacity: '',
    position: '',
    signer: '',
  }
}

/** The department of health of today in the province of the resolution's ground; where there is only one department, that one. */
function departmentOf(reading: Reading, resolution: Resolution): Unit | null {
  const { ledger, register, day } = reading
  const departments = ledger.units.filter((unit) => unit.kind === 'department' && isValidOn(unit, day))
  const ground = register.onSameGround(resolution.scope, day) ?? resolution.scope
  const places = [ground, ...register.ancestors(ground, day), ...register.successorsOf(resolution.scope).map(({ successor }) => successor)]
  const own = departments.find((unit) => register.ancestors(unit.id, day).some((above) => places.includes(above)))
  return own ?? (departments.length === 1 ? (departments[0] ?? null) : null)
}

function provinceOf({ register, day }: Reading, department: Unit): Unit | null {
  const above = register.ancestors(department.id, day).flatMap((id) => register.unit(id) ?? [])
  return above.find(({ kind }) => kind === 'province') ?? null
}

/** "Sở Y tế" → "SYT". */
function initialsOf(name: string): string {
  return name
    .split(/\s+/u)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
}
