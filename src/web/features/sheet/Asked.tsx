import { useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { formatMoment, formatNumber } from '../../../domain/number-format.ts'
import { useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { Button } from '../../ui/button/Button.tsx'
import type { Draft, Refusal } from '../../saving/cell-state.ts'
import { figureText } from '../../report/figure-text.ts'
import styles from './asked.module.css'
import type { Position } from './grid-keys.ts'
import { OddQuestion } from './OddQuestion.tsx'
import { refusalWords } from './refusal-words.ts'
import { useOpenSheet } from './sheet-context.ts'
import type { OwedCell } from './sheet-grid-model.ts'
import { useCellWords } from './use-cell-words.ts'

interface AskedProps {
  owed: OwedCell & { at: Position }
  draft: Draft
}

/** What one cell asks, with the answers. Escape goes back to the cell and leaves the typed text there. */
export function Asked({ owed, draft }: AskedProps) {
  const { grid, acts, goTo, focusWish } = useOpenSheet()
  const words = useCellWords()
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!focusWish.take(owed.key)) return
    box.current?.querySelector<HTMLElement>('textarea, button')?.focus({ preventScroll: true })
    box.current?.scrollIntoView?.({ block: 'nearest' })
  }, [owed.key, focusWish])
  const goOn = () => {
    const isAsking = acts.stateOf(owed).draft !== null
    if (!isAsking) goTo({ row: Math.min(owed.at.row + 1, grid.rows.length - 1), column: owed.at.column })
  }
  return (
    <div
      ref={box}
      className={styles['asked']}
      data-asked={owed.key}
      data-asked-by={`${owed.at.row}:${owed.at.column}`}
      role="group"
      aria-label={words.cellName(owed, grid.year)}
    >
      <AskedContent owed={owed} draft={draft} goOn={goOn} />
    </div>
  )
}

function AskedContent({ owed, draft, goOn }: AskedProps & { goOn: () => void }) {
  const { acts, goTo } = useOpenSheet()
  const text = useText(sheetTexts).asked
  const { locale } = useCellWords()
  const restore = (
    <Button look="quiet" size="small" data-give-up onClick={() => (acts.restore(owed), goTo(owed.at))}>
      {text.restore}
    </Button>
  )
  switch (draft.kind) {
    case 'queued':
      return null
    case 'question':
      return <OddQuestion owed={owed} draft={draft} goOn={goOn} />
    case 'choice':
      return (
        <Question title={text.choiceTitle(draft.text)}>
          {draft.readings.map((reading) => (
            <Button key={reading} size="small" onClick={() => (acts.choose(owed, reading), goOn())}>
              {text.readAs(formatNumber(reading, locale))}
            </Button>
          ))}
          {restore}
        </Question>
      )
    case 'refused':
      return (
        <Question title={text.refusedTitle} lead={<RefusalLine refusal={draft.refusal} />}>
          {restore}
        </Question>
      )
    case 'rejected':
      return (
        <Question title={text.rejectedTitle} lead={<RefusalLine refusal={draft.refusal} />}>
          <Button size="small" onClick={() => acts.sendAgain(owed)}>
            {text.sendAgain}
          </Button>
          {restore}
        </Question>
      )
    case 'conflict':
      return <Conflict owed={owed} draft={draft} goOn={goOn} />
  }
}

function Conflict({ owed, draft, goOn }: { owed: AskedProps['owed']; draft: Extract<Draft, { kind: 'conflict' }>; goOn: () => void }) {
  const { acts } = useOpenSheet()
  const text = useText(sheetTexts).asked
  const { locale } = useCellWords()
  const { by, at, value } = draft.theirs
  const theirText = value === null ? text.nothing : formatNumber(value, locale)
  return (
    <Question title={text.conflictTitle}>
      <dl className={styles['sides']}>
        <div>
          <dt>{text.mine}</dt>
          <dd>{(draft.entry.value === null ? draft.text : figureText(draft.entry, locale)) || text.nothing}</dd>
          <Button size="small" onClick={() => (acts.keepMine(owed), goOn())}>
            {text.keepMine}
          </Button>
        </div>
        <div>
          <dt>{text.theirs(by ?? text.someone, at === null ? '' : formatMoment(at))}</dt>
          <dd>{theirText}</dd>
          <Button size="small" onClick={() => (acts.takeTheirs(owed), goOn())}>
            {text.takeTheirs}
          </Button>
        </div>
      </dl>
    </Question>
  )
}

function Question({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <>
      <p className={styles['title']}>{title}</p>
      {lead}
      <div className={styles['answers']}>{children}</div>
    </>
  )
}

function RefusalLine({ refusal }: { refusal: Refusal }) {
  const { grid } = useOpenSheet()
  const { locale } = useCellWords()
  return <p>{refusalWords(refusal, grid, locale)}</p>
}
