import type { Cell, Sheet } from '../../../contract/sheet.ts'
import { formatMoment, formatNumber } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { yearOf } from '../../../domain/period.ts'
import { newIdempotencyKey } from '../../api/keyed-mutation.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { queueTexts } from '../../locales/queue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import type { Draft } from '../../saving/cell-state.ts'
import { pendingText } from '../../saving/cell-state.ts'
import type { Drafts } from '../../saving/drafts.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import type { QueuedCell } from './queue-sheets.ts'
import styles from './queue.module.css'

interface QueueCellProps {
  cell: QueuedCell
  /** Undefined while it is not loaded: then the row is named by its code. */
  sheet: Sheet | undefined
  drafts: Drafts
}

/** One waiting cell: what it is called, what was typed, why it is not stored; of a conflict both sides. */
export function QueueCell({ cell, sheet, drafts }: QueueCellProps) {
  const { column, status: statusWords } = useText(sheetTexts)
  const inLanguage = useBilingual()
  const { address, state, status } = cell
  const row = sheet?.rows.find(({ subject, element }) => subject.id === address.subject && element.code === address.element)
  const element = row === undefined ? address.element : inLanguage(row.element.name)
  const place = row === undefined || address.subject === address.reporter ? null : row.subject.name
  const stored = row?.cells[sheet?.reports.findIndex(({ stage }) => stage === address.stage) ?? -1] ?? null
  return (
    <li className={styles['cell']} data-status={status}>
      <p className={styles['name']}>
        <strong>{place === null ? element : `${place}, ${element}`}</strong> <span>{column[address.stage](String(yearOf(address.period)))}</span>
      </p>
      {state.draft?.kind === 'conflict' ? (
        <Sides
          draft={state.draft}
          stored={stored}
          onMine={() => drafts.tell(cell.key, { kind: 'mineKept', key: newIdempotencyKey() })}
          onTheirs={() => drafts.tell(cell.key, { kind: 'theirsTaken' })}
        />
      ) : (
        <p className={styles['typed']}>
          <span className={styles['figure']}>{pendingText(state)}</span>{' '}
          <span>{status === 'empty' || status === 'stored' ? null : statusWords[status]}</span>
        </p>
      )}
    </li>
  )
}

interface SidesProps {
  draft: Extract<Draft, { kind: 'conflict' }>
  stored: Cell | null
  onMine: () => void
  onTheirs: () => void
}

function Sides({ draft, stored, onMine, onTheirs }: SidesProps) {
  const text = useText(queueTexts)
  const locale = useLocale()
  const { theirs, entry } = draft
  const theirNote = stored !== null && stored.version === theirs.version ? stored.note : null
  return (
    <dl className={styles['sides']}>
      <div>
        <dt>{text.mine}</dt>
        <dd>{answerText(entry, locale) || draft.text || text.nothing}</dd>
        {entry.note === null ? null : <dd className={styles['note']}>{text.note(entry.note)}</dd>}
        <dd>
          <Button size="small" onClick={onMine}>
            {text.keepMine}
          </Button>
        </dd>
      </div>
      <div>
        <dt>{text.theirs(theirs.by ?? text.someone, theirs.at === null ? '' : formatMoment(theirs.at))}</dt>
        <dd>{answerText(theirs, locale) || text.nothing}</dd>
        {theirNote === null ? null : <dd className={styles['note']}>{text.note(theirNote)}</dd>}
        <dd>
          <Button size="small" onClick={onTheirs}>
            {text.takeTheirs}
          </Button>
        </dd>
      </div>
    </dl>
  )
}

function answerText({ value, missingReason }: { value: string | null; missingReason: string | null }, locale: Locale): string {
  if (value !== null) return formatNumber(value, locale)
  return missingReason === 'notCollected' || missingReason === 'notApplicable' ? vocabulary[locale].missing[missingReason] : ''
}
