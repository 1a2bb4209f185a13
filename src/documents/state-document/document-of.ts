import { formatMoment } from '../../domain/number-format.ts'
import type { Report } from '../../domain/report/report.ts'
import { documentWords } from '../../words/document.ts'
import type { DocumentWords } from '../../words/document.ts'
import { chaptersOf, toRoman } from './chapters.ts'
import type { DocumentAnnex, DocumentBlock, DocumentModel, DocumentTable } from './document-model.ts'
import { capitals, letterheadOf, recipientsOf, referenceOf, signatureOf } from './letter-lines.ts'
import { sectionBlocks } from './section-blocks.ts'

/** The report as a state document: letterhead, chapters, signature, annexes. Pure; `onSection` is told how far it is. */
export function documentOf(report: Report, onSection: (done: number, total: number) => void = () => {}): DocumentModel {
  const words = documentWords[report.language]
  const annexes: DocumentAnnex[] = []
  const reference = referenceOf(report.letter, words)
  const toAnnex = (title: string, table: DocumentTable): string => {
    const label = words.annex(toRoman(annexes.length + 1))
    annexes.push({ label, title: capitals(title), reference, table })
    return label
  }
  return {
    language: report.language,
    title: report.title,
    letterhead: letterheadOf(report.letter, words),
    kind: words.kind,
    about: withoutKind(report.title, words.kind),
    warnings: [
      ...(report.freeze === null ? [words.draft, words.readAt(formatMoment(report.readAt))] : []),
      ...(report.illustrative ? [words.illustrative] : []),
    ],
    addressee: report.letter.addressee.trim() === '' ? null : words.addressee(report.letter.addressee.trim()),
    body: [
      paragraph(words.opening(report.resolution.name, String(report.year))),
      ...chapterBlocks(report, { words, toAnnex, onSection }),
      paragraph(closing(report, words)),
    ],
    recipients: recipientsOf(report.letter, words),
    signature: signatureOf(report.letter),
    notes: { label: words.notes, lines: notesOf(report, words) },
    annexes,
  }
}

interface Making {
  words: DocumentWords
  toAnnex: (title: string, table: DocumentTable) => string
  onSection: (done: number, total: number) => void
}

function chapterBlocks(report: Report, { words, toAnnex, onSection }: Making): DocumentBlock[] {
  const chapters = chaptersOf(report.sections, words)
  const total = chapters.reduce((count, { sections }) => count + sections.length, 0)
  const gathered = { report, tables: 0, places: new Map<string, string>(), toAnnex }
  let done = 0
  return chapters.flatMap(({ heading, sections }): DocumentBlock[] => [
    { kind: 'heading', level: 1, text: heading },
    ...sections.flatMap(({ heading: own, section }): DocumentBlock[] => {
      const blocks = sectionBlocks(section, gathered)
      done += 1
      onSection(done, total)
      return own === null ? blocks : [{ kind: 'heading', level: 2, text: own }, ...blocks]
    }),
  ])
}

function paragraph(text: string): DocumentBlock {
  return { kind: 'paragraph', manner: 'body', text }
}

/** "Báo cáo tổng kết …" already stands under "BÁO CÁO". */
function withoutKind(title: string, kind: string): string {
  if (!capitals(title).startsWith(`${kind} `)) return title
  const rest = title.trim().slice(kind.length).trim()
  return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1)
}

function closing({ letter, resolution, year }: Report, words: DocumentWords): string {
  const addressee = letter.addressee.trim()
  return addressee === '' ? words.closing(resolution.shortName, String(year)) : words.closingTo(resolution.shortName, String(year), addressee)
}

/** How settled the figures are; last, the number and the checksum of what was frozen. */
function notesOf({ approval, freeze, readAt }: Report, words: DocumentWords): string[] {
  const settled = words.approval(approval.text)
  if (freeze === null) return [settled, `${words.draft}. ${words.readAt(formatMoment(readAt))}`]
  return [settled, words.frozen(String(freeze.number), formatMoment(freeze.at), freeze.by), words.checksum(freeze.checksum)]
}
