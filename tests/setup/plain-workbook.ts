import { strFromU8, unzipSync } from 'fflate'

/** An `.xlsx` file read by its XML alone, without the library that wrote it: what any other program finds in it. */
export interface PlainSheet {
  name: string
  state: string
  cells: ReadonlyMap<string, PlainCell>
  hiddenRows: readonly number[]
  hiddenColumns: readonly number[]
  merges: readonly string[]
  isProtected: boolean
  validations: readonly { range: string; formula: string; message: string; refusal: string }[]
  pane: { rows: number; columns: number } | null
  xml: string
}

export interface PlainCell {
  kind: 'text' | 'number' | 'error'
  text: string
  formula: string | null
  format: string
  isLocked: boolean
  font: string
}

export function readPlainWorkbook(bytes: Uint8Array): PlainSheet[] {
  const files = unzipSync(bytes)
  const file = (name: string) => (files[name] === undefined ? '' : strFromU8(files[name]))
  const strings = [...file('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map((match) => textOf(match[1] ?? ''))
  const styles = stylesOf(file('xl/styles.xml'))
  const targets = new Map(
    elements(file('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [attributes['Id'], attributes['Target']]),
  )
  return elements(file('xl/workbook.xml'), 'sheet').map(({ attributes }) => {
    const xml = file(`xl/${(targets.get(attributes['r:id']) ?? '').replace(/^\/?xl\//, '')}`)
    return { name: attributes['name'] ?? '', state: attributes['state'] ?? 'visible', ...sheetOf(xml, strings, styles) }
  })
}

type Style = Pick<PlainCell, 'format' | 'isLocked' | 'font'>

function sheetOf(xml: string, strings: readonly string[], styles: readonly Style[]): Omit<PlainSheet, 'name' | 'state'> {
  const pane = elements(xml, 'pane')[0]?.attributes
  return {
    cells: new Map(elements(xml, 'c').map((element) => [element.attributes['r'] ?? '', cellOf(element, strings, styles)])),
    hiddenRows: elements(xml, 'row').flatMap(({ attributes: { hidden, r } }) => (isOn(hidden) ? [Number(r)] : [])),
    hiddenColumns: elements(xml, 'col').flatMap(({ attributes: { hidden, min } }) => (isOn(hidden) ? [Number(min)] : [])),
    merges: elements(xml, 'mergeCell').map(({ attributes }) => attributes['ref'] ?? ''),
    isProtected: elements(xml, 'sheetProtection').some(({ attributes }) => isOn(attributes['sheet'])),
    validations: elements(xml, 'dataValidation').map(({ attributes, inner }) => ({
      range: attributes['sqref'] ?? '',
      formula: unescaped(/<formula1>(.*?)<\/formula1>/s.exec(inner)?.[1] ?? ''),
      message: attributes['prompt'] ?? '',
      refusal: attributes['error'] ?? '',
    })),
    pane: pane === undefined ? null : { rows: Number(pane['ySplit'] ?? 0), columns: Number(pane['xSplit'] ?? 0) },
    xml,
  }
}

function cellOf({ attributes, inner }: Element, strings: readonly string[], styles: readonly Style[]): PlainCell {
  const style = styles[Number(attributes['s'] ?? 0)] ?? { format: 'General', isLocked: true, font: '' }
  const value = unescaped(/<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? '')
  const formula = /<f>(.*?)<\/f>/s.exec(inner)?.[1]
  const type = attributes['t'] ?? 'n'
  const shared = { ...style, formula: formula === undefined ? null : unescaped(formula) }
  if (type === 's') return { kind: 'text', text: strings[Number(value)] ?? '', ...shared }
  if (type === 'inlineStr') return { kind: 'text', text: textOf(inner), ...shared }
  if (type === 'str') return { kind: 'text', text: value, ...shared }
  return { kind: type === 'e' ? 'error' : 'number', text: value, ...shared }
}

function stylesOf(xml: string): Style[] {
  const formats = new Map(elements(xml, 'numFmt').map(({ attributes }) => [attributes['numFmtId'], attributes['formatCode']]))
  const fonts = [...(/<fonts.*?<\/fonts>/s.exec(xml)?.[0].matchAll(/<name val="([^"]*)"/g) ?? [])].map((match) => match[1] ?? '')
  return elements(/<cellXfs.*?<\/cellXfs>/s.exec(xml)?.[0] ?? '', 'xf').map(({ attributes, inner }) => ({
    format: formats.get(attributes['numFmtId']) ?? (attributes['numFmtId'] === '49' ? '@' : 'General'),
    isLocked: !/<protection[^>]*locked="(0|false)"/.test(inner),
    font: fonts[Number(attributes['fontId'] ?? 0)] ?? '',
  }))
}

interface Element {
  attributes: Readonly<Record<string, string>>
  inner: string
}

function elements(xml: string, name: string): Element[] {
  return [...xml.matchAll(new RegExp(`<${name}((?:\\s[^>]*?)?)(?:/>|>(.*?)</${name}>)`, 'gs'))].map((match) => ({
    attributes: Object.fromEntries([...(match[1] ?? '').matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, unescaped(value)])),
    inner: match[2] ?? '',
  }))
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<t(?:\s[^>]*)?>(.*?)<\/t>/gs)].map((match) => unescaped(match[1] ?? '')).join('')
}

function unescaped(text: string): string {
  const plain = text
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
  return plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

function isOn(text: string | undefined): boolean {
  return text === '1' || text === 'true'
}

/** The cell as Excel shows it in Vietnam: the number by its format, rounded half away from zero on its fifteen digits. */
export function shownCell({ kind, text, format }: PlainCell): string {
  if (kind !== 'number' || text === '') return text
  const value = Number(text)
  const [positive = '', negative = '', zero = ''] = format.replaceAll('[$-42A]', '').split(';')
  if (format === 'General') return text.replace('.', ',')
  const section = value > 0 ? positive : value < 0 ? negative : zero
  const pattern = /#,##0(\.0+)?/.exec(section)?.[0] ?? ''
  const decimals = pattern.includes('.') ? pattern.length - pattern.indexOf('.') - 1 : 0
  const digits = Number(`${Math.round(Number(`${Math.abs(Number(value.toPrecision(15)))}e${decimals}`))}e-${decimals}`).toFixed(decimals)
  const [whole = '', fraction] = digits.split('.')
  const number = whole.replace(/\B(?=(?:\d{3})+$)/g, '.') + (fraction === undefined ? '' : `,${fraction}`)
  return section.replace(pattern, number).replaceAll('"', '')
}

/** The rows of a sheet as they are read from left to right; empty cells are empty texts. */
export function shownRows({ cells }: PlainSheet): string[][] {
  const rows: string[][] = []
  for (const [name, cell] of cells) {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? []
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    const line = (rows[Number(row) - 1] ??= [])
    line[column] = shownCell(cell)
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (text) => text ?? ''))
}
