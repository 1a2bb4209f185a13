import { useEffect, useRef } from 'react'
import { deckLimits } from '../../../domain/report/deck.ts'
import type { DeckLine } from '../../../domain/report/deck.ts'
import {
  addLine,
  bringBack,
  keepOwn,
  leftOutDrafts,
  linesOrDrafts,
  moveLine,
  removeLine,
  settledLines,
  takeDraft,
  writeLine,
} from '../../../domain/report/edit-lines.ts'
import { useText } from '../../locales/catalogue.ts'
import { deckEditingTexts } from '../../locales/deck-editing.ts'
import { Button } from '../../ui/button/Button.tsx'
import { DeckGlyph } from './DeckGlyph.tsx'
import { LineRow } from './LineRow.tsx'
import styles from './panel.module.css'
import type { SlideView } from './slide-views.ts'
import { useCount } from './use-slide-acts.ts'

interface LinesEditorProps {
  view: SlideView
  onChange: (lines: readonly DeckLine[] | null, what: string | null) => void
}

/** The sentences of a slide: written, moved, left out and brought back; each says whether it follows the data. */
export function LinesEditor({ view, onChange }: LinesEditorProps) {
  const text = useText(deckEditingTexts).slide
  const count = useCount()
  const list = useRef<HTMLOListElement>(null)
  const focusNext = useRef<number | null>(null)
  const { slide, drafts, lines: shown } = view
  const lines = linesOrDrafts(slide.lines, drafts)
  const leftOut = leftOutDrafts(lines, drafts)
  const isFull = lines.length >= deckLimits.lines
  const change = (next: readonly DeckLine[], what: string | null = null) => onChange(settledLines(next, drafts), what)
  useEffect(() => {
    if (focusNext.current === null) return
    list.current?.querySelectorAll('textarea')[focusNext.current]?.focus()
    focusNext.current = null
  })
  /** To the place of the line that is shown before or after: those of which the data draft nothing stand between. */
  const move = (at: number, by: -1 | 1) => {
    const from = shown[at]?.place
    const to = shown[at + by]?.place
    if (from === undefined || to === undefined) return
    focusNext.current = at + by
    change(moveLine(lines, from, to))
  }
  return (
    <fieldset className={styles['lines']}>
      <legend>{text.lines}</legend>
      {shown.length === 0 ? <p className={styles['faint']}>{text.noLines}</p> : null}
      <ol ref={list}>
        {shown.map((line, at) => (
          <LineRow
            key={line.place}
            line={line}
            number={at + 1}
            isFirst={at === 0}
            isLast={at === shown.length - 1}
            onWrite={(words) => change(writeLine(lines, line.place, words, drafts), `line ${slide.id} ${line.place}`)}
            onTakeDraft={() => change(takeDraft(lines, line.place))}
            onKeepOwn={() => change(keepOwn(lines, line.place, drafts))}
            onMove={(by) => move(at, by)}
            onRemove={() => change(removeLine(lines, line.place))}
          />
        ))}
      </ol>
      <p className={styles['row']}>
        <Button
          size="small"
          disabled={isFull}
          onClick={() => {
            focusNext.current = shown.length
            change(addLine(lines, ''))
          }}
        >
          <DeckGlyph name="plus" />
          {text.addLine}
        </Button>
        {isFull ? <span className={styles['faint']}>{text.fullLines(count(deckLimits.lines))}</span> : null}
      </p>
      {leftOut.length === 0 ? null : (
        <div className={styles['leftOut']}>
          <p className={styles['label']}>{text.leftOut}</p>
          <ul>
            {leftOut.map(({ key, text: sentence }) => (
              <li key={key}>
                <span>{sentence}</span>
                <Button
                  size="small"
                  look="quiet"
                  disabled={isFull}
                  aria-label={text.bringBackOne(sentence)}
                  onClick={() => change(bringBack(lines, key, drafts))}
                >
                  {text.bringBack}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </fieldset>
  )
}
