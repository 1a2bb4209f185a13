import { foldText } from '../text-fold.ts'
import type { FileDefaults, GuessedColumn } from './column-roles.ts'
import { cellAt, cellText } from './file-cell.ts'
import type { FileSheet } from './file-cell.ts'
import { headerWord, plainHeading } from './header-words.ts'
import { joinedHeaders, titleTexts } from './joined-headers.ts'
import type { FoundMeasure } from './measure-words.ts'
import { periodOfWords, periodWords } from './period-words.ts'
import { isNumberLike } from './table-layout.ts'
import type { IsName, Layout } from './table-layout.ts'

export interface GuessInput {
  sheet: FileSheet
  layout: Layout
  isUnit: IsName
  isCode: IsName
  findMeasure: (heading: string) => FoundMeasure
}

/** Rows looked at to see what stands in a column. */
const sampledRows = 200

/** What each column is, with how sure that is and why; and what the title says for the whole file. */
export function guessColumns(input: GuessInput): { columns: GuessedColumn[]; defaults: FileDefaults } {
  const { sheet, layout } = input
  const contents = joinedHeaders(sheet, layout).map((heading, column) => ({ heading, ...contentOf(input, column) }))
  const unit = unitColumn(contents, (content) => content.units)
  const names = unit === null ? unitColumn(contents, (content) => content.measures) : null
  const code = unitColumn(contents, (content) => (content.units > 0.3 ? 0 : content.codes))
  const titled = titledMeasure(input)
  const columns = contents.map((content, column): GuessedColumn => {
    const { heading } = content
    if (content.filled === 0) return { heading, role: { kind: 'ignore' }, confidence: 'sure', reason: 'empty' }
    if (column === unit)
      return { heading, role: { kind: 'unit' }, confidence: headerWord(lastPart(heading)) === 'unit' ? 'sure' : 'likely', reason: 'content' }
    if (column === names) return { heading, role: { kind: 'measureName' }, confidence: 'likely', reason: 'content' }
    if (column === code && headerWord(lastPart(heading)) !== 'ordinal')
      return { heading, role: { kind: 'code' }, confidence: 'likely', reason: 'content' }
    return guessOne(input, content, names !== null ? 'rows' : unit !== null ? titled : null)
  })
  return { columns, defaults: defaultsOf(input, columns) }
}

interface Content {
  heading: string
  filled: number
  /** Parts of the filled cells, 0 to 1. */
  units: number
  measures: number
  codes: number
  numbers: number
  years: number
  ordinals: number
}

function contentOf({ sheet, layout, isUnit, isCode, findMeasure }: GuessInput, column: number): Omit<Content, 'heading'> {
  const end = Math.min(layout.last, layout.first + sampledRows)
  const texts: string[] = []
  for (let row = layout.first; row <= end; row += 1) texts.push(cellText(cellAt(sheet, row, column)))
  const filled = texts.filter((text) => text !== '')
  const share = (is: (text: string) => boolean) => (filled.length === 0 ? 0 : filled.filter(is).length / filled.length)
  const hasLetters = (text: string) => /\p{L}{2}/u.test(text)
  return {
    filled: filled.length,
    units: share((text) => hasLetters(text) && isUnit(text)),
    measures: share((text) => hasLetters(text) && findMeasure(text) !== null),
    codes: share((text) => !/^\d{1,2}$/.test(text) && isCode(text)),
    numbers: share(isNumberLike),
    years: share((text) => /^(19|20)\d\d$/.test(text)),
    ordinals: share((text) => /^([ivxIVX]+|[a-zA-Z]|\d{1,4}(\.\d{1,2})*)\.?$/.test(text)) >= 0.9 && isCounting(filled) ? 1 : 0,
  }
}

/** Mostly one more than the one before. */
function isCounting(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => Number.parseInt(text, 10)).filter((number) => !Number.isNaN(number))
  const steps = numbers.slice(1).filter((number, place) => number === (numbers[place] ?? 0) + 1 || number === 1).length
  return numbers.length > 1 && steps >= (numbers.length - 1) * 0.8
}

/** The column in which most cells are what is looked for; of two alike the one on the right, which is the finer one. */
function unitColumn(contents: readonly Content[], shareOf: (content: Content) => number): number | null {
  let best: number | null = null
  for (const [column, content] of contents.entries()) {
    const share = shareOf(content)
    if (share < 0.25 || content.filled < 1) continue
    const before = best === null ? undefined : contents[best]
    if (before === undefined || share * content.filled >= shareOf(before) * before.filled) best = column
  }
  return best
}

function lastPart(heading: string): string {
  return heading.split(' / ').at(-1) ?? heading
}

/** `titled`: the measure the title names, for headings that name none; `rows` when each row names its own. */
function guessOne({ findMeasure }: GuessInput, content: Content, titled: string | null): GuessedColumn {
  const { heading } = content
  const words = headerWord(lastPart(heading)) ?? headerWord(heading)
  const as = (role: GuessedColumn['role'], confidence: GuessedColumn['confidence'], reason: GuessedColumn['reason']) => ({
    heading,
    role,
    confidence,
    reason,
  })
  if (words === 'ordinal' || (content.ordinals === 1 && plainHeading(heading) === ''))
    return as({ kind: 'ordinal' }, 'sure', words === 'ordinal' ? 'heading' : 'content')
  if (words === 'measureUnit') return as({ kind: 'ignore' }, 'sure', 'measureUnit')
  if (words === 'note') return as({ kind: 'note' }, 'sure', 'heading')
  if (words === 'year' && content.years > 0.5) return as({ kind: 'year' }, 'sure', 'heading')
  if (words === 'code' && content.numbers > 0) return as(content.codes > 0.2 ? { kind: 'code' } : { kind: 'ignore' }, 'likely', 'heading')
  if (words === 'comparison') return as({ kind: 'ignore' }, 'sure', 'comparison')
  const whole = findMeasure(heading)
  const found = whole?.kind === 'several' ? (findMeasure(lastPart(heading)) ?? whole) : whole
  if (words === 'plan' && (found === null || found.kind === 'several' || !/giuong|gb|beds/.test(foldText(heading))))
    return as({ kind: 'ignore' }, 'likely', 'plan')
  const { period, stage, scale } = timesOf(heading)
  if (content.numbers < 0.4) {
    const isPlace = content.units > 0.25
    return as(isPlace ? { kind: 'within' } : { kind: 'ignore' }, 'likely', isPlace ? 'content' : 'text')
  }
  if (content.years > 0.8 && found === null && period === null && titled !== null) return as({ kind: 'year' }, 'likely', 'content')
  const value = (measure: string | null) => ({ kind: 'value' as const, measure, period, stage, scale })
  if (found?.kind === 'several') return as(value(null), 'unsure', 'several')
  if (found !== null) return as(value(found.code), found.kind, 'heading')
  if (titled === 'rows') return as(value(null), 'likely', 'heading')
  const namesNothing =
    plainHeading(heading).replace(
      /(19|20)\d\d|\b(nam|total|tong so|tong|chung|uoc|thuc hien|th|so bo|prel|pre|chinh thuc|so luong|so lieu|gia tri)\b|[^\p{L}]/gu,
      '',
    ) === ''
  return titled !== null && namesNothing ? as(value(titled), 'likely', 'title') : as(value(null), 'unsure', 'unknown')
}

function timesOf(heading: string) {
  const words = periodWords(heading)
  return { period: periodOfWords(words), stage: words.stage, scale: isInThousands(heading) ? (1000 as const) : (1 as const) }
}

function isInThousands(text: string): boolean {
  return /\b(nghin|ngan|1000|1\.000|thous\.?|thousand)\b/.test(foldText(text)) && !/\d+\s*(nghin|ngan) dan|tren/.test(foldText(text))
}

/** What the texts above the table say for the whole of it: the first year and stage, and the unit named in them. */
function defaultsOf({ sheet, layout, isUnit }: GuessInput, columns: readonly GuessedColumn[]): FileDefaults {
  const titles = titleTexts(sheet, layout).filter((text) => text.length < 300)
  const times = titles.map(periodWords)
  const dated = times.find(({ year }) => year !== null)
  const isNamed = columns.some(({ role }) => role.kind === 'unit' || role.kind === 'code')
  const units = titles.flatMap((text) => [text, ...text.split(/:\s*/).slice(1)]).filter((text) => text.length < 90 && isUnit(text))
  return {
    unit: isNamed ? null : (units.at(-1) ?? null),
    period: dated === undefined ? null : periodOfWords(dated),
    stage: times.find(({ stage }) => stage !== null)?.stage ?? null,
    scale: titles.some((text) => /đơn vị tính|đvt|unit/iu.test(text) && isInThousands(text)) ? 1000 : 1,
  }
}

/** What the title says is counted: the first text above the table, or the name of the sheet, that names one measure. */
function titledMeasure({ sheet, layout, findMeasure }: GuessInput): string | null {
  for (const text of titleTexts(sheet, layout)) {
    const found = text.length < 300 ? findMeasure(text) : null
    if (found !== null && found.kind !== 'several') return found.code
  }
  return null
}
