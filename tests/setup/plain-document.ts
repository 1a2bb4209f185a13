import { strFromU8, unzipSync } from 'fflate'
import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** A `.docx` file read by its XML alone, without the library that wrote it: what any other program finds in it. */
export interface PlainDocument {
  files: ReadonlyMap<string, string>
  /** Parts that are not well-formed XML. */
  broken: readonly string[]
  paragraphs: readonly string[]
  tables: readonly PlainTable[]
  sections: readonly PlainSection[]
  fonts: readonly string[]
  /** In half points, of runs with text. */
  sizes: ReadonlyMap<string, number>
  colours: readonly string[]
}

export interface PlainTable {
  rows: readonly { cells: readonly string[]; isHead: boolean; isWhole: boolean }[]
  columnWidths: readonly number[]
  width: number
  isFixed: boolean
  hasBorders: boolean
}

export interface PlainSection {
  width: number
  height: number
  isLandscape: boolean
  /** In mm. */
  margins: { top: number; right: number; bottom: number; left: number }
  hasOwnFirstPage: boolean
  firstNumber: number
  header: string
  firstHeader: string
}

type Node = Record<string, unknown>

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  processEntities: true,
})

export function readPlainDocument(bytes: Uint8Array): PlainDocument {
  const files = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
  const parts = [...files].filter(([name]) => /\.(xml|rels)$/.test(name))
  const nodes = new Map(parts.map(([name, xml]) => [name, parser.parse(xml) as Node[]]))
  const body = nodes.get('word/document.xml') ?? []
  const targets = new Map(
    all(nodes.get('word/_rels/document.xml.rels') ?? [], 'Relationship').map((each) => [attribute(each, 'Id'), `word/${attribute(each, 'Target')}`]),
  )
  const everywhere = [...nodes].filter(([name]) => name.startsWith('word/')).flatMap(([, tree]) => tree)
  const fontNodes = [...nodes]
    .filter(([name]) => /^word\/(document|styles|header\d*|footer\d*|numbering)\.xml$/.test(name))
    .flatMap(([, tree]) => tree)
  return {
    files,
    broken: brokenParts(bytes),
    paragraphs: all(body, 'w:p').map(textOf),
    tables: all(body, 'w:tbl').map(toTable),
    sections: all(body, 'w:sectPr').map((section) => toSection(section, targets, nodes)),
    fonts: [...new Set(all(fontNodes, 'w:rFonts').flatMap((each) => Object.values(attributesOf(each))))],
    sizes: new Map(all(body, 'w:r').map((run) => [textOf(run), Number(attribute(all(inside(run), 'w:sz')[0], 'w:val'))])),
    colours: [...new Set(all(everywhere, 'w:color').map((each) => attribute(each, 'w:val')))],
  }
}

/** The parts of an Office file that are not well-formed XML. */
export function brokenParts(bytes: Uint8Array): string[] {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name))
  return parts.filter(([, content]) => XMLValidator.validate(strFromU8(content)) !== true).map(([name]) => name)
}

function toTable(table: Node): PlainTable {
  const rows = inside(table).filter((node) => 'w:tr' in node)
  return {
    rows: rows.map((row) => ({
      cells: inside(row)
        .filter((node) => 'w:tc' in node)
        .map((cell) => all(inside(cell), 'w:p').map(textOf).join('\n')),
      isHead: all(inside(row), 'w:tblHeader').length > 0,
      isWhole: all(inside(row), 'w:cantSplit').length > 0,
    })),
    columnWidths: all(inside(table), 'w:gridCol').map((each) => Number(attribute(each, 'w:w'))),
    width: Number(attribute(all(inside(table), 'w:tblW')[0], 'w:w')),
    isFixed: attribute(all(inside(table), 'w:tblLayout')[0], 'w:type') === 'fixed',
    hasBorders: all(all(inside(table), 'w:tblBorders').flatMap(inside), 'w:insideH').some((each) => attribute(each, 'w:val') === 'single'),
  }
}

function toSection(section: Node, targets: ReadonlyMap<string, string>, nodes: ReadonlyMap<string, Node[]>): PlainSection {
  const [size, margin, numbers] = ['w:pgSz', 'w:pgMar', 'w:pgNumType'].map((name) => all(inside(section), name)[0])
  const millimetres = (side: string) => (Number(attribute(margin, `w:${side}`)) / 1440) * 25.4
  const header = (type: string) => {
    const reference = all(inside(section), 'w:headerReference').find((each) => attribute(each, 'w:type') === type)
    return (nodes.get(targets.get(attribute(reference, 'r:id')) ?? '') ?? []).map(textOf).join('')
  }
  return {
    width: Number(attribute(size, 'w:w')),
    height: Number(attribute(size, 'w:h')),
    isLandscape: attribute(size, 'w:orient') === 'landscape',
    margins: { top: millimetres('top'), right: millimetres('right'), bottom: millimetres('bottom'), left: millimetres('left') },
    hasOwnFirstPage: all(inside(section), 'w:titlePg').length > 0,
    firstNumber: Number(attribute(numbers, 'w:start')),
    header: header('default'),
    firstHeader: header('first'),
  }
}

function nameOf(node: Node): string {
  return Object.keys(node).find((key) => key !== ':@') ?? ''
}

function inside(node: Node): Node[] {
  const children = node[nameOf(node)]
  return Array.isArray(children) ? (children as Node[]) : []
}

function all(nodes: readonly Node[], name: string): Node[] {
  return nodes.flatMap((node) => [...(nameOf(node) === name ? [node] : []), ...all(inside(node), name)])
}

function attributesOf(node: Node | undefined): Record<string, string> {
  return (node?.[':@'] ?? {}) as Record<string, string>
}

function attribute(node: Node | undefined, name: string): string {
  return attributesOf(node)[name] ?? ''
}

/** The text in it; a break is a new line. */
function textOf(node: Node): string {
  const name = nameOf(node)
  if (name === '#text') return String(node['#text'])
  if (name === 'w:br') return '\n'
  return inside(node).map(textOf).join('')
}
