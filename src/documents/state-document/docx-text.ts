import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } from 'docx'
import type { IParagraphOptions } from 'docx'
import { toXmlText } from '../xml-text.ts'
import { black, font, paragraph } from './decree-layout.ts'

export interface TextLook {
  size: number
  isBold?: boolean
  isItalic?: boolean
}

/** Runs of a text of people: its own lines stay lines, and what no file can hold is replaced. */
export function runsOf(text: string, { size, isBold = false, isItalic = false }: TextLook): TextRun[] {
  return toXmlText(text)
    .split('\n')
    .map((line, place) => new TextRun({ text: line, font, size, color: black, bold: isBold, italics: isItalic, ...(place > 0 ? { break: 1 } : {}) }))
}

type Placing = Omit<IParagraphOptions, 'text' | 'children' | 'run'>

export function textLine(text: string, look: TextLook, placing: Placing = {}): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0 }, ...placing, children: runsOf(text, look) })
}

export function centred(text: string, look: TextLook, before = 0): Paragraph {
  return textLine(text, look, { alignment: AlignmentType.CENTER, spacing: { before, after: 0 } })
}

/** Running text: justified, the first line set in. */
export function bodyText(text: string, look: TextLook): Paragraph {
  const { before, after, firstLine, line } = paragraph
  return textLine(text, look, {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine },
    spacing: { before, after, line, lineRule: LineRuleType.AUTO },
  })
}

/** A line of that length in the middle of a column of that width, both in twips. */
export function rule(length: number, width: number): Paragraph {
  const side = Math.max(0, Math.round((width - length) / 2))
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 0, after: 0, line: 60, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: black } },
    run: { font, size: 4 },
  })
}

/** Room between two things that touch otherwise, in twips. */
export function gap(height: number): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: height, lineRule: LineRuleType.EXACT }, run: { font, size: 4 } })
}
