import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { occasions } from '../../../domain/report/deck.ts'
import type { Occasion } from '../../../domain/report/deck.ts'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { chosenOf, useWorkspace } from '../../api/workspace.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { commonTexts } from '../../locales/common.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { reportsTexts } from '../../locales/reports.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { Select } from '../../ui/field/Select.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import styles from './reports.module.css'

interface NewReportDialogProps {
  onClose: () => void
  /** With the deck the report stands in. */
  onMade: (deck: string) => void
}

/** A report from its kind, a resolution and a year: a deck with its parts in the usual order. */
export function NewReportDialog({ onClose, onMade }: NewReportDialogProps) {
  const text = useText(reportsTexts)
  const common = useText(commonTexts)
  const locale = useLocale()
  const inLanguage = useBilingual()
  const api = useApi()
  const queryClient = useQueryClient()
  const workspace = useWorkspace()
  const [occasion, setOccasion] = useState<Occasion>('year')
  const [wanted, setWanted] = useState<{ resolution?: string; year?: number }>({})
  const { state, act } = useKeyedMutation(api.deck.create.mutationOptions())
  const chosen = chosenOf(workspace, wanted)
  const make = () => {
    if (chosen === null) return
    const from = { kind: 'occasion', occasion, resolution: chosen.resolution.code, year: chosen.year, language: locale } as const
    act(
      { from },
      {
        onSuccess: ({ deck }) => {
          showToast({ tone: 'done', message: text.created(deck.title) })
          void queryClient.invalidateQueries({ queryKey: api.deck.list.key() })
          onMade(deck.id)
          onClose()
        },
      },
    )
  }
  const actions = (
    <>
      <Button onClick={onClose}>{common.cancel}</Button>
      <Button look="primary" isBusy={state.isPending} disabled={chosen === null} onClick={make}>
        {text.createAct}
      </Button>
    </>
  )
  return (
    <Dialog title={text.create} onClose={onClose} actions={actions}>
      <div className={styles['form']}>
        <Select
          label={text.occasion}
          value={occasion}
          options={occasions.map((each) => ({ value: each, label: text.occasions[each] }))}
          onChange={setOccasion}
        />
        {chosen === null ? (
          <p>{text.noResolution}</p>
        ) : (
          <>
            <Select
              label={text.resolution}
              value={chosen.resolution.code}
              options={workspace.resolutions.map(({ code, name }) => ({ value: code, label: inLanguage(name) }))}
              onChange={(code) => setWanted({ resolution: code })}
            />
            <Select
              label={text.year}
              value={String(chosen.year)}
              options={yearsOf(chosen.resolution).map((year) => ({ value: String(year), label: String(year) }))}
              onChange={(year) => setWanted({ resolution: chosen.resolution.code, year: Number(year) })}
            />
          </>
        )}
        <p className={styles['faint']}>{text.createHint}</p>
        {state.error === null ? null : (
          <p role="alert" className={styles['refusal']}>
            {refusalSentence(state.error, locale)}
          </p>
        )}
      </div>
    </Dialog>
  )
}

/** The last year first. */
function yearsOf({ firstYear, lastYear }: { firstYear: number; lastYear: number }): number[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_none, back) => lastYear - back)
}
