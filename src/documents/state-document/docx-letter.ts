import { AlignmentType, Table, TableBorders, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx'
import type { Paragraph } from 'docx'
import { sizes, textWidth } from './decree-layout.ts'
import type { DocumentModel, Letterhead } from './document-model.ts'
import { centred, gap, rule, textLine } from './docx-text.ts'
import { balanced, boldWidth } from './text-width.ts'

/** The right one holds the name of the country on one line. */
const columns = [3954, textWidth.portrait - 3954] as const
/** The decree: between a third and a half of the text above it. */
const partOfText = 0.42
/** Room for the signature and the stamp. */
const roomToSign = 1500

/** Who writes on the left, the country on the right; below them the number and the day on one line. */
export function letterhead({ parentOrganisation, organisation, country, motto, number, placeAndDay }: Letterhead): Table {
  const [left, right] = columns
  const organisationLook = { size: sizes.organisation }
  const lineBelow = partOfText * Math.min(boldWidth(organisation, sizes.organisation), left)
  return twoColumns([
    [
      [
        ...(parentOrganisation === '' ? [] : [centred(balanced(parentOrganisation, sizes.organisation, left), organisationLook)]),
        centred(balanced(organisation, sizes.organisation, left), { ...organisationLook, isBold: true }),
        rule(lineBelow, left),
      ],
      [
        centred(country, { size: sizes.country, isBold: true }),
        centred(motto, { size: sizes.motto, isBold: true }),
        rule(boldWidth(motto, sizes.motto), right),
      ],
    ],
    [[centred(number, { size: sizes.number }, 120)], [centred(placeAndDay, { size: sizes.placeAndDay, isItalic: true }, 120)]],
  ])
}

/** "BÁO CÁO", what it is about, what has to be known about it, and who it is for. */
export function titleLines({ kind, about, warnings, addressee }: DocumentModel): Paragraph[] {
  const width = textWidth.portrait
  const lineBelow = partOfText * Math.min(boldWidth(about, sizes.about), width * 0.8)
  return [
    centred(kind, { size: sizes.kind, isBold: true }, 360),
    centred(balanced(about, sizes.about, width * 0.92), { size: sizes.about, isBold: true }),
    rule(lineBelow, width),
    ...warnings.map((text, place) => centred(text, { size: sizes.note, isItalic: true, isBold: place === 0 }, place === 0 ? 160 : 0)),
    ...(addressee === null ? [] : [centred(addressee, { size: sizes.body }, 240)]),
    gap(120),
  ]
}

/** Nơi nhận on the left, the signature on the right; never parted by the end of a page. */
export function signatureBlock({ recipients, signature }: DocumentModel): Table {
  const capacity = signature.lines.map((line) => centred(line, { size: sizes.signature, isBold: true }))
  const name = signature.signer === '' ? [] : [centred(signature.signer, { size: sizes.signature, isBold: true })]
  const list =
    recipients === null ? [] : recipients.lines.map((line) => textLine(line, { size: sizes.recipients }, { alignment: AlignmentType.LEFT }))
  const label = recipients === null ? [] : [textLine(recipients.label, { size: sizes.recipientsLabel, isBold: true, isItalic: true })]
  return twoColumns([[atLeastOne([...label, ...list]), [...capacity, gap(roomToSign), ...name]]])
}

/** Behind the signature: where the figures come from. */
export function noteLines({ notes }: DocumentModel): Paragraph[] {
  const look = { size: sizes.recipients, isItalic: true }
  return [
    textLine(notes.label, { ...look, isBold: true }, { spacing: { before: 240, after: 0 }, keepNext: true }),
    ...notes.lines.map((line) => textLine(line, look, { spacing: { before: 40, after: 0 } })),
  ]
}

function atLeastOne(lines: Paragraph[]): Paragraph[] {
  return lines.length === 0 ? [gap(20)] : lines
}

function twoColumns(rows: [Paragraph[], Paragraph[]][]): Table {
  return new Table({
    width: { size: textWidth.portrait, type: WidthType.DXA },
    columnWidths: [...columns],
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, place) =>
              new TableCell({ children, verticalAlign: VerticalAlign.TOP, width: { size: columns[place] ?? 0, type: WidthType.DXA } }),
          ),
        }),
    ),
  })
}
