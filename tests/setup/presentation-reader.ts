import { strFromU8, unzipSync } from 'fflate'
import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** A `.pptx` file read by its XML alone, without the library that wrote it: what any other program finds in it, and what would make it ask for repair. */
export interface ReadPresentation {
  parts: ReadonlyMap<string, Uint8Array>
  text: (name: string) => string
  slides: readonly ReadSlide[]
  charts: readonly ReadChart[]
  /** In EMU. */
  size: { width: number; height: number }
}

interface ReadSlide {
  xml: string
  /** Every paragraph. */
  texts: readonly string[]
  title: string
  notes: readonly string[]
  tables: readonly (readonly (readonly string[])[])[]
  frames: readonly { x: number; y: number; cx: number; cy: number }[]
  ids: readonly string[]
}

interface ReadChart {
  xml: string
  workbook: Uint8Array
  categories: readonly string[]
  series: readonly { name: string; values: readonly (string | null)[] }[]
}

export function readPresentation(bytes: Uint8Array): ReadPresentation {
  const parts = new Map(Object.entries(unzipSync(bytes)))
  const text = (name: string) => {
    const part = parts.get(name)
    if (part === undefined) throw new Error(`no ${name}`)
    return strFromU8(part)
  }
  const [, width = '', height = ''] = /<p:sldSz cx="(\d+)" cy="(\d+)"/.exec(text('ppt/presentation.xml')) ?? []
  const count = [...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length
  const charts = [...parts.keys()].filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name)).length
  return {
    parts,
    text,
    size: { width: Number(width), height: Number(height) },
    slides: Array.from({ length: count }, (_, place) =>
      slideOf(text(`ppt/slides/slide${place + 1}.xml`), text(`ppt/notesSlides/notesSlide${place + 1}.xml`)),
    ),
    charts: Array.from({ length: charts }, (_, place) =>
      chartOf(text(`ppt/charts/chart${place + 1}.xml`), parts.get(`ppt/embeddings/chart${place + 1}.xlsx`) ?? new Uint8Array()),
    ),
  }
}

/** What PowerPoint would repair or refuse: XML that is not well-formed, relations to nothing or to the outside, parts without a type, ids that stand twice. */
export function problemsOf({ parts, text, slides }: ReadPresentation): string[] {
  const names = [...parts.keys()]
  const types = text('[Content_Types].xml')
  const overrides = new Set([...types.matchAll(/<Override PartName="\/([^"]+)"/g)].map(([, name = '']) => name))
  const defaults = new Set([...types.matchAll(/<Default Extension="([^"]+)"/g)].map(([, extension = '']) => extension))
  const broken = names
    .filter((name) => /\.(xml|rels)$/.test(name))
    .flatMap((name) => {
      const outcome = XMLValidator.validate(text(name))
      const unknown = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(text(name))
      return [
        ...(outcome === true ? [] : [`${name}: ${outcome.err.msg}`]),
        ...(unknown === null ? [] : [`${name}: a character XML has no place for`]),
      ]
    })
  const untyped = names.filter((name) => name !== '[Content_Types].xml' && !overrides.has(name) && !defaults.has(name.split('.').at(-1) ?? ''))
  const lost = [...overrides].filter((name) => !parts.has(name))
  const relations = names.filter((name) => name.endsWith('.rels')).flatMap((name) => relationProblems(name, text(name), parts))
  const twice = slides.flatMap(({ ids }, place) => (new Set(ids).size === ids.length ? [] : [`slide ${place + 1}: an id stands twice`]))
  const empty = slides.flatMap(({ xml }, place) =>
    /<(?:a|p):txBody>(?:(?!<a:p>|<\/(?:a|p):txBody>).)*<\/(?:a|p):txBody>/s.test(xml) ? [`slide ${place + 1}: a text without paragraph`] : [],
  )
  return [
    ...broken,
    ...untyped.map((name) => `${name}: no type`),
    ...lost.map((name) => `${name}: a type without part`),
    ...relations,
    ...twice,
    ...empty,
  ]
}

function relationProblems(name: string, xml: string, parts: ReadonlyMap<string, Uint8Array>): string[] {
  const owner = name.replace(/_rels\/([^/]*)\.rels$/, '$1')
  const folder = owner.includes('/') ? owner.slice(0, owner.lastIndexOf('/') + 1) : ''
  const relations = [...xml.matchAll(/<Relationship ([^>]*)\/>/g)].map(([, attributes = '']) => ({
    id: /Id="([^"]*)"/.exec(attributes)?.[1] ?? '',
    target: /Target="([^"]*)"/.exec(attributes)?.[1] ?? '',
    isExternal: attributes.includes('TargetMode="External"'),
  }))
  const ids = new Set(relations.map(({ id }) => id))
  const used =
    owner === '' ? [] : [...strFromU8(parts.get(owner) ?? new Uint8Array()).matchAll(/ r:(?:id|embed|link)="([^"]*)"/g)].map(([, id = '']) => id)
  return [
    ...relations.flatMap(({ target, isExternal }) => (isExternal ? [`${name}: leads outside to ${target}`] : [])),
    ...relations.flatMap(({ target }) => (parts.has(new URL(target, `file:///${folder}`).pathname.slice(1)) ? [] : [`${name}: no ${target}`])),
    ...(ids.size === relations.length ? [] : [`${name}: an id stands twice`]),
    ...used.flatMap((id) => (ids.has(id) ? [] : [`${owner}: ${id} is no relation`])),
  ]
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
  htmlEntities: true,
})

interface Node {
  [name: string]: Node[] | string
}

function nodesOf(nodes: readonly (Node | string)[], name: string): Node[] {
  return nodes.flatMap((node) =>
    typeof node === 'string'
      ? []
      : Object.entries(node).flatMap(([key, value]) =>
          typeof value === 'string' ? [] : key === name ? value.filter((each) => typeof each === 'object') : nodesOf(value, name),
        ),
  )
}

function leavesOf(nodes: readonly Node[], name: string): string[] {
  return nodes.flatMap((node) =>
    Object.entries(node).flatMap(([key, value]) =>
      typeof value === 'string'
        ? []
        : key === name
          ? value.map((leaf: unknown) => leafText(leaf))
          : leavesOf(
              value.filter((each) => typeof each === 'object'),
              name,
            ),
    ),
  )
}

function leafText(leaf: unknown): string {
  if (typeof leaf === 'string') return leaf
  if (typeof leaf === 'object' && leaf !== null && '#text' in leaf) return String(leaf['#text'])
  return ''
}

function parsed(xml: string): Node[] {
  return [parser.parse(xml) as Node]
}

function paragraphsOf(nodes: readonly Node[]): string[] {
  return nodesOf(nodes, 'a:p').map((paragraph) => leavesOf([paragraph], 'a:t').join(''))
}

function slideOf(xml: string, notesXml: string): ReadSlide {
  const root = parsed(xml)
  const titleShape = nodesOf(root, 'p:sp').filter((shape) => nodesOf([shape], 'p:ph').some((place) => place['type'] === 'title'))
  const notesShape = nodesOf(parsed(notesXml), 'p:sp').filter((shape) => nodesOf([shape], 'p:ph').some((place) => place['type'] === 'body'))
  return {
    xml,
    texts: paragraphsOf(root),
    title: paragraphsOf(titleShape).join(' '),
    notes: paragraphsOf(notesShape),
    tables: nodesOf(root, 'a:tbl').map((table) =>
      nodesOf([table], 'a:tr').map((row) => nodesOf([row], 'a:tc').map((cell) => paragraphsOf([cell]).join('\n'))),
    ),
    frames: [...xml.matchAll(/<(?:a|p):xfrm[^>]*><a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(-?\d+)" cy="(-?\d+)"\/>/g)].map(([, x, y, cx, cy]) => ({
      x: Number(x),
      y: Number(y),
      cx: Number(cx),
      cy: Number(cy),
    })),
    ids: [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id = '']) => id),
  }
}

function chartOf(xml: string, workbook: Uint8Array): ReadChart {
  const series = nodesOf(parsed(xml), 'c:ser')
  const values = (node: Node, name: string): (string | null)[] => {
    const [cache] = nodesOf(nodesOf([node], name), name === 'c:val' ? 'c:numCache' : 'c:strCache')
    if (cache === undefined) return []
    const count = Number(nodesOf([cache], 'c:ptCount')[0]?.['val'] ?? 0)
    const points = new Map(nodesOf([cache], 'c:pt').map((point) => [Number(point['idx']), leavesOf([point], 'c:v').join('')]))
    return Array.from({ length: count }, (_, at) => points.get(at) ?? null)
  }
  return {
    xml,
    workbook,
    categories: series[0] === undefined ? [] : values(series[0], 'c:cat').map((text) => text ?? ''),
    series: series.map((each) => ({ name: values(each, 'c:tx')[0] ?? '', values: values(each, 'c:val') })),
  }
}
