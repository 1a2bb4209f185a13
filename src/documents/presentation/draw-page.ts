import type PptxGenJS from 'pptxgenjs'
import { palette } from '../palette.ts'
import { fontFace } from './chart-look-xml.ts'
import { chartMark } from './chart-parts.ts'
import type { Page, PageItem, PageTable, PageTableCell, Paragraph } from './page.ts'
import { frameOf, textSizes } from './slide-shape.ts'
import type { SlideFrame, SlideShape } from './slide-shape.ts'
import { layoutOf } from './slide-layouts.ts'
import { cellMargin, indentStep } from './table-rows.ts'

interface Drawing {
  shape: SlideShape
  language: 'vi-VN' | 'en-US'
}

/** Draws a page on a new slide. Where a chart belongs it leaves an empty shape with its mark (chart-parts.ts puts the chart there). */
export function drawPage(deck: PptxGenJS, page: Page, { shape, language }: Drawing): void {
  const slide = deck.addSlide({ masterName: layoutOf(page) })
  const frame = frameOf(shape, page.titleLines, page.subtitle !== null)
  const isCover = page.look === 'cover'
  const foot = { fontFace, lang: language, margin: 0, valign: 'middle' as const, fontSize: textSizes.foot }
  slide.addText(page.title, { placeholder: 'title', lang: language })
  if (page.subtitle !== null) {
    slide.addText(page.subtitle, { ...frame.subtitle, ...foot, fontSize: textSizes.heading, color: palette.inkSoft, valign: 'top' })
  }
  let charts = 0
  for (const item of page.items) {
    drawItem(slide, item, language, () => charts++)
  }
  if (page.foot !== '') slide.addText(page.foot, { ...frame.foot, ...foot, color: palette.inkSoft })
  if (!isCover && page.footEnd !== '')
    slide.addText(page.footEnd, { ...frame.footEnd, ...foot, color: palette.noticeInk, bold: true, align: 'right' })
  slide.slideNumber = numberLook(frame, isCover)
}

function numberLook(frame: SlideFrame, isCover: boolean) {
  return {
    ...frame.number,
    fontFace,
    fontSize: 12,
    color: isCover ? palette.brandInkSoft : palette.inkSoft,
    align: 'right' as const,
    margin: 0,
    valign: 'middle' as const,
  }
}

function drawItem(slide: PptxGenJS.Slide, item: PageItem, language: Drawing['language'], nextChart: () => number): void {
  switch (item.kind) {
    case 'bar':
      slide.addShape('rect', { ...item.box, fill: { color: item.fill } })
      break
    case 'chart':
      slide.addShape('rect', { ...item.box, objectName: chartMark(nextChart()) })
      break
    case 'table':
      slide.addTable(tableRows(item.table, language), {
        x: item.box.x,
        y: item.box.y,
        w: item.box.w,
        h: item.box.h,
        colW: [...item.table.columns],
        rowH: item.table.rows.map(({ height }) => height),
        fontFace,
        fontSize: item.table.size,
      })
      break
    case 'text':
      slide.addText(
        item.paragraphs.flatMap((paragraph) => toRuns(paragraph, language)),
        {
          ...item.box,
          fontFace,
          lang: language,
          margin: (item.inset ?? 0) * 72,
          valign: item.vertical ?? 'top',
          fit: 'shrink',
          ...(item.fill === undefined ? {} : { fill: { color: item.fill } }),
        },
      )
  }
}

function toRuns({ runs, isBullet = false, align = 'left', after = 0 }: Paragraph, language: Drawing['language']): PptxGenJS.TextProps[] {
  return runs.map(({ text, size, isBold = false, colour }, place) => ({
    text,
    options: {
      fontFace,
      fontSize: size,
      bold: isBold,
      color: colour,
      lang: language,
      align,
      paraSpaceAfter: after,
      ...(isBullet ? { bullet: { indent: 20 } } : {}),
      breakLine: place === runs.length - 1,
    },
  }))
}

function tableRows({ rows, size }: PageTable, language: Drawing['language']): PptxGenJS.TableRow[] {
  const line = { type: 'solid' as const, pt: 0.75, color: palette.lineStrong }
  return rows.map(({ cells }) =>
    cells.map(({ text, align, isBold = false, isItalic = false, colour, fill, across, down, indent = 0 }: PageTableCell) => ({
      text,
      options: {
        align,
        valign: 'middle' as const,
        bold: isBold,
        italic: isItalic,
        color: colour,
        fontFace,
        fontSize: size,
        lang: language,
        border: [line, line, line, line] as [typeof line, typeof line, typeof line, typeof line],
        margin: [cellMargin.top, cellMargin.side, cellMargin.top, cellMargin.side + indent * indentStep] as [number, number, number, number],
        ...(fill === undefined ? {} : { fill: { color: fill } }),
        ...(across === undefined ? {} : { colspan: across }),
        ...(down === undefined ? {} : { rowspan: down }),
      },
    })),
  )
}
