import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { formatNumber } from '../../../domain/number-format.ts'
import { useAccount } from '../../api/session.ts'
import { useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button/Button.tsx'
import type { CellStatus } from '../../saving/cell-status.ts'
import type { Position } from './grid-keys.ts'
import type { Saving } from '../../saving/saving.ts'
import { useOpenSheet } from './sheet-context.ts'
import { isShownIn, owedAt, owedCells } from './sheet-grid-model.ts'
import { StatusMark } from './StatusMark.tsx'
import styles from './sheet.module.css'
import { unsavedOf } from '../../saving/unsaved.ts'
import { useCellWords } from './use-cell-words.ts'

/** Above the sheet while anything typed is not stored: how much, why, and what to do. Nothing otherwise. */
export function UnsavedStrip({ saving, active }: { saving: Saving; active: Position }) {
  const { grid, goTo } = useOpenSheet()
  const text = useText(sheetTexts).strip
  const { locale } = useCellWords()
  const cells = useStore(saving.drafts.store, (drafts) => drafts.cells)
  const activeKey = owedAt(grid, active)?.key ?? null
  const unsaved = useMemo(() => unsavedOf(cells, (address) => isShownIn(grid, address), activeKey), [cells, grid, activeKey])
  const count = (number: number) => formatNumber(String(number), locale)
  const first = unsaved.answers.length === 0 ? undefined : owedCells(grid).find(({ key }) => unsaved.answers.includes(key))
  const isQuiet = unsaved.waiting.length + unsaved.signedOut.length + unsaved.answers.length + unsaved.elsewhere.length === 0
  return (
    <div className={styles['strip']} data-screen-only data-quiet={isQuiet || undefined}>
      {unsaved.signedOut.length === 0 ? null : (
        <Line status="signedOut" words={text.signedOut(count(unsaved.signedOut.length))} hint={text.signedOutHint} />
      )}
      {unsaved.waiting.length === 0 ? null : (
        <Line status="unreachable" words={text.waiting(count(unsaved.waiting.length))} hint={text.waitingHint}>
          <Button size="small" onClick={saving.retry}>
            {text.retry}
          </Button>
        </Line>
      )}
      {unsaved.answers.length === 0 ? null : (
        <Line status="refused" words={text.answers(count(unsaved.answers.length))}>
          {first === undefined ? null : (
            <Button size="small" onClick={() => goTo(first.at)}>
              {text.goTo}
            </Button>
          )}
        </Line>
      )}
      <Elsewhere sheets={unsaved.elsewhere} />
    </div>
  )
}

function Line({ status, words, hint, children }: { status: CellStatus; words: string; hint?: string; children?: ReactNode }) {
  return (
    <div className={styles['stripLine']} data-status={status}>
      <StatusMark status={status} />
      <p>
        <strong>{words}</strong> {hint}
      </p>
      {children}
    </div>
  )
}

function Elsewhere({ sheets }: { sheets: ReturnType<typeof unsavedOf>['elsewhere'] }) {
  const text = useText(sheetTexts).strip
  const { locale } = useCellWords()
  const units = useAccount()?.rights.mayEnter ?? []
  return sheets.map(({ reporter, year, count }) => (
    <Line
      key={`${reporter} ${year}`}
      status="unreachable"
      words={text.elsewhere(formatNumber(String(count), locale), units.find(({ id }) => id === reporter)?.shortName ?? reporter, String(year))}
    >
      <Link to={paths.sheet} search={{ reporter, year }}>
        {text.open}
      </Link>
    </Line>
  ))
}
