import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import type { ISectionOptions, Table } from 'docx'
import type { Report } from '../../domain/report/report.ts'
import { toXmlText } from '../xml-text.ts'
import { dated } from '../dated-zip.ts'
import { black, font, margins, page, paragraph, sizes, textWidth } from './decree-layout.ts'
import type { DocumentAnnex, DocumentBlock, DocumentModel } from './document-model.ts'
import { documentOf } from './document-of.ts'
import { letterhead, noteLines, signatureBlock, titleLines } from './docx-letter.ts'
import { tableBlock } from './docx-table.ts'
import { bodyText, centred, runsOf, textLine } from './docx-text.ts'

interface Making {
  /** When it is made, ISO 8601. */
  made: string
  onProgress?: (done: number, total: number) => void
}

/**
 * The report as the bytes of a `.docx` file in the layout of Nghị định 30/2020/NĐ-CP. The same report made at the same moment gives the same bytes.
 * `onProgress`: sections done, of how many.
 */
export async function reportToDocument(report: Report, { made, onProgress = () => {} }: Making): Promise<Uint8Array<ArrayBuffer>> {
  const model = documentOf(report, onProgress)
  const file = new Document({
    title: toXmlText(report.title),
    creator: 'Vạn Dân',
    lastModifiedBy: 'Vạn Dân',
    styles: {
      default: {
        document: { run: { font, size: sizes.body, color: black, language: { value: model.language === 'vi' ? 'vi-VN' : 'en-GB' } } },
        title: plainStyle,
        hyperlink: plainStyle,
        caption: plainStyle,
        ...Object.fromEntries(headings.map((name) => [name, headingStyle])),
      },
    },
    sections: [mainSection(model), ...model.annexes.map(annexSection)],
  })
  return dated(new Uint8Array(await Packer.toArrayBuffer(file)), made)
}

/** The library has styles of its own, in blue: none of them is left as it is. */
const headings = ['heading1', 'heading2', 'heading3', 'heading4', 'heading5', 'heading6'] as const
const plainStyle = { run: { font, color: black } } as const
const headingStyle = { run: { font, size: sizes.body, bold: true, color: black } } as const

function mainSection(model: DocumentModel): ISectionOptions {
  return {
    properties: { titlePage: true, page: { size: { ...page }, margin: { ...margins }, pageNumbers: { start: 1 } } },
    headers: pageNumbers(),
    children: [
      letterhead(model.letterhead),
      ...titleLines(model),
      ...model.body.flatMap((block) => bodyBlock(block)),
      textLine('', { size: 16 }),
      signatureBlock(model),
      ...noteLines(model),
    ],
  }
}

/** A table behind the text, lying; its pages are counted from 1. */
function annexSection({ label, title, reference, table }: DocumentAnnex): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: { size: { ...page, orientation: PageOrientation.LANDSCAPE }, margin: { ...margins }, pageNumbers: { start: 1 } },
    },
    headers: pageNumbers(),
    children: [
      centred(label, { size: sizes.annex, isBold: true }),
      centred(title, { size: sizes.annex, isBold: true }),
      centred(reference, { size: sizes.note, isItalic: true }),
      ...tableBlock(table, textWidth.landscape),
    ],
  }
}

/** In the middle of the upper margin, on every page but the first. */
function pageNumbers(): NonNullable<ISectionOptions['headers']> {
  const number = new TextRun({ children: [PageNumber.CURRENT], font, size: sizes.pageNumber, color: black })
  return {
    default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] }),
    first: new Header({ children: [new Paragraph({ children: [] })] }),
  }
}

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

function bodyBlock(block: DocumentBlock): (Paragraph | Table)[] {
  if (block.kind === 'table') return tableBlock(block.table, textWidth.portrait)
  if (block.kind === 'paragraph') return [bodyText(block.text, manners[block.manner])]
  const { before, after, firstLine, line } = paragraph
  return [
    new Paragraph({
      heading: headingLevels[block.level],
      alignment: AlignmentType.JUSTIFIED,
      keepNext: true,
      indent: { firstLine },
      spacing: { before: block.level === 1 ? before * 2 : before, after, line, lineRule: LineRuleType.AUTO },
      children: runsOf(block.text, { size: sizes.body, isBold: true, isItalic: block.level === 3 }),
    }),
  ]
}

const manners = {
  body: { size: sizes.body },
  about: { size: sizes.body, isItalic: true },
  note: { size: sizes.note, isItalic: true },
} as const
