import { useState } from 'react'
import { useApi } from '../../api/api.ts'
import { useText } from '../../locales/catalogue.ts'
import { calendarTexts } from '../../locales/calendar.ts'
import { commonTexts } from '../../locales/common.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { Select } from '../../ui/field/Select.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import styles from './calendar.module.css'
import { reportName } from './report-name.ts'
import type { Rule } from './report-name.ts'
import { draftToRule, ruleToDraft } from './rule-draft.ts'
import type { RuleDraft } from './rule-draft.ts'
import { useKeep } from './use-keep.ts'

interface DeadlineDialogProps {
  rule: Rule
  year: number
  onClose: () => void
}

/** When the sheets of one kind of report open and are due, from the year on or for it alone. */
export function DeadlineDialog({ rule, year, onClose }: DeadlineDialogProps) {
  const text = useText(calendarTexts)
  const common = useText(commonTexts)
  const locale = useLocale()
  const { keep, error, isBusy } = useKeep(useApi().calendar.setDeadline.mutationOptions())
  const [opens, setOpens] = useState(ruleToDraft(rule.opensRule))
  const [due, setDue] = useState(ruleToDraft(rule.dueRule))
  const [span, setSpan] = useState(rule.span)
  const [basis, setBasis] = useState(rule.isOwn ? (rule.basis ?? '') : '')
  const [isWrong, setIsWrong] = useState(false)
  const { periodKind, stage } = rule
  const save = () => {
    const [first, last] = [draftToRule(opens), draftToRule(due)]
    setIsWrong(first === null || last === null)
    if (first === null || last === null) return
    keep({ periodKind, stage, year, span, opens: first, due: last, basis: basis.trim() === '' ? null : basis.trim(), withdrawn: false }, onClose)
  }
  const withdraw = () => {
    keep(
      { periodKind, stage, year: rule.since, span: rule.span, opens: rule.opensRule, due: rule.dueRule, basis: rule.basis, withdrawn: true },
      onClose,
    )
  }
  return (
    <Dialog
      title={text.editOne(reportName(rule, locale))}
      onClose={onClose}
      actions={
        <>
          {rule.isOwn ? (
            <Button look="quiet" isBusy={isBusy} onClick={withdraw}>
              {text.withdraw}
            </Button>
          ) : null}
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" isBusy={isBusy} onClick={save}>
            {text.save}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <RuleFields label={text.opensRule} draft={opens} onChange={setOpens} />
        <RuleFields label={text.dueRule} draft={due} onChange={setDue} />
        <Select
          label={text.span}
          value={span}
          options={[
            { value: 'from', label: text.from(String(year)) },
            { value: 'only', label: text.only(String(year)) },
          ]}
          onChange={setSpan}
        />
        <TextInput label={text.basis} hint={text.basisHint} maxLength={300} value={basis} onChange={(event) => setBasis(event.target.value)} />
        {isWrong || error !== null ? (
          <p role="alert" className={styles['error']}>
            {isWrong ? text.badNumber : refusalSentence(error, locale)}
          </p>
        ) : null}
      </div>
    </Dialog>
  )
}

function RuleFields({ label, draft, onChange }: { label: string; draft: RuleDraft; onChange: (draft: RuleDraft) => void }) {
  const text = useText(calendarTexts)
  const field = (name: 'count' | 'day' | 'month', fieldLabel: string) => (
    <TextInput
      label={fieldLabel}
      inputMode="numeric"
      maxLength={3}
      value={draft[name]}
      onChange={(event) => onChange({ ...draft, [name]: event.target.value })}
    />
  )
  return (
    <fieldset className={styles['rule']}>
      <legend>{label}</legend>
      <Select
        label={label}
        isLabelHidden
        value={draft.kind}
        options={(['workingDays', 'fixed', 'fixedNext'] as const).map((value) => ({ value, label: text.ruleKinds[value] }))}
        onChange={(kind) => onChange({ ...draft, kind })}
      />
      {draft.kind === 'workingDays' ? (
        field('count', text.dayCount)
      ) : (
        <>
          {field('day', text.dayOfMonth)}
          {field('month', text.month)}
        </>
      )}
    </fieldset>
  )
}
