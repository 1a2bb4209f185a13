import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import type { FileLook, ImportEntry, ImportPreview } from '../../../contract/file-import.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { fileImportTexts } from '../../locales/file-import.ts'
import { useText } from '../../locales/catalogue.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { answerText, readingsOf, whyText } from './entry-words.ts'
import styles from './preview-table.module.css'
import { columnLetter } from './import-plan.ts'

interface PreviewTableProps {
  entries: readonly ImportEntry[]
  preview: ImportPreview
  look: FileLook
  explanations: readonly { row: number; text: string }[]
  onExplain: (row: number, words: string) => void
  onMeant: (row: number, column: number, value: string) => void
}

const firstSight = { width: 1200, height: 640 }

/** One line per cell of the file; only those in sight exist. */
export function PreviewTable({ entries, preview, look, explanations, onExplain, onMeant }: PreviewTableProps) {
  const text = useText(fileImportTexts)
  const scroller = useRef<HTMLDivElement>(null)
  const names = useMemo(() => new Map(preview.units.map((unit) => [unit.id, unit.shortName])), [preview.units])
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 48,
    overscan: 12,
    initialRect: firstSight,
  })
  if (entries.length === 0) return <p className={styles['none']}>{text.preview.none}</p>
  return (
    <div ref={scroller} className={styles['scroller']} role="region" aria-label={text.preview.heading} tabIndex={0}>
      <div role="table" aria-label={text.preview.heading} aria-rowcount={entries.length + 1} className={styles['table']}>
        <div role="row" className={styles['headRow']} aria-rowindex={1}>
          {[text.preview.row, text.preview.unit, text.preview.item, text.preview.now, text.preview.inFile, text.preview.state].map((head) => (
            <div key={head} role="columnheader">
              {head}
            </div>
          ))}
        </div>
        <div role="rowgroup" className={styles['body']} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const entry = entries[item.index]
            if (entry === undefined) return null
            return (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                role="row"
                data-index={item.index}
                aria-rowindex={item.index + 2}
                className={styles['row']}
                data-status={entry.status}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <EntryCells
                  entry={entry}
                  unitName={(entry.unit === null ? undefined : names.get(entry.unit)) ?? '—'}
                  look={look}
                  explanation={explanations.find(({ row }) => row === entry.row)?.text ?? ''}
                  onExplain={onExplain}
                  onMeant={onMeant}
                />
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

interface EntryCellsProps extends Pick<PreviewTableProps, 'look' | 'onExplain' | 'onMeant'> {
  entry: ImportEntry
  unitName: string
  explanation: string
}

function EntryCells({ entry, unitName, look, explanation, onExplain, onMeant }: EntryCellsProps) {
  const text = useText(fileImportTexts)
  const locale = useLocale()
  const { row, column, measure, period, stage, status, from, to, note } = entry
  const item = look.measures.find(({ code }) => code === measure)?.name[locale] ?? '—'
  const time = [period, stage === null ? null : text.stage[stage]].filter((part) => part !== null).join(' · ')
  const why = whyText(entry, text, locale)
  return (
    <>
      <div role="cell" className={styles['place']}>
        {row + 1}
        {columnLetter(column)}
      </div>
      <div role="cell">{unitName}</div>
      <div role="cell">
        {item} <span className={styles['time']}>{time}</span>
      </div>
      <div role="cell" className={styles['number']}>
        {answerText(from, text, locale)}
      </div>
      <div role="cell" className={styles['number']}>
        {to === null ? entry.text : answerText(to, text, locale)}
      </div>
      <div role="cell" className={styles['state']}>
        <strong className={styles['badge']} data-status={status}>
          {text.preview.status[status]}
        </strong>
        {why === '' ? null : <span className={styles['why']}>{why}</span>}
        {note === null ? null : <span className={styles['why']}>“{note}”</span>}
        {readingsOf(entry).map((reading) => (
          <Button key={reading} size="small" onClick={() => onMeant(row, column, reading)}>
            {text.preview.meant(formatNumber(reading, locale))}
          </Button>
        ))}
        {status === 'odd' || explanation !== '' ? <RowExplanation key={explanation} row={row} value={explanation} onExplain={onExplain} /> : null}
      </div>
    </>
  )
}

function RowExplanation({ row, value, onExplain }: { row: number; value: string; onExplain: PreviewTableProps['onExplain'] }) {
  const text = useText(fileImportTexts)
  const [words, setWords] = useState(value)
  return (
    <form
      className={styles['explain']}
      onSubmit={(event) => {
        event.preventDefault()
        onExplain(row, words)
      }}
    >
      <input
        className={styles['input']}
        aria-label={text.preview.explainRow(String(row + 1))}
        placeholder={text.preview.explainRow(String(row + 1))}
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {words.trim() === value ? null : (
        <Button type="submit" size="small">
          {text.preview.explainApply}
        </Button>
      )}
    </form>
  )
}
