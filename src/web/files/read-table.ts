import type { ShownCell, ShownColumn } from '../../documents/table-file.ts'
import type { Locale } from '../../domain/number-format.ts'
import { shownNumber } from './shown-number.ts'

interface ReadColumn {
  key: string
  header: string
  isNumber: boolean
  formula?: string | undefined
}

export interface ReadTable {
  columns: readonly ShownColumn[]
  rows: readonly (readonly ShownCell[])[]
}

/** A table as it stands on the page: what a person reads in every cell, numbers as numbers. `columns` are those of the table, in order. */
export function readTable(table: HTMLTableElement, columns: readonly ReadColumn[], locale: Locale): ReadTable {
  const rows = [...table.tBodies].flatMap((body) => [...body.rows])
  return {
    columns,
    rows: rows
      .filter((row) => row.cells.length === columns.length)
      .map((row) => [...row.cells].map((cell, place) => readCell(cell, columns[place], locale))),
  }
}

function readCell(cell: HTMLElement, column: ReadColumn | undefined, locale: Locale): ShownCell {
  const text = textOf(cell)
  const number = column?.isNumber ? shownNumber(text, locale) : undefined
  return {
    // A column of numbers says why one is not there; nothing at all would read as forgotten.
    text: text === '' && column?.isNumber ? '–' : text,
    ...(number === undefined ? {} : { number }),
    ...(column?.formula === undefined ? {} : { formula: column.formula }),
  }
}

const blocks = new Set(['DIV', 'P', 'LI', 'UL', 'BR', 'DT', 'DD'])

/** What is read in it: no words for screen readers alone, save the mark of made-up values; a drawing by its name. */
function textOf(element: Element): string {
  return collect(element)
    .replace(/[ \t\n]+/g, ' ')
    .replace(/(?: ?\u2028 ?)+/g, '\u2028')
    .replace(/^[\u2028 ]+|[\u2028 ]+$/g, '')
    .replaceAll('\u2028', '; ')
}

function collect(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
  if (!(node instanceof Element)) return ''
  if (node.hasAttribute('data-screen-only')) return ''
  if (node.classList.contains('visually-hidden')) return ''
  if (node.hasAttribute('data-illustrative-sign')) return ` (${node.textContent})`
  if (node.getAttribute('role') === 'img') return node.getAttribute('aria-label') ?? ''
  if (node.tagName === 'svg') return ''
  const inside = [...node.childNodes].map(collect).join('')
  return blocks.has(node.tagName) ? `\u2028${inside}\u2028` : inside
}

/** True when a made-up value stands in it. */
export function hasIllustrativeSign(element: Element): boolean {
  return element.querySelector('[data-illustrative-sign], [data-illustrative="true"]') !== null
}
