import { deckLimits } from '../../../domain/report/deck.ts'
import type { EditedLine } from '../../../domain/report/edit-lines.ts'
import { useText } from '../../locales/catalogue.ts'
import { deckEditingTexts } from '../../locales/deck-editing.ts'
import { decksTexts } from '../../locales/decks.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Icon } from '../../ui/icon/Icon.tsx'
import { GlyphButton } from './DeckGlyph.tsx'
import styles from './panel.module.css'
import { useCount } from './use-slide-acts.ts'
import { WritingField } from './WritingField.tsx'

interface LineRowProps {
  line: EditedLine
  /** From 1. */
  number: number
  isFirst: boolean
  isLast: boolean
  onWrite: (text: string) => void
  onTakeDraft: () => void
  onKeepOwn: () => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One sentence: its words, whether it follows the data, and both versions once the data say something else. */
export function LineRow({ line, number, isFirst, isLast, onWrite, onTakeDraft, onKeepOwn, onMove, onRemove }: LineRowProps) {
  const text = useText(deckEditingTexts).slide
  const { lineStates } = useText(decksTexts)
  const count = useCount()
  const printed = count(number)
  return (
    <li className={styles['line']} data-state={line.state}>
      <WritingField label={text.line(printed)} value={line.text} most={deckLimits.line} isOneLine onChange={onWrite} />
      <div className={styles['lineFoot']}>
        <span className={styles['state']} data-state={line.state}>
          {line.state === 'outdated' ? <Icon name="warning" size={1} /> : null}
          {lineStates[line.state]}
        </span>
        {line.state === 'edited' && line.drafted !== null ? (
          <Button size="small" look="quiet" onClick={onTakeDraft}>
            {text.backToDraft}
          </Button>
        ) : null}
        <span className={styles['lineActs']}>
          <GlyphButton glyph="up" label={text.lineUp(printed)} disabled={isFirst} onClick={() => onMove(-1)} />
          <GlyphButton glyph="down" label={text.lineDown(printed)} disabled={isLast} onClick={() => onMove(1)} />
          <GlyphButton glyph="bin" label={text.removeLine(printed)} onClick={onRemove} />
        </span>
      </div>
      {line.state === 'outdated' ? (
        <div className={styles['outdated']}>
          <p>
            <span className={styles['label']}>{line.drafted === null ? text.draftedNoLonger : text.draftNow}</span>
            {line.drafted}
          </p>
          <p className={styles['row']}>
            {line.drafted === null ? null : (
              <Button size="small" onClick={onTakeDraft}>
                {text.takeDraft}
              </Button>
            )}
            <Button size="small" onClick={onKeepOwn}>
              {text.keepOwn}
            </Button>
          </p>
        </div>
      ) : null}
    </li>
  )
}
