import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PopulationTable } from '../../../contract/population.ts'
import { populationKinds } from '../../../domain/population.ts'
import type { PopulationKind } from '../../../domain/population.ts'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { useText } from '../../locales/catalogue.ts'
import { commonTexts } from '../../locales/common.ts'
import { populationsTexts } from '../../locales/populations.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { Select } from '../../ui/field/Select.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import styles from './populations.module.css'

/** Which kind verdicts divide by in which years, and the change of it. */
export function ChoicesPart({ table }: { table: PopulationTable }) {
  const text = useText(populationsTexts).choices
  const kinds = useText(vocabulary).population
  const [isOpen, setIsOpen] = useState(false)
  return (
    <section className={styles['choices']} aria-label={text.title}>
      <div>
        <h2 className={styles['small']}>{text.title}</h2>
        <p className={styles['soft']}>{text.body}</p>
      </div>
      <ul>
        {stretchesOf(table).map(({ from, to, order }) => (
          <li key={from}>
            <strong>{text.years(String(from), String(to))}</strong> {order.map((kind) => kinds[kind]).join(' → ')}
          </li>
        ))}
      </ul>
      {table.mayChoose ? <Button onClick={() => setIsOpen(true)}>{text.change}</Button> : null}
      {isOpen ? <ChoiceDialog table={table} onClose={() => setIsOpen(false)} /> : null}
    </section>
  )
}

/** Neighbouring years of the same order as one line. */
function stretchesOf({ years, orders }: PopulationTable): { from: number; to: number; order: readonly PopulationKind[] }[] {
  const stretches: { from: number; to: number; order: readonly PopulationKind[] }[] = []
  for (const [at, year] of years.entries()) {
    const order = orders[at] ?? []
    const last = stretches.at(-1)
    if (last !== undefined && last.order.join() === order.join()) last.to = year
    else stretches.push({ from: year, to: year, order })
  }
  return stretches
}

function ChoiceDialog({ table, onClose }: { table: PopulationTable; onClose: () => void }) {
  const text = useText(populationsTexts).choices
  const common = useText(commonTexts)
  const kinds = useText(vocabulary).population
  const locale = useLocale()
  const queryClient = useQueryClient()
  const [fromYear, setFromYear] = useState(String(table.years.at(-1) ?? ''))
  const [first, setFirst] = useState<PopulationKind>(table.kind)
  const [second, setSecond] = useState<PopulationKind | 'none'>('averagePreliminary')
  const choosing = useKeyedMutation(useApi().population.choose.mutationOptions())
  const choose = (year: number, order: PopulationKind[] | null) =>
    choosing.act(
      { fromYear: year, order },
      {
        onSuccess: () => {
          showToast({ tone: 'done', message: text.done })
          void queryClient.invalidateQueries()
          onClose()
        },
      },
    )
  const order = second === 'none' || second === first ? [first] : [first, second]
  const { error, isPending } = choosing.state
  return (
    <Dialog
      title={text.dialog}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" isBusy={isPending} onClick={() => choose(Number(fromYear), order)}>
            {text.save}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <Select
          label={text.from}
          value={fromYear}
          options={table.years.map((year) => ({ value: String(year), label: String(year) }))}
          onChange={setFromYear}
        />
        <Select label={text.first} value={first} options={populationKinds.map((kind) => ({ value: kind, label: kinds[kind] }))} onChange={setFirst} />
        <Select
          label={text.second}
          value={second}
          options={[...populationKinds.map((kind) => ({ value: kind, label: kinds[kind] })), { value: 'none', label: text.none }]}
          onChange={setSecond}
        />
        <p className={styles['notice']}>{text.warning}</p>
        {error === null ? null : (
          <p role="alert" className={styles['problem']}>
            {refusalSentence(error, locale)}
          </p>
        )}
        {table.choices.map((choice) => (
          <Button key={choice.fromYear} look="quiet" onClick={() => choose(choice.fromYear, null)}>
            {text.remove(String(choice.fromYear))}
          </Button>
        ))}
      </div>
    </Dialog>
  )
}
