import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ComponentProps } from 'react'
import type { CommuneList as Listed, CommuneRow } from '../../../contract/commune.ts'
import { communeStates } from '../../../domain/commune-standing.ts'
import { formatDay, formatNumber } from '../../../domain/number-format.ts'
import { compareVietnamese, matchesFolded } from '../../../domain/text-fold.ts'
import { CommuneStateBadge } from '../../communes/CommuneStateBadge.tsx'
import { reasonSentence } from '../../communes/reason-sentence.ts'
import { FindField } from '../../entry/FindField.tsx'
import { useText } from '../../locales/catalogue.ts'
import { communesTexts } from '../../locales/communes.ts'
import { paths } from '../../paths.ts'
import type { CommunesView } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { EmptyState } from '../../ui/state/EmptyState.tsx'
import { Table } from '../../ui/table/Table.tsx'
import { DecisionDialog } from './DecisionDialog.tsx'
import { PointsText } from './PointsText.tsx'
import styles from './communes-screen.module.css'

interface CommuneListProps {
  list: Listed
  view: CommunesView
  onChange: (part: Partial<CommunesView>) => void
}

/** Every commune with its points, where it stands and by what it fails; several can be given one decision. */
export function CommuneList({ list, view, onChange }: CommuneListProps) {
  const text = useText(communesTexts)
  const locale = useLocale()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isRecording, setIsRecording] = useState(false)
  const isClerk = list.rows.some((row) => row.maySelfScore) && !list.rows.some((row) => row.mayAppraise)
  const isMine = isClerk && view.whose !== 'all'
  const mine = isMine ? list.rows.filter((row) => row.maySelfScore) : list.rows
  const rows = mine.filter((row) => isShown(row, view)).toSorted((a, b) => compareVietnamese(a.commune.name, b.commune.name))
  const count = (value: number) => formatNumber(String(value), locale)
  const ready = list.rows.filter((row) => row.state === 'awaitingDecision' && row.mayAppraise)
  const mayRecord = list.rows.some((row) => row.mayAppraise)
  const toggle = (id: string) => setChosen(chosen.has(id) ? new Set([...chosen].filter((each) => each !== id)) : new Set([...chosen, id]))
  if (list.rows.length === 0) {
    return (
      <EmptyState title={text.noneThere}>
        {list.territory.name}, {list.year}
      </EmptyState>
    )
  }
  return (
    <div className={styles['stack']}>
      {list.form.isUsable ? null : <p className={styles['notice']}>{text.formUnusable(list.form.name)}</p>}
      {list.hasOtherFormBefore ? <p className={styles['notice']}>{text.otherForm}</p> : null}
      <Filters rows={mine} view={view} onChange={onChange} />
      <div className={styles['tools']} data-screen-only>
        <FindField label={text.find} placeholder={text.findHint} find={view.find} onFind={(find) => onChange({ find })} />
        {isClerk ? (
          <label className={styles['check']}>
            <input type="checkbox" checked={isMine} onChange={(event) => onChange({ whose: event.target.checked ? undefined : 'all' })} />
            {text.mine}
          </label>
        ) : null}
        {mayRecord ? (
          <div className={styles['record']}>
            {ready.length === 0 ? null : (
              <Button look="quiet" onClick={() => setChosen(new Set(ready.map((row) => row.commune.id)))}>
                {text.chooseReady(count(ready.length))}
              </Button>
            )}
            <Button look="primary" disabled={chosen.size === 0} onClick={() => setIsRecording(true)}>
              {text.record(count(chosen.size))}
            </Button>
          </div>
        ) : null}
      </div>
      <Table
        caption={text.list}
        isCaptionHidden
        rows={rows}
        rowKey={(row) => row.commune.id}
        empty={text.noneFound}
        columns={columnsOf(text.columns, { year: list.year, mayRecord, chosen, onToggle: toggle })}
      />
      {isRecording ? (
        <DecisionDialog
          communes={list.rows
            .filter((row) => chosen.has(row.commune.id))
            .map((row) => ({ commune: row.commune, isMet: row.appraised?.kind === 'met' }))}
          onDone={() => setChosen(new Set())}
          onClose={() => setIsRecording(false)}
        />
      ) : null}
    </div>
  )
}

interface Choosing {
  year: number
  mayRecord: boolean
  chosen: ReadonlySet<string>
  onToggle: (commune: string) => void
}

function columnsOf(
  text: (typeof communesTexts)['vi']['columns'],
  { year, mayRecord, chosen, onToggle }: Choosing,
): ComponentProps<typeof Table<CommuneRow>>['columns'] {
  return [
    {
      key: 'commune',
      header: text.commune,
      isRowHeader: true,
      cell: (row) => <NameCell row={row} year={year} mayRecord={mayRecord} isChosen={chosen.has(row.commune.id)} onToggle={onToggle} />,
    },
    { key: 'state', header: text.state, cell: (row) => <StateCell row={row} /> },
    { key: 'self', header: text.self, align: 'end', cell: (row) => <PointsText result={row.self} /> },
    { key: 'appraised', header: text.appraised, align: 'end', cell: (row) => <PointsText result={row.appraised} /> },
    { key: 'decision', header: text.decision, cell: (row) => <DecisionCell row={row} /> },
  ]
}

function isShown(row: CommuneRow, { state, find }: CommunesView): boolean {
  if (state === 'endingSoon' ? !row.isEndingSoon : state !== undefined && row.state !== state) return false
  return find === undefined || matchesFolded(find, [row.commune.name, row.commune.shortName]) !== null
}

/** How many communes are in each state; a press shows only those. */
function Filters({ rows, view, onChange }: { rows: readonly CommuneRow[]; view: CommunesView; onChange: CommuneListProps['onChange'] }) {
  const text = useText(communesTexts)
  const locale = useLocale()
  const counts = communeStates.map((state) => ({ state, count: rows.filter((row) => row.state === state).length })).filter(({ count }) => count > 0)
  const ending = rows.filter((row) => row.isEndingSoon).length
  const number = (value: number) => <strong>{formatNumber(String(value), locale)}</strong>
  return (
    <div className={styles['filters']} role="group" aria-label={text.filter}>
      <button type="button" aria-pressed={view.state === undefined} onClick={() => onChange({ state: undefined })}>
        {number(rows.length)} {text.allStates}
      </button>
      {counts.map(({ state, count }) => {
        const isOn = view.state === state
        return (
          <button key={state} type="button" aria-pressed={isOn} onClick={() => onChange({ state: isOn ? undefined : state })}>
            {number(count)} {text.state[state]}
          </button>
        )
      })}
      {ending === 0 ? null : (
        <button
          type="button"
          aria-pressed={view.state === 'endingSoon'}
          title={text.endingSoonHint}
          onClick={() => onChange({ state: view.state === 'endingSoon' ? undefined : 'endingSoon' })}
        >
          {number(ending)} {text.endingSoon}
        </button>
      )}
    </div>
  )
}

interface NameCellProps {
  row: CommuneRow
  year: number
  mayRecord: boolean
  isChosen: boolean
  onToggle: (commune: string) => void
}

function NameCell({ row: { commune, place, mayAppraise }, year, mayRecord, isChosen, onToggle }: NameCellProps) {
  const text = useText(communesTexts)
  return (
    <span className={styles['name']}>
      {mayRecord ? (
        <input
          type="checkbox"
          disabled={!mayAppraise}
          aria-label={text.choose(commune.name)}
          checked={isChosen}
          onChange={() => onToggle(commune.id)}
        />
      ) : null}
      <span>
        <Link to={paths.commune} params={{ commune: commune.id }} search={{ year }}>
          {commune.name}
        </Link>
        {place === null ? null : <span className={styles['place']}>{place.shortName}</span>}
      </span>
    </span>
  )
}

function StateCell({ row }: { row: CommuneRow }) {
  const text = useText(communesTexts)
  const locale = useLocale()
  const reasons = row.appraised?.reasons ?? []
  return (
    <div className={styles['state']}>
      <span>
        <CommuneStateBadge state={row.state} />
        {row.isEndingSoon ? <span className={styles['ending']}>{text.endingSoon}</span> : null}
      </span>
      {reasons.map((reason) => (
        <span key={`${reason.kind} ${reason.criterion ?? reason.name ?? ''}`} className={styles['soft']}>
          {reasonSentence(reason, locale)}
        </span>
      ))}
    </div>
  )
}

function DecisionCell({ row: { decision } }: { row: CommuneRow }) {
  const text = useText(communesTexts)
  if (decision === null) return <span className={styles['soft']}>{text.noDecision}</span>
  return (
    <div className={styles['state']}>
      <span>{decision.decisionNumber}</span>
      <span className={styles['soft']}>
        {decision.withdrawnOn === null
          ? text.until(formatDay(decision.lastDay))
          : text.withdrawnOn(formatDay(decision.withdrawnOn), decision.withdrawnReason ?? '')}
      </span>
    </div>
  )
}
