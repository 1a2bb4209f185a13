import type { Report, ReportSection } from '../../domain/report/report.ts'
import { palette } from '../palette.ts'
import { cutText, heightOfLines } from './fit-text.ts'
import type { Page, PageItem, Paragraph } from './page.ts'
import { footEndOf, momentOf, pagesOfSection } from './pages-of-section.ts'
import { plainLines, plainText } from './plain-text.ts'
import { presentationTexts } from '../../words/presentation.ts'
import { slideSizes, textSizes } from './slide-shape.ts'
import type { SlideShape } from './slide-shape.ts'

/** The slides of a report in order. Never none: a report without sections is its cover. The annex, which is asked for live, is not among them. */
export function pagesOfReport(report: Report, shape: SlideShape): Page[] {
  if (report.sections.length === 0) return [coverPage(report, null, shape)]
  return report.sections.flatMap((section) =>
    section.kind === 'title' && section.problem === null ? titlePages(section, report, shape) : pagesOfSection(section, report, shape),
  )
}

/** The cover; what a title slide says beyond its title follows on slides of its own. */
function titlePages(section: ReportSection, report: Report, shape: SlideShape): Page[] {
  const cover = coverPage(report, section, shape)
  const isBare = section.blocks.every((block) => block.kind === 'text' && block.lines.every(({ text }) => plainText(text) === ''))
  return isBare ? [cover] : [cover, ...pagesOfSection({ ...section, speakerNotes: '' }, report, shape)]
}

function coverPage(report: Report, section: ReportSection | null, shape: SlideShape): Page {
  const { width, margin } = slideSizes[shape]
  const inner = width - 2 * margin
  const whole = plainText(section?.title ?? report.title)
  const look = { size: textSizes.coverTitle, isBold: true }
  const large = cutText(whole, inner, look, 3)
  const title = large.isCut ? cutText(whole, inner, { ...look, size: textSizes.title }, 5) : large
  const line = (text: string, size: number, over: { isBold?: boolean; colour?: string } = {}): Paragraph[] => {
    const plain = plainText(text)
    const { isBold = false, colour = palette.brandInkSoft } = over
    return plain === '' ? [] : [{ runs: [{ text: cutText(plain, inner, { size, isBold }, 2).text, size, isBold, colour }], after: 4 }]
  }
  const { parentOrganisation, organisation } = report.letter
  const words = presentationTexts[report.language]
  const state = [
    ...line(report.approval.text, 18),
    ...line(report.freeze === null ? words.draft : words.freeze(report.freeze.number, momentOf(report.freeze.at)), 18),
    ...(report.illustrative ? line(report.illustrativeWord, 18, { isBold: true, colour: palette.brandInk }) : []),
  ]
  const about = [...line(section?.subtitle ?? '', 22), ...report.occasion.slice(0, 4).flatMap((each) => line(each, 22, { colour: palette.brandInk }))]
  const items: PageItem[] = [
    {
      kind: 'text',
      box: { x: margin, y: 0.6, w: inner, h: 1 },
      paragraphs: [...line(parentOrganisation, 18), ...line(organisation, 20, { isBold: true, colour: palette.brandInk })],
    },
    { kind: 'text', box: { x: margin, y: 4.55, w: inner, h: 1.55 }, paragraphs: about },
    { kind: 'text', box: { x: margin, y: 6.15, w: inner, h: 0.95 }, paragraphs: state, vertical: 'bottom' },
  ]
  return {
    look: 'cover',
    title: title.text,
    titleLines: title === large ? 3 : 5,
    subtitle: null,
    items: items.filter((item) => item.kind !== 'text' || item.paragraphs.length > 0),
    foot: '',
    footEnd: footEndOf(report, false, { footEnd: { x: 0, y: 0, w: 3, h: heightOfLines(2, textSizes.foot) } }),
    notes: [...(title.isCut ? [whole] : []), ...(section === null || section.speakerNotes.trim() === '' ? [] : plainLines(section.speakerNotes))],
  }
}
