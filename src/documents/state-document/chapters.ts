import type { SlideKind } from '../../domain/report/deck.ts'
import type { ReportSection } from '../../domain/report/report.ts'
import { foldText } from '../../domain/text-fold.ts'
import type { DocumentWords } from '../../words/document.ts'

export interface Chapter {
  /** "I. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU". */
  heading: string
  sections: readonly { heading: string | null; section: ReportSection }[]
}

const orders = ['results', 'shortcomings', 'tasks', 'proposals'] as const
type ChapterKind = (typeof orders)[number]

const chapterOfKind: Partial<Record<SlideKind, ChapterKind>> = {
  shortcomings: 'shortcomings',
  causes: 'shortcomings',
  tasks: 'tasks',
  proposals: 'proposals',
  rewards: 'proposals',
}

/**
 * The sections of a report in the chapters such documents have, whatever the order of the slides: results; shortcomings and causes; tasks; proposals.
 * A slide of free text goes with the slide before it; the title slide has no chapter. Chapters without sections are left out of the counting.
 */
export function chaptersOf(sections: readonly ReportSection[], words: DocumentWords): Chapter[] {
  const held: Record<ChapterKind, ReportSection[]> = { results: [], shortcomings: [], tasks: [], proposals: [] }
  let last: ChapterKind = 'results'
  for (const section of sections) {
    if (section.kind === 'title') continue
    last = section.kind === 'text' ? last : (chapterOfKind[section.kind] ?? 'results')
    held[last].push(section)
  }
  return orders
    .filter((kind) => held[kind].length > 0)
    .map((kind, place) => {
      const title = chapterTitle(kind, held[kind], words)
      const isAlone = held[kind].length === 1
      return {
        heading: `${toRoman(place + 1)}. ${title.toLocaleUpperCase('vi')}`,
        sections: held[kind].map((section, index) => ({
          heading: isAlone && saysTheSame(section.title, title) ? null : `${index + 1}. ${section.title}`,
          section,
        })),
      }
    })
}

function chapterTitle(kind: ChapterKind, sections: readonly ReportSection[], { chapter }: DocumentWords): string {
  const has = (wanted: SlideKind) => sections.some((section) => section.kind === wanted)
  if (kind === 'shortcomings') return has('causes') ? (has('shortcomings') ? chapter.shortcomingsAndCauses : chapter.causes) : chapter.shortcomings
  if (kind === 'proposals') return has('rewards') ? (has('proposals') ? chapter.proposalsAndRewards : chapter.rewards) : chapter.proposals
  return chapter[kind]
}

function saysTheSame(title: string, chapter: string): boolean {
  const [own, whole] = [foldText(title), foldText(chapter)]
  return own === whole || whole.startsWith(own) || own.startsWith(whole)
}

/** 1 to 399 in Roman numerals. */
export function toRoman(number: number): string {
  const signs = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const
  let rest = number
  return signs
    .map(([worth, sign]) => {
      const times = Math.floor(rest / worth)
      rest -= times * worth
      return sign.repeat(times)
    })
    .join('')
}
