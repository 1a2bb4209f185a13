import { useState } from 'react'
import type { Why } from '../../../contract/why.ts'
import { formatMoment, formatNumber } from '../../../domain/number-format.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { whyText } from '../../locales/why.ts'
import { useLocale } from '../../stores/preferences.ts'
import { IllustrativeBadge } from '../../ui/label/IllustrativeBadge.tsx'
import styles from './why.module.css'

type WhyInput = Why['inputs'][number]

const firstShown = 12

/** The figures behind a value: whose, which version and stage, who entered and who approved it. */
export function WhyInputs({ inputs }: { inputs: Why['inputs'] }) {
  const text = useText(whyText)
  const [isWhole, showWhole] = useState(inputs.length <= firstShown + 3)
  const shown = isWhole ? inputs : inputs.slice(0, firstShown)
  return (
    <div className={styles.tablePlace} tabIndex={0} role="region" aria-label={text.inputs}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.columns.what}</th>
            <th scope="col">{text.columns.whose}</th>
            <th scope="col" className={styles.right}>
              {text.columns.value}
            </th>
            <th scope="col">{text.columns.stage}</th>
            <th scope="col">{text.columns.approved}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((input) => (
            <InputRow key={`${input.role} ${input.subject.id} ${input.element?.code ?? input.source}`} input={input} />
          ))}
        </tbody>
      </table>
      {!isWhole && (
        <button type="button" className={styles.more} onClick={() => showWhole(true)}>
          {text.more(String(inputs.length - firstShown))}
        </button>
      )}
    </div>
  )
}

function InputRow({ input }: { input: WhyInput }) {
  const text = useText(whyText)
  const words = useText(vocabulary)
  const locale = useLocale()
  const inLanguage = useBilingual()
  const figure = input.element === null ? '' : inLanguage(input.element.name)
  const names = { figure, population: text.population, unitCount: text.unitCount, recognition: text.recognition }
  return (
    <tr>
      <th scope="row">
        {names[input.source]} <span className={styles.faint}>({text.roles[input.role]})</span>
      </th>
      <td>{input.subject.name}</td>
      <td className={styles.right}>{input.value === null ? words.missing[input.missingReason ?? 'notSent'] : formatNumber(input.value, locale)}</td>
      <td>
        <span className={styles.stage}>
          {input.stage !== null && <span>{words.stage[input.stage]}</span>}
          {input.populationKind !== null && <span>{words.population[input.populationKind]}</span>}
          {input.version !== null && <span className={styles.faint}>{text.version(formatNumber(String(input.version), locale))}</span>}
          {input.illustrative && <IllustrativeBadge />}
        </span>
      </td>
      <td>
        <Provenance input={input} />
      </td>
    </tr>
  )
}

function Provenance({ input }: { input: WhyInput }) {
  const text = useText(whyText)
  return (
    <>
      {input.recordedAt !== null && <div>{text.entered(input.recordedBy ?? text.imported, formatMoment(input.recordedAt))}</div>}
      {input.approvedAt !== null && <div>{text.approved(input.approvedBy ?? text.imported, formatMoment(input.approvedAt))}</div>}
      {input.note !== null && <div className={styles.faint}>{text.note(input.note)}</div>}
      {input.origin !== null && <div className={styles.faint}>{input.origin}</div>}
    </>
  )
}
