import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CommuneList } from '../../../contract/commune.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { recognitionSourceKinds } from '../../../domain/recognition.ts'
import type { RecognitionSourceKind } from '../../../domain/recognition.ts'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { useText } from '../../locales/catalogue.ts'
import { communesTexts } from '../../locales/communes.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Select } from '../../ui/field/Select.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import styles from './communes-screen.module.css'

interface SourcePartProps {
  source: NonNullable<CommuneList['source']>
  year: number
  resolution: string
}

/** Where the number of recognised communes comes from, what it is by either source, and the change of it from a year on. */
export function SourcePart({ source, year, resolution }: SourcePartProps) {
  const text = useText(communesTexts).kept
  const locale = useLocale()
  const queryClient = useQueryClient()
  const [kind, setKind] = useState<RecognitionSourceKind>('recognitions')
  const choosing = useKeyedMutation(useApi().commune.chooseSource.mutationOptions())
  const { error, isPending } = choosing.state
  const choose = (fromYear: number, chosen: RecognitionSourceKind | null) =>
    choosing.act(
      { resolution, fromYear, source: chosen },
      {
        onSuccess: () => {
          showToast({ tone: 'done', message: text.changed })
          void queryClient.invalidateQueries()
        },
      },
    )
  const show = (value: string | null) => (value === null ? text.unknown : formatNumber(value, locale))
  const { typed, counted } = source
  const gap = typed === null || counted === null ? null : Math.abs(Number(typed) - Number(counted))
  return (
    <section className={styles['stack']} aria-label={text.source}>
      <h2>{text.source}</h2>
      <p>
        <strong>{text.sourceIs[source.kind]}</strong> {text.difference(String(year), show(typed), show(counted))}{' '}
        {gap === null ? null : gap === 0 ? text.agrees : text.differs(formatNumber(String(gap), locale))}
      </p>
      {source.choices.length === 0 ? null : (
        <ul className={styles['lines']}>
          {source.choices.map((choice) => (
            <li key={choice.fromYear}>
              {text.choiceLine(String(choice.fromYear), text.sourceKind[choice.source])}
              {source.mayChoose ? (
                <Button size="small" look="quiet" onClick={() => choose(choice.fromYear, null)}>
                  {text.removeChoice(String(choice.fromYear))}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {source.mayChoose ? (
        <div className={styles['tools']}>
          <Select
            label={`${text.from} ${year}`}
            value={kind}
            options={recognitionSourceKinds.map((value) => ({ value, label: text.sourceKind[value] }))}
            onChange={setKind}
          />
          <Button isBusy={isPending} onClick={() => choose(year, kind)}>
            {text.change}
          </Button>
        </div>
      ) : null}
      {error === null ? null : (
        <p role="alert" className={styles['problem']}>
          {refusalSentence(error, locale)}
        </p>
      )}
    </section>
  )
}
