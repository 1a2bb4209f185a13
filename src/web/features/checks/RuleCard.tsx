import type { StoredCheck } from '../../../contract/check.ts'
import { formatMoment, formatNumber } from '../../../domain/number-format.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { checkTexts } from '../../locales/checks.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Icon } from '../../ui/icon/Icon.tsx'
import styles from './checks.module.css'
import type { NamedElement } from './named-element.ts'
import { nameOf } from './named-element.ts'
import { ruleScope, ruleSentence } from './rule-words.ts'
import { useKeepRule } from './use-keep-rule.ts'

interface RuleCardProps {
  rule: StoredCheck
  elements: readonly NamedElement[]
  mayEdit: boolean
  onOpen: () => void
}

/** One rule: what it looks at, for what, and whether it is on. Switching on goes through the editor, where its trial is seen. */
export function RuleCard({ rule, elements, mayEdit, onOpen }: RuleCardProps) {
  const text = useText(checkTexts)
  const { unitKind: unitKinds } = useText(vocabulary)
  const locale = useLocale()
  const inLanguage = useBilingual()
  const { state, keep } = useKeepRule()
  const words = { text, unitKinds, locale, elementName: nameOf(elements, inLanguage) }
  const count = (number: number) => formatNumber(String(number), locale)
  const { trial, recordedBy, recordedAt, isOn } = rule
  const name = inLanguage(rule.name)
  return (
    <li className={styles['rule']} data-on={isOn || undefined}>
      <div className={styles['head']}>
        <h3>{name}</h3>
        <span className={styles['state']}>
          <Icon name={isOn ? 'check' : 'close'} size={1} />
          {isOn ? text.on : text.off}
        </span>
        <span className={styles['severity']}>{text.severity[rule.severity]}</span>
      </div>
      <p>{ruleSentence(rule, words)}</p>
      <p className={styles['scope']}>{ruleScope(rule, words)}</p>
      <p className={styles['history']}>
        {trial === null ? text.noTrial : text.trial(count(trial.flagged), count(trial.of))}
        {recordedBy === null ? null : ` ${text.changed(recordedBy, formatMoment(recordedAt).slice(0, 10))}.`}
      </p>
      <div className={styles['acts']}>
        <Button size="small" onClick={onOpen} aria-label={`${mayEdit && !isOn ? text.switchOn : mayEdit ? text.edit : text.look}: ${name}`}>
          {mayEdit ? (isOn ? text.edit : text.switchOn) : text.look}
        </Button>
        {mayEdit && isOn ? (
          <Button
            size="small"
            look="quiet"
            isBusy={state.isPending}
            aria-label={`${text.switchOff}: ${name}`}
            onClick={() => keep(rule, { isOn: false, before: rule, seen: null })}
          >
            {text.switchOff}
          </Button>
        ) : null}
      </div>
    </li>
  )
}
