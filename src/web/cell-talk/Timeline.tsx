import { useState } from 'react'
import type { TalkEntry } from '../../contract/note.ts'
import { formatMoment } from '../../domain/number-format.ts'
import { reportActs } from '../../domain/report-workflow.ts'
import { useText } from '../locales/catalogue.ts'
import { cellTalkTexts } from '../locales/cell-talk.ts'
import { roleTexts } from '../locales/roles.ts'
import { vocabulary } from '../../words/vocabulary.ts'
import { figureText } from '../report/figure-text.ts'
import { useLocale } from '../stores/preferences.ts'
import { SegmentedControl } from '../ui/segmented/SegmentedControl.tsx'
import styles from './cell-room.module.css'

type Of<Kind extends TalkEntry['kind']> = Extract<TalkEntry, { kind: Kind }>

/** What happened to the cell as one story, newest first: messages stand out, numbers and acts are lines between them. */
export function Timeline({ entries }: { entries: readonly TalkEntry[] }) {
  const text = useText(cellTalkTexts)
  const [show, setShow] = useState<'all' | 'talk'>('all')
  if (entries.length === 0) return <p className={styles['soft']}>{text.empty}</p>
  const hasBoth = entries.some(({ kind }) => kind === 'talk') && entries.some(({ kind }) => kind !== 'talk')
  const shown = show === 'talk' && hasBoth ? entries.filter(({ kind }) => kind === 'talk') : entries
  return (
    <>
      {hasBoth ? (
        <SegmentedControl
          label={text.show}
          value={show}
          options={[
            { value: 'all', label: text.showAll },
            { value: 'talk', label: text.showTalk },
          ]}
          onChange={setShow}
        />
      ) : null}
      <ol className={styles['story']}>
        {shown.map((entry) => (
          <Entry key={keyOf(entry)} entry={entry} />
        ))}
      </ol>
    </>
  )
}

function keyOf(entry: TalkEntry): string {
  if (entry.kind === 'talk') return `talk ${entry.id}`
  return entry.kind === 'version' ? `version ${entry.version.version}` : `report ${entry.stage} ${entry.act} ${entry.at}`
}

function Entry({ entry }: { entry: TalkEntry }) {
  switch (entry.kind) {
    case 'talk':
      return entry.act === 'message' ? <Message entry={entry} /> : <Marked entry={entry} />
    case 'version':
      return <Version entry={entry} />
    case 'report':
      return <Acted entry={entry} />
  }
}

function useWho() {
  const text = useText(cellTalkTexts)
  const roles = useText(roleTexts)
  return ({ mine, by, role }: Of<'talk'>) => text.who(mine ? text.me : (by ?? text.someone), roles[role])
}

function Message({ entry }: { entry: Of<'talk'> }) {
  const text = useText(cellTalkTexts)
  const stages = useText(vocabulary).stage
  const who = useWho()
  return (
    <li className={styles['message']} data-mine={entry.mine || undefined}>
      <p className={styles['who']}>
        <strong>{who(entry)}</strong> <Moment at={entry.at} /> <span>{text.at(stages[entry.stage])}</span>
      </p>
      <p className={styles['text']}>{entry.text}</p>
    </li>
  )
}

function Marked({ entry }: { entry: Of<'talk'> }) {
  const text = useText(cellTalkTexts)
  const who = useWho()
  return (
    <li className={styles['event']}>
      <p>
        {who(entry)} <strong>{entry.act === 'resolve' ? text.resolved : text.reopened}</strong> <Moment at={entry.at} />
      </p>
    </li>
  )
}

function Version({ entry: { version, before, stage, at, by, approvedAt, approvedBy } }: { entry: Of<'version'> }) {
  const text = useText(cellTalkTexts)
  const stages = useText(vocabulary).stage
  const locale = useLocale()
  return (
    <li className={styles['event']}>
      <p>
        {text.entered(stages[stage])}:{' '}
        {before === null ? null : (
          <>
            <span className={styles['figure']}>{figureText(before, locale) || text.nothing}</span> <span aria-hidden="true">→</span>{' '}
          </>
        )}
        <strong className={styles['figure']}>{figureText(version, locale) || text.nothing}</strong>
      </p>
      <p className={styles['soft']}>
        {by ?? text.system} · <Moment at={at} />
        {approvedAt === null ? null : (
          <> · {approvedBy === null ? text.approved(formatMoment(approvedAt)) : text.approvedBy(approvedBy, formatMoment(approvedAt))}</>
        )}
      </p>
      {version.note === null ? null : (
        <blockquote className={styles['quote']}>
          <span>{text.explanation}:</span> {version.note}
        </blockquote>
      )}
    </li>
  )
}

function Acted({ entry: { act, stage, reason, at, by } }: { entry: Of<'report'> }) {
  const text = useText(cellTalkTexts)
  const stages = useText(vocabulary).stage
  const known = reportActs.find((name) => name === act) ?? 'other'
  return (
    <li className={styles['event']}>
      <p>
        <strong>{text.act[known](stages[stage])}</strong>
      </p>
      <p className={styles['soft']}>
        {by ?? text.system} · <Moment at={at} />
      </p>
      {reason === null ? null : <blockquote className={styles['quote']}>{reason}</blockquote>}
    </li>
  )
}

function Moment({ at }: { at: string | null }) {
  return at === null ? null : <time dateTime={at}>{formatMoment(at)}</time>
}
