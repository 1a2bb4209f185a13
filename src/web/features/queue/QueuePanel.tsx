import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { Account } from '../../../contract/session.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { newIdempotencyKey } from '../../api/keyed-mutation.ts'
import { useText } from '../../locales/catalogue.ts'
import { queueTexts } from '../../locales/queue.ts'
import { restoreMissing } from '../../offline/kept-readings.ts'
import { paths } from '../../paths.ts'
import type { Told } from '../../saving/drafts.ts'
import type { Saving } from '../../saving/saving.ts'
import { sheetQuery } from '../../saving/stored-sheets.ts'
import { useIsReachable } from '../../stores/connection.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Drawer } from '../../ui/dialog/Dialog.tsx'
import { QueueCell } from './QueueCell.tsx'
import { countQueue, queueOf } from './queue-sheets.ts'
import type { QueuedSheet } from './queue-sheets.ts'
import styles from './queue.module.css'

interface QueuePanelProps {
  account: Account
  saving: Saving
  onClose: () => void
}

/** Of one sheet no more cells are listed: a pasted block of thousands is counted. */
const mostListed = 100

/** Every cell that waits, by sheet, with what it waits for; conflicts are settled here too. */
export function QueuePanel({ account, saving, onClose }: QueuePanelProps) {
  const text = useText(queueTexts)
  const queryClient = useQueryClient()
  const isReachable = useIsReachable()
  const cells = useStore(saving.drafts.store, (drafts) => drafts.cells)
  const sheets = queueOf(cells)
  const isEmpty = sheets.length === 0
  // Names of rows come from the sheets, also from those that were opened on another day.
  useEffect(() => void restoreMissing(queryClient, account.id), [queryClient, account.id])
  return (
    <Drawer
      title={text.title}
      onClose={onClose}
      actions={
        countQueue(cells).waiting === 0 ? undefined : (
          <Button look="primary" onClick={saving.retry}>
            {text.sendNow}
          </Button>
        )
      }
    >
      <p className={styles['lead']}>{isEmpty ? text.empty : text.lead}</p>
      {isReachable ? null : <p className={styles['lead']}>{text.offlineHint}</p>}
      <Conflicts sheets={sheets} saving={saving} />
      {sheets.map((sheet) => (
        <Sheet key={`${sheet.reporter} ${sheet.year}`} sheet={sheet} account={account} saving={saving} onClose={onClose} />
      ))}
    </Drawer>
  )
}

function Conflicts({ sheets, saving }: { sheets: readonly QueuedSheet[]; saving: Saving }) {
  const text = useText(queueTexts)
  const locale = useLocale()
  const keys = sheets.flatMap(({ cells }) => cells.flatMap(({ key, status }) => (status === 'conflict' ? [key] : [])))
  if (keys.length < 2) return null
  const tellAll = (event: () => Told['event']) => saving.drafts.tellAll(keys.map((key) => ({ key, event: event() })))
  return (
    <div className={styles['all']}>
      <p>
        <strong>{text.conflicts(formatNumber(String(keys.length), locale))}</strong>
      </p>
      <Button size="small" onClick={() => tellAll(() => ({ kind: 'mineKept', key: newIdempotencyKey() }))}>
        {text.keepAllMine}
      </Button>
      <Button size="small" onClick={() => tellAll(() => ({ kind: 'theirsTaken' }))}>
        {text.takeAllTheirs}
      </Button>
    </div>
  )
}

function Sheet({ sheet, account, saving, onClose }: QueuePanelProps & { sheet: QueuedSheet }) {
  const text = useText(queueTexts)
  const locale = useLocale()
  const { reporter, year, cells } = sheet
  const { data } = useQuery({ ...sheetQuery(useApi(), reporter, year), staleTime: Infinity })
  const unit = data?.reporter.name ?? account.rights.mayEnter.find(({ id }) => id === reporter)?.name ?? reporter
  return (
    <section className={styles['sheet']}>
      <div className={styles['sheetHead']}>
        <h3>{text.sheet(unit, String(year))}</h3>
        <Link to={paths.sheet} search={{ reporter, year }} onClick={onClose}>
          {text.open}
        </Link>
      </div>
      <ul className={styles['cells']}>
        {cells.slice(0, mostListed).map((cell) => (
          <QueueCell key={cell.key} cell={cell} sheet={data} drafts={saving.drafts} />
        ))}
      </ul>
      {cells.length > mostListed ? <p>{text.more(formatNumber(String(cells.length - mostListed), locale))}</p> : null}
    </section>
  )
}
