import { describe, expect, it } from 'vitest'
import { deckLimits } from './deck.ts'
import type { DeckLine } from './deck.ts'
import { newSlide } from './edit-deck.ts'
import {
  addLine,
  bringBack,
  draftsOfSection,
  editedLines,
  keepOwn,
  leftOutDrafts,
  linesOrDrafts,
  moveLine,
  removeLine,
  settledLines,
  takeDraft,
  writeLine,
} from './edit-lines.ts'
import { previewSection } from './preview-section.ts'
import { reportFixture } from './report-fixture.ts'

const drafts = [
  { key: 'level', text: 'Ở mức 8,46 bác sĩ/vạn dân.' },
  { key: 'gap', text: 'Năm huyện chưa đạt.' },
]
const asDrafted = linesOrDrafts(null, drafts)
const statesOf = (lines: readonly DeckLine[], now = drafts) => editedLines(lines, now).map(({ text, state }) => `${state}: ${text}`)

describe('the sentences of a slide', () => {
  it('follow the data until somebody writes', () => {
    expect(statesOf(asDrafted)).toEqual(['drafted: Ở mức 8,46 bác sĩ/vạn dân.', 'drafted: Năm huyện chưa đạt.'])
    expect(settledLines(asDrafted, drafts)).toBeNull()
    expect(settledLines(removeLine(asDrafted, 1), drafts)).toHaveLength(1)
  })

  it('are outdated once the data under an edited one have changed, until one of both is chosen', () => {
    const edited = writeLine(asDrafted, 1, 'Sáu huyện chưa đạt.', drafts)
    expect(statesOf(edited)[1]).toBe('edited: Sáu huyện chưa đạt.')
    const later = drafts.with(1, { key: 'gap', text: 'Bốn huyện chưa đạt.' })
    expect(editedLines(edited, later)[1]).toMatchObject({ state: 'outdated', drafted: 'Bốn huyện chưa đạt.' })
    expect(statesOf(keepOwn(edited, 1, later), later)[1]).toBe('edited: Sáu huyện chưa đạt.')
    expect(statesOf(takeDraft(edited, 1), later)[1]).toBe('drafted: Bốn huyện chưa đạt.')
  })

  it('keep what an edited one was made of while it is written further, and are drafts again when written back', () => {
    const edited = writeLine(writeLine(asDrafted, 0, 'Một', drafts), 0, 'Hai', drafts)
    expect(edited[0]).toEqual({ kind: 'own', text: 'Hai', from: drafts[0] })
    expect(writeLine(edited, 0, 'Ở mức 8,46 bác sĩ/vạn dân.', drafts)).toEqual(asDrafted)
  })

  it('take own ones, other places, and drafts that were left out', () => {
    const lines = moveLine(addLine(removeLine(asDrafted, 0), 'Câu riêng'), 1, 0)
    expect(statesOf(lines)).toEqual(['own: Câu riêng', 'drafted: Năm huyện chưa đạt.'])
    expect(leftOutDrafts(lines, drafts)).toEqual([drafts[0]])
    expect(statesOf(bringBack(lines, 'level', drafts))[0]).toBe('drafted: Ở mức 8,46 bác sĩ/vạn dân.')
    expect(statesOf(bringBack(removeLine(asDrafted, 1), 'gap', drafts))).toEqual(statesOf(asDrafted))
    expect(moveLine(lines, 0, 5)).toBe(lines)
  })

  it('are no more than a slide may have', () => {
    const full = Array.from({ length: deckLimits.lines }, (): DeckLine => ({ kind: 'own', text: 'x', from: null }))
    expect(addLine(full, 'y')).toBe(full)
    expect(bringBack(full, 'gap', drafts)).toBe(full)
  })

  it('leave out a draft that the data no longer give, and keep what was made of it', () => {
    const edited = writeLine(asDrafted, 1, 'Của tôi', drafts)
    expect(statesOf(edited, [])).toEqual(['outdated: Của tôi'])
    expect(statesOf(keepOwn(edited, 1, []), [])).toEqual(['own: Của tôi'])
  })
})

describe('a section while it is written on', () => {
  const section = reportFixture.sections[2]
  if (section === undefined) throw new Error('the fixture has no third section')
  const known = draftsOfSection(section)
  const linesShown = (slide: ReturnType<typeof newSlide>) =>
    previewSection(section, slide, section.title, known).blocks.flatMap((block) => (block.kind === 'text' ? block.lines.map(({ text }) => text) : []))

  it('shows title and sentences as just written, beside the pictures as they were', () => {
    const slide = { ...newSlide('s3', 'indicator'), title: 'Tên khác', lines: addLine([], 'Câu riêng') }
    const shown = previewSection(section, slide, section.title, known)
    expect(shown.title).toBe('Tên khác')
    expect(linesShown(slide)).toEqual(['Câu riêng'])
    expect(shown.blocks.filter(({ kind }) => kind === 'chart')).toHaveLength(2)
  })

  it('shows every draft of now when the slide follows the data', () => {
    expect(linesShown(newSlide('s3', 'indicator'))[1]).toBe('Năm huyện chưa đạt.')
  })

  it('finds a place for sentences where there was no text', () => {
    const bare = { ...section, blocks: [] }
    const slide = { ...newSlide('s3', 'indicator'), lines: addLine([], 'Câu riêng') }
    expect(previewSection(bare, slide, '', []).blocks).toHaveLength(1)
  })
})
