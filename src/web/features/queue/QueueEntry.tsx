import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Account } from '../../../contract/session.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useAccount } from '../../api/session.ts'
import { useText } from '../../locales/catalogue.ts'
import { queueTexts } from '../../locales/queue.ts'
import { keepReadings } from '../../offline/kept-readings.ts'
import { newVersionStore, startWorker, takeNewVersion } from '../../offline/start-worker.ts'
import { useSaving } from '../../saving/saving.ts'
import { useUnloadWarning } from '../../saving/use-unload-warning.ts'
import { useIsReachable } from '../../stores/connection.ts'
import { useIsLeaving } from '../../stores/leaving.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Icon } from '../../ui/icon/Icon.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { countQueue } from './queue-sheets.ts'
import { QueuePanel } from './QueuePanel.tsx'
import styles from './queue.module.css'

/** In the shell of whoever is signed in: sends what waits on every screen, shows it, and asks about it before signing out. */
export function QueueEntry() {
  const account = useAccount()
  return account === null ? null : <QueueOf key={account.id} account={account} />
}

function QueueOf({ account }: { account: Account }) {
  const queryClient = useQueryClient()
  const saving = useSaving(account.id)
  const [isOpen, setIsOpen] = useState(false)
  const isLeaving = useIsLeaving()
  useUnloadWarning(saving.drafts)
  useEffect(() => keepReadings(queryClient, account.id), [queryClient, account.id])
  useEffect(() => void startWorker(), [])
  const { answers, waiting } = countQueue(useStore(saving.drafts.store, ({ cells }) => cells))
  return (
    <>
      <NewVersion />
      <Entry answers={answers} waiting={waiting} onOpen={() => setIsOpen(true)} />
      <Announcement count={answers + waiting} />
      {isOpen ? <QueuePanel account={account} saving={saving} onClose={() => setIsOpen(false)} /> : null}
      {isLeaving ? <LeaveDialog account={account.id} saving={saving} /> : null}
    </>
  )
}

function Entry({ answers, waiting, onOpen }: { answers: number; waiting: number; onOpen: () => void }) {
  const text = useText(queueTexts).entry
  const locale = useLocale()
  const isReachable = useIsReachable()
  if (isReachable && answers + waiting === 0) return null
  const count = (number: number) => formatNumber(String(number), locale)
  const words = answers > 0 ? text.answers(count(answers)) : waiting > 0 ? text.waiting(count(waiting)) : text.offline
  return (
    <button type="button" className={styles['entry']} data-urgent={answers > 0 || undefined} aria-label={words} onClick={onOpen}>
      <Icon name={answers > 0 ? 'warning' : 'offline'} />
      <span className={styles['words']}>{words}</span>
      {answers + waiting > 0 ? <span className={styles['number']}>{count(answers > 0 ? answers : waiting)}</span> : null}
    </button>
  )
}

/** Says how many cells wait, once the number has come to rest: not for every cell of a block on its way. */
function Announcement({ count }: { count: number }) {
  const text = useText(queueTexts).announce
  const locale = useLocale()
  const [said, setSaid] = useState({ count: 0, words: '' })
  useEffect(() => {
    if (count === said.count) return undefined
    const words = count === 0 ? text.none : text.some(formatNumber(String(count), locale))
    const timer = setTimeout(() => setSaid({ count, words }), 1500)
    return () => clearTimeout(timer)
  }, [count, said.count, text, locale])
  return <output className="visually-hidden">{said.words}</output>
}

function NewVersion() {
  const text = useText(queueTexts)
  const isWaiting = useStore(newVersionStore, (version) => version.isWaiting)
  if (!isWaiting) return null
  return (
    <button type="button" className={styles['entry']} title={text.newVersionHint} onClick={takeNewVersion}>
      {text.newVersion}
    </button>
  )
}
