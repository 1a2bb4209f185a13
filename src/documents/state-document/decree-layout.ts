/**
 * Every measure of Nghị định 30/2020/NĐ-CP, phụ lục I, in twips (1 mm = 56,7; a twentieth of a point) and sizes in half points. Written as numbers:
 * the library's conversion rounds down, and 20 mm would come out as 19,98.
 */
export const page = { width: 11906, height: 16838 } as const
/** Above and below 20 mm, left 30 mm, right 15 mm; the page number stands in the middle of the upper margin. */
export const margins = { top: 1134, bottom: 1134, left: 1701, right: 851, header: 567, footer: 567 } as const
export const textWidth = { portrait: page.width - margins.left - margins.right, landscape: page.height - margins.left - margins.right } as const

export const font = 'Times New Roman'
export const black = '000000'

export const sizes = {
  body: 28,
  country: 24,
  motto: 26,
  organisation: 24,
  number: 26,
  placeAndDay: 26,
  kind: 28,
  about: 28,
  annex: 28,
  signature: 28,
  recipientsLabel: 24,
  recipients: 22,
  pageNumber: 26,
  table: 23,
  tableNumber: 24,
  note: 24,
} as const

/** Paragraphs 6 pt apart, the first line 1,27 cm in, lines 1,1 apart. */
export const paragraph = { before: 120, after: 0, firstLine: 720, line: 264 } as const
/** Within a table. */
export const cell = { top: 40, bottom: 40, left: 70, right: 70, indent: 200 } as const
