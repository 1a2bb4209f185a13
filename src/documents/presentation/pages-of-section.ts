import type { Report, ReportSection } from '../../domain/report/report.ts'
import { formatMoment } from '../../domain/number-format.ts'
import { presentationTexts } from '../../words/presentation.ts'
import { contentOf } from './content-of-section.ts'
import { cutText } from './fit-text.ts'
import type { Page } from './page.ts'
import { plainLines, plainText } from './plain-text.ts'
import { frameOf, mostTitleLines, slideSizes, textSizes } from './slide-shape.ts'
import type { SlideFrame, SlideShape } from './slide-shape.ts'

/** A section as one or more slides: what does not fit goes on under the same title. */
export function pagesOfSection(section: ReportSection, report: Report, shape: SlideShape): Page[] {
  const { width, margin } = slideSizes[shape]
  const inner = width - 2 * margin
  const look = { size: textSizes.title, isBold: true }
  const whole = plainText(section.title)
  const title = cutText(whole, inner, look, mostTitleLines)
  const subtitle = section.subtitle === null ? '' : plainText(section.subtitle)
  const shortSubtitle = cutText(subtitle, inner, { size: textSizes.heading }, 1)
  const frame = frameOf(shape, title.lines, subtitle !== '')
  const foot = plainText(section.footnotes.join(' '))
  const shortFoot = cutText(foot, frame.foot.w, { size: textSizes.foot }, 2)
  const left = [title.isCut ? whole : '', shortSubtitle.isCut ? subtitle : '', shortFoot.isCut ? foot : '']
  const notes = [...left.filter((line) => line !== ''), ...notesOf(section)]
  const words = presentationTexts[report.language]
  return contentOf(section, report, frame).map((items, place): Page => {
    const isFirst = place === 0
    const shown = isFirst ? title : cutText(words.continued(title.text), inner, look, title.lines)
    return {
      look: 'content',
      title: shown.text,
      titleLines: title.lines,
      subtitle: subtitle === '' ? null : shortSubtitle.text,
      items,
      foot: shortFoot.text,
      footEnd: footEndOf(report, section.illustrative, frame),
      notes: isFirst ? notes : [],
    }
  })
}

function notesOf({ speakerNotes }: ReportSection): string[] {
  const lines = plainLines(speakerNotes)
  return lines.every((line) => line === '') ? [] : lines
}

/** "dữ liệu minh họa" where it holds, and which frozen version this is. */
export function footEndOf({ illustrativeWord, freeze, language }: Report, isIllustrative: boolean, frame: Pick<SlideFrame, 'footEnd'>): string {
  const words = presentationTexts[language]
  const parts = [isIllustrative ? plainText(illustrativeWord) : '', freeze === null ? words.draft : words.freeze(freeze.number, momentOf(freeze.at))]
  return cutText(parts.filter((part) => part !== '').join(' · '), frame.footEnd.w, { size: textSizes.foot, isBold: true }, 2).text
}

/** A moment as people read it; what is no moment stays as it is written. */
export function momentOf(moment: string): string {
  try {
    return formatMoment(moment)
  } catch {
    return plainText(moment)
  }
}
