import { formatNumber } from '../../domain/number-format.ts'
import { useText } from '../locales/catalogue.ts'
import { cellTalkTexts } from '../locales/cell-talk.ts'
import { useLocale } from '../stores/preferences.ts'
import type { CellMark } from './talk-marks.ts'
import { TalkGlyph } from './TalkGlyph.tsx'
import styles from './talk-mark.module.css'

/** What waits at a cell, as a shape with words: an open conversation, files; in short only the first of them. Nothing when there is nothing. */
export function TalkMark({ mark, isShort = false }: { mark: CellMark | null; isShort?: boolean }) {
  const words = useTalkWords()
  if (mark === null || (!mark.isOpen && mark.files === 0)) return null
  return (
    <span className={styles['marks']}>
      {mark.isOpen ? (
        <span className={styles['open']} title={words.open(mark)}>
          <TalkGlyph name="talk" />
          {isShort ? words.short(mark) : words.open(mark)}
        </span>
      ) : null}
      {mark.files === 0 || (isShort && mark.isOpen) ? null : (
        <span className={styles['files']} title={words.files(mark.files)}>
          <TalkGlyph name="file" />
          {words.files(mark.files)}
        </span>
      )}
    </span>
  )
}

/** How many conversations of a report wait for an answer, for its line in the queue. */
export function OpenTalks({ count }: { count: number }) {
  const text = useText(cellTalkTexts)
  const locale = useLocale()
  if (count === 0) return null
  return (
    <span className={styles['open']}>
      <TalkGlyph name="talk" />
      {text.openCells(formatNumber(String(count), locale))}
    </span>
  )
}

/** The words of the marks, for labels that are read aloud. */
export function useTalkWords() {
  const text = useText(cellTalkTexts)
  const locale = useLocale()
  const count = (number: number) => formatNumber(String(number), locale)
  return {
    short: ({ messages }: CellMark) => text.openShort(count(messages)),
    open: ({ messages }: CellMark) => text.open(count(messages)),
    files: (files: number) => text.files(count(files)),
    /** Everything about a cell in one line; empty when there is nothing. */
    all: (mark: CellMark | null) =>
      mark === null
        ? ''
        : [
            mark.isOpen ? text.open(count(mark.messages)) : mark.messages > 0 ? text.talked(count(mark.messages)) : null,
            mark.files > 0 ? text.files(count(mark.files)) : null,
          ]
            .filter((words) => words !== null)
            .join(', '),
  }
}
