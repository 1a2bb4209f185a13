import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { InferClientOutputs } from '@orpc/client'
import { formatMoment } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import type { Client } from '../../api/client.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { vocabulary } from '../../locales/vocabulary.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Drawer } from '../../ui/dialog/Dialog.tsx'
import { Field } from '../../ui/field/Field.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import styles from './asked.module.css'
import { figureText } from './figure-text.ts'
import { useCellState } from '../../saving/saving.ts'
import { useOpenSheet } from './sheet-context.ts'
import type { OwedCell } from './sheet-grid-model.ts'
import { storedEntry } from './stored-entry.ts'
import { useCellWords } from './use-cell-words.ts'

type Version = InferClientOutputs<Client>['sheet']['history']['versions'][number]

/** Beside the sheet: the note of a cell, how it is counted, and everything that was ever stored in it. */
export function NoteDrawer({ owed, onClose }: { owed: OwedCell; onClose: () => void }) {
  const { grid } = useOpenSheet()
  const text = useText(sheetTexts).note
  const words = useCellWords()
  const inLanguage = useBilingual()
  return (
    <Drawer title={words.cellName(owed, grid.year)} onClose={onClose}>
      <div className={styles['drawer']}>
        <NoteForm key={owed.cell.note} owed={owed} onStored={onClose} />
        <section>
          <h3>{text.definition}</h3>
          <p>{inLanguage(owed.row.element.definition)}</p>
        </section>
        <section>
          <h3>{text.history}</h3>
          <History owed={owed} />
        </section>
      </div>
    </Drawer>
  )
}

function NoteForm({ owed, onStored }: { owed: OwedCell; onStored: () => void }) {
  const { acts } = useOpenSheet()
  const text = useText(sheetTexts).note
  const state = useCellState(owed.key)
  const [note, setNote] = useState(owed.cell.note ?? '')
  const isBlocked = state.draft !== null || state.editor !== null
  const isAnswered = storedEntry(owed.cell) !== null || state.flight !== null
  const whyNot = isBlocked ? text.needsAnswer : isAnswered ? null : text.needsValue
  if (!owed.report.mayEdit) return owed.cell.note === null ? null : <blockquote className={styles['note']}>{owed.cell.note}</blockquote>
  return (
    <form
      className={styles['noteForm']}
      onSubmit={(event) => {
        event.preventDefault()
        acts.annotate(owed, note)
        onStored()
      }}
    >
      <Field label={text.note} hint={whyNot ?? text.noteHint}>
        {(control) => (
          <textarea
            {...control}
            data-autofocus
            className={styles['words']}
            rows={3}
            maxLength={2000}
            value={note}
            disabled={whyNot !== null}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" look="primary" size="small" disabled={whyNot !== null || note.trim() === (owed.cell.note ?? '')}>
        {text.save}
      </Button>
    </form>
  )
}

function History({ owed }: { owed: OwedCell }) {
  const api = useApi()
  const text = useText(sheetTexts).note
  const { locale } = useCellWords()
  const { subject, element, period } = owed.address
  const history = useQuery(api.sheet.history.queryOptions({ input: { subject, element, period }, staleTime: 0 }))
  if (history.isPending) return <Skeleton lines={4} />
  if (history.isError) return <ErrorState message={refusalSentence(history.error, locale)} onRetry={() => void history.refetch()} />
  const { versions } = history.data
  if (versions.length === 0) return <p>{text.noHistory}</p>
  return (
    <ol className={styles['versions']}>
      {versions
        .toSorted((a, b) => (b.version ?? 0) - (a.version ?? 0))
        .map((version) => (
          <VersionLine key={version.version} version={version} before={versionBefore(versions, version)} />
        ))}
    </ol>
  )
}

function VersionLine({ version, before }: { version: Version; before: Version | null }) {
  const { note: text, asked } = useText(sheetTexts)
  const { nothing } = asked
  const stages = useText(vocabulary).stage
  const { locale } = useCellWords()
  const { recordedAt, recordedBy, approvedAt, approvedBy, note } = version
  return (
    <li>
      <p className={styles['change']}>
        {before === null ? null : (
          <>
            <span>{figureText(before, locale) || nothing}</span> <span aria-hidden="true">→</span>{' '}
          </>
        )}
        <strong>{figureText(version, locale) || nothing}</strong> <span className={styles['stage']}>{stages[version.stage]}</span>
      </p>
      <p className={styles['who']}>
        {recordedAt === null ? null : formatMoment(recordedAt)} · {recordedBy ?? text.system}
        {approvedAt === null ? null : (
          <> · {approvedBy === null ? text.approved(formatMoment(approvedAt)) : text.approvedBy(approvedBy, formatMoment(approvedAt))}</>
        )}
      </p>
      {note === null ? null : <blockquote className={styles['note']}>{note}</blockquote>}
    </li>
  )
}

function versionBefore(versions: readonly Version[], { stage, version }: Version): Version | null {
  const earlier = versions.filter((other) => other.stage === stage && (other.version ?? 0) < (version ?? 0))
  return earlier.toSorted((a, b) => (b.version ?? 0) - (a.version ?? 0))[0] ?? null
}
