import type { Trial } from '../../../contract/check.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { checkTexts } from '../../locales/checks.ts'
import { oddReasonSentence } from '../../locales/odd-reasons.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Table } from '../../ui/table/Table.tsx'
import styles from './editor.module.css'
import type { NamedElement } from './named-element.ts'
import { nameOf } from './named-element.ts'

interface TrialPanelProps {
  elements: readonly NamedElement[]
  /** The rule's own sentence, as it is written. */
  message: { vi: string; en: string } | null
  trial: Trial | undefined
  error: unknown
  isBusy: boolean
  onTry: () => void
}

/** What the rule would have said of the approved figures, before anybody meets it. */
export function TrialPanel({ elements, message, trial, error, isBusy, onTry }: TrialPanelProps) {
  const { editor: text } = useText(checkTexts)
  const locale = useLocale()
  const inLanguage = useBilingual()
  const elementName = nameOf(elements, inLanguage)
  const number = (value: number | string) => formatNumber(String(value), locale)
  return (
    <section className={styles['trial']} aria-labelledby="trial-of-the-rule">
      <h3 id="trial-of-the-rule">{text.trialTitle}</h3>
      <p className={styles['hint']}>{text.trialHint}</p>
      <Button isBusy={isBusy} onClick={onTry}>
        {text.try}
      </Button>
      <div aria-live="polite">
        {error === null ? null : <p className={styles['refusal']}>{refusalSentence(error, locale)}</p>}
        {trial === undefined ? null : (
          <p className={styles['outcome']}>{trial.of === 0 ? text.none : text.outcome(number(trial.flagged), number(trial.of))}</p>
        )}
      </div>
      {trial === undefined || trial.examples.length === 0 ? null : (
        <Table
          caption={text.examples}
          rows={trial.examples}
          rowKey={({ subject, element, period }) => `${subject.id} ${element} ${period}`}
          columns={[
            { key: 'unit', header: text.unit, isRowHeader: true, cell: ({ subject }) => subject.name },
            { key: 'item', header: text.item, cell: ({ element }) => elementName(element) },
            { key: 'year', header: text.year, cell: ({ period }) => period },
            { key: 'value', header: text.value, align: 'end', cell: ({ value }) => number(value) },
            { key: 'why', header: text.why, cell: (example) => oddReasonSentence({ ...example, message }, locale) },
          ]}
        />
      )}
    </section>
  )
}
