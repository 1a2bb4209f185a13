import { useDeferredValue, useMemo, useState } from 'react'
import { placeBlock } from '../../../domain/block-placement.ts'
import type { LayoutWish } from '../../../domain/block-layout.ts'
import type { TextBlock } from '../../../domain/block-text.ts'
import type { DecimalText } from '../../../domain/figure.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { gridToBlockSheet } from './block-sheet.ts'
import type { Entered } from './cell-acts.ts'
import type { Position } from './grid-keys.ts'
import { PasteLines } from './PasteLines.tsx'
import { readingWords } from './reading-words.ts'
import { pasteGroups, pasteLines } from './paste-lines.ts'
import type { PasteGroup } from './paste-lines.ts'
import styles from './paste-preview.module.css'
import { useOpenSheet } from './sheet-context.ts'
import { useCellWords } from './use-cell-words.ts'

interface PastePreviewProps {
  block: TextBlock
  /** The first cell of what is chosen: where figures go that no name or heading places. */
  start: Position
  onClose: () => void
  onConfirm: (entered: readonly Entered[]) => void
}

/** What a pasted block was understood to say, cell by cell, before anything of it is stored. */
export function PastePreview({ block, start, onClose, onConfirm }: PastePreviewProps) {
  const { grid, acts } = useOpenSheet()
  const text = useText(sheetTexts).paste
  const { locale } = useCellWords()
  const [wish, setWish] = useState<LayoutWish>({})
  const [chosen, setChosen] = useState<ReadonlyMap<string, DecimalText>>(new Map())
  const [shown, setShown] = useState<PasteGroup | null>(null)
  const sheet = useMemo(() => gridToBlockSheet(grid), [grid])
  const placed = useMemo(() => placeBlock(block, sheet, start, wish), [block, sheet, start, wish])
  const readings = useDeferredValue(chosen)
  const lines = useMemo(() => pasteLines(placed.cells, grid, acts, readings, locale), [placed, grid, acts, readings, locale])
  const groups = pasteGroups.map((group) => ({ group, lines: lines.filter((line) => line.group === group) })).filter((part) => part.lines.length > 0)
  const entered = lines.flatMap((line) => line.entered ?? [])
  const ambiguous = lines.filter((line) => line.readings.length > 1)
  const count = (number: number) => formatNumber(String(number), locale)
  const choose = (key: string, reading: DecimalText | null) => {
    const next = new Map(chosen)
    if (reading === null) next.delete(key)
    else next.set(key, reading)
    setChosen(next)
  }
  const chooseAll = (place: number) =>
    setChosen(new Map(ambiguous.flatMap(({ key, readings: all }) => (all[place] === undefined ? [] : [[key, all[place]]]))))
  const isOneShown = groups.some(({ group }) => group === shown)
  const parts = groups.filter(({ group }) => (isOneShown ? group === shown : group !== 'frame'))
  const visible = parts.flatMap((part) => part.lines)
  return (
    <Dialog
      title={text.title}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button look="primary" data-autofocus disabled={entered.length === 0} onClick={() => onConfirm(entered)}>
            {text.confirm(count(entered.length))}
          </Button>
        </>
      }
    >
      <div className={styles['preview']}>
        <p role="status">{text.lead(count(block.cells.length), count(entered.length))}</p>
        <LayoutChoice layout={placed.layout} wish={wish} setWish={setWish} />
        {ambiguous.length === 0 ? null : (
          <div className={styles['reading']}>
            <p>{text.ambiguous(count(ambiguous.length), ambiguous[0]?.cell.text ?? '')}</p>
            {(ambiguous[0]?.readings ?? []).map((reading, place) => (
              <Button key={reading} size="small" onClick={() => chooseAll(place)}>
                {readingWords(reading, text, locale)}
              </Button>
            ))}
          </div>
        )}
        <ul className={styles['groups']} aria-label={text.groupsLabel}>
          {groups.map(({ group, lines: own }) => (
            <li key={group}>
              <button type="button" data-group={group} aria-pressed={shown === group} onClick={() => setShown(shown === group ? null : group)}>
                <strong>{count(own.length)}</strong> {text.group[group]}
              </button>
            </li>
          ))}
        </ul>
        <PasteLines key={shown} lines={visible} choose={choose} />
      </div>
    </Dialog>
  )
}

interface LayoutChoiceProps {
  layout: { headerRows: number; nameColumn: number | null }
  wish: LayoutWish
  setWish: (wish: LayoutWish) => void
}

/** What was taken for headings and names, to be switched off where it is figures. */
function LayoutChoice({ layout, wish, setWish }: LayoutChoiceProps) {
  const text = useText(sheetTexts).paste
  const hasHeader = layout.headerRows > 0
  const hasNames = layout.nameColumn !== null
  if (!hasHeader && !hasNames && wish.header === undefined && wish.names === undefined) return null
  return (
    <div className={styles['layout']}>
      {hasNames || wish.names === false ? (
        <label>
          <input type="checkbox" checked={hasNames} onChange={() => setWish({ ...wish, names: hasNames ? false : undefined })} />
          {text.names}
        </label>
      ) : null}
      {hasHeader || wish.header === false ? (
        <label>
          <input type="checkbox" checked={hasHeader} onChange={() => setWish({ ...wish, header: hasHeader ? false : undefined })} />
          {text.header}
        </label>
      ) : null}
    </div>
  )
}
