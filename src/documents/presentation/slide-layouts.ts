import type PptxGenJS from 'pptxgenjs'
import type { Locale } from '../../domain/number-format.ts'
import { presentationTexts } from '../../words/presentation.ts'
import { palette } from '../palette.ts'
import { fontFace } from './chart-look-xml.ts'
import type { Page } from './page.ts'
import { frameOf, mostTitleLines, slideSizes, textSizes } from './slide-shape.ts'
import type { SlideShape } from './slide-shape.ts'

/** The layout a page is drawn on, by the name it has while it is drawn. */
export function layoutOf({ look, titleLines }: Pick<Page, 'look' | 'titleLines'>): string {
  return `${look}-${titleLines}`
}

/** The layouts with their names as people see them in PowerPoint. */
export function layoutNames(language: Locale): ReadonlyMap<string, string> {
  const words = presentationTexts[language].layouts
  const contents = Array.from({ length: mostTitleLines }, (_, place) => [`content-${place + 1}`, words.content(place + 1)] as const)
  return new Map([['DEFAULT', words.blank], ['cover-3', words.cover], ['cover-5', `${words.cover} 2`], ...contents])
}

/** Defines every layout: the title is a real title, so that outline, navigation and screen readers know it. */
export function defineLayouts(deck: PptxGenJS, shape: SlideShape): void {
  const { width, margin } = slideSizes[shape]
  for (let lines = 1; lines <= mostTitleLines; lines += 1) {
    const frame = frameOf(shape, lines, false)
    deck.defineSlideMaster({
      title: layoutOf({ look: 'content', titleLines: lines }),
      background: { color: palette.canvas },
      objects: [
        { rect: { ...frame.bar, fill: { color: palette.accent } } },
        { rect: { x: margin, y: 6.86, w: width - 2 * margin, h: 0.015, fill: { color: palette.lineStrong } } },
        titlePlace({ ...frame.title, fontSize: textSizes.title, color: palette.accentStrong, valign: 'top' }),
      ],
    })
  }
  for (const [titleLines, fontSize] of [
    [3, textSizes.coverTitle],
    [5, textSizes.title],
  ] as const) {
    deck.defineSlideMaster({
      title: layoutOf({ look: 'cover', titleLines }),
      background: { color: palette.brandGround },
      objects: [titlePlace({ x: margin, y: 1.75, w: width - 2 * margin, h: 2.6, fontSize, color: palette.brandInk, valign: 'middle' })],
    })
  }
}

interface TitleLook {
  x: number
  y: number
  w: number
  h: number
  fontSize: number
  color: string
  valign: 'top' | 'middle'
}

function titlePlace(look: TitleLook) {
  return {
    placeholder: { options: { name: 'title', type: 'title' as const, align: 'left' as const, bold: true, margin: 0, fontFace, ...look }, text: '' },
  }
}
