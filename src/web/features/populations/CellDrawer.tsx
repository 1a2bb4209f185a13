import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PopulationTable } from '../../../contract/population.ts'
import { formatDay, formatMoment, formatNumber } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { isRefusal } from '../../api/refusal.ts'
import { useText } from '../../locales/catalogue.ts'
import { oddReasonSentence } from '../../locales/odd-reasons.ts'
import { populationsTexts } from '../../locales/populations.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Drawer } from '../../ui/dialog/Dialog.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import { DayInput } from '../../entry/DayInput.tsx'
import styles from './populations.module.css'

interface CellDrawerProps {
  row: PopulationTable['rows'][number]
  year: number
  number: NonNullable<PopulationTable['rows'][number]['cells'][number]>
  kind: PopulationTable['kind']
  /** What was typed in the cell and needs an explanation. */
  typed: string | undefined
  onClose: () => void
}

/** One number of people with its source, its day, its explanation and everything it was before. */
export function CellDrawer({ row, year, number, kind, typed, onClose }: CellDrawerProps) {
  const text = useText(populationsTexts)
  const locale = useLocale()
  const api = useApi()
  const queryClient = useQueryClient()
  const [value, setValue] = useState(typed ?? (number.value === null ? '' : formatNumber(number.value, locale)))
  const [source, setSource] = useState(number.source ?? '')
  const [publishedOn, setPublishedOn] = useState(number.publishedOn ?? '')
  const [note, setNote] = useState(typed === undefined ? (number.note ?? '') : '')
  const history = useQuery(api.population.history.queryOptions({ input: { unit: row.unit.id, year, kind } }))
  const saving = useKeyedMutation(api.population.save.mutationOptions())
  const { error } = saving.state
  const save = () =>
    saving.act(
      {
        unit: row.unit.id,
        year,
        kind,
        expectedVersion: number.version,
        value: value.trim() === '' ? null : value.trim(),
        source: source === '' ? null : source,
        publishedOn: publishedOn === '' ? null : publishedOn,
        note: note === '' ? null : note,
      },
      {
        onSuccess: () => {
          showToast({ tone: 'done', message: text.saved })
          void queryClient.invalidateQueries()
          onClose()
        },
      },
    )
  return (
    <Drawer
      title={text.form.title(row.unit.name, String(year))}
      onClose={onClose}
      actions={
        row.mayKeep ? (
          <Button look="primary" isBusy={saving.state.isPending} onClick={save}>
            {text.form.save}
          </Button>
        ) : undefined
      }
    >
      <div className={styles['form']}>
        {row.mayKeep ? (
          <>
            <TextInput
              label={text.form.value}
              hint={text.form.valueHint}
              inputMode="numeric"
              data-autofocus={typed === undefined || undefined}
              value={value}
              onChange={(event) => setValue(event.target.value)}
            />
            <TextInput
              label={text.form.source}
              hint={text.form.sourceHint}
              maxLength={400}
              value={source}
              onChange={(event) => setSource(event.target.value)}
            />
            <DayInput label={text.form.publishedOn} value={publishedOn} onChange={setPublishedOn} />
            <TextInput
              label={text.form.note}
              hint={text.form.noteHint}
              maxLength={2000}
              data-autofocus={typed !== undefined || undefined}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
            {error === null ? null : (
              <div role="alert" className={styles['problem']}>
                <p>{refusalSentence(error, locale)}</p>
                {isRefusal(error, 'NEEDS_EXPLANATION')
                  ? error.data.reasons.map((reason) => <p key={reason.kind}>{oddReasonSentence(reason, locale)}</p>)
                  : null}
              </div>
            )}
          </>
        ) : null}
        <section>
          <h3>{text.form.history}</h3>
          {history.data === undefined || history.data.versions.length === 0 ? (
            <p className={styles['soft']}>{text.form.noHistory}</p>
          ) : (
            <ol className={styles['history']}>
              {history.data.versions.map((version) => (
                <li key={version.version}>
                  <strong>{version.value === null ? '–' : formatNumber(version.value, locale)}</strong>
                  <span className={styles['soft']}>
                    {text.form.recorded(version.recordedBy ?? text.form.byImport, formatMoment(version.recordedAt))}
                    {version.source === null ? null : ` · ${version.source}`}
                    {version.publishedOn === null ? null : ` · ${text.publishedOn(formatDay(version.publishedOn))}`}
                    {version.note === null ? null : ` · ${version.note}`}
                    {version.supersededAt === null ? null : ` · ${text.form.removed(formatMoment(version.supersededAt))}`}
                  </span>
                </li>
              ))}
            </ol>
          )}
        </section>
      </div>
    </Drawer>
  )
}
