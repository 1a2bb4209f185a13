import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { StoredCheck } from '../../../contract/check.ts'
import { useApi } from '../../api/api.ts'
import { useText } from '../../locales/catalogue.ts'
import { checkTexts } from '../../locales/checks.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Drawer } from '../../ui/dialog/Dialog.tsx'
import styles from './editor.module.css'
import type { NamedElement } from './named-element.ts'
import { draftToRule } from './rule-draft.ts'
import type { RuleDraft } from './rule-draft.ts'
import { ruleToSend } from './rule-to-send.ts'
import { RuleFields } from './RuleFields.tsx'
import { TrialPanel } from './TrialPanel.tsx'
import { useKeepRule } from './use-keep-rule.ts'

interface RuleEditorProps {
  start: RuleDraft
  before: StoredCheck | null
  elements: readonly NamedElement[]
  mayEdit: boolean
  onClose: () => void
}

/** A rule, what it would have said of the approved figures, and keeping it. A trial belongs to the rule it was made of: any change asks for another. */
export function RuleEditor({ start, before, elements, mayEdit, onClose }: RuleEditorProps) {
  const { editor: text } = useText(checkTexts)
  const [draft, setDraft] = useState(start)
  const [isLooked, setIsLooked] = useState(false)
  const trying = useMutation(useApi().check.try.mutationOptions())
  const { state, keep } = useKeepRule()
  const written = draftToRule(draft)
  const rule = 'rule' in written ? written.rule : null
  const change = (over: Partial<RuleDraft>) => {
    setDraft({ ...draft, ...over })
    trying.reset()
  }
  const keepAs = (isOn: boolean) => {
    setIsLooked(true)
    if (rule !== null) keep(rule, { isOn, before, seen: trying.data ?? null }, onClose)
  }
  return (
    <Drawer
      title={before === null ? text.addTitle : text.editTitle}
      onClose={onClose}
      actions={
        mayEdit ? (
          <>
            <p className={styles['whyNot']} id="rule-try-first">
              {trying.data === undefined ? text.tryFirst : null}
            </p>
            <Button isBusy={state.isPending} onClick={() => keepAs(false)}>
              {text.keep}
            </Button>
            <Button
              look="primary"
              isBusy={state.isPending}
              disabled={trying.data === undefined}
              aria-describedby="rule-try-first"
              onClick={() => keepAs(true)}
            >
              {text.keepOn}
            </Button>
          </>
        ) : undefined
      }
    >
      <div className={styles['editor']}>
        <fieldset disabled={!mayEdit} className={styles['fields']}>
          <RuleFields draft={draft} problems={isLooked && 'problems' in written ? written.problems : {}} elements={elements} change={change} />
        </fieldset>
        {mayEdit ? (
          <TrialPanel
            elements={elements}
            message={rule?.message ?? null}
            trial={trying.data}
            error={trying.error}
            isBusy={trying.isPending}
            onTry={() => {
              setIsLooked(true)
              if (rule !== null) trying.mutate({ rule: ruleToSend(rule) })
            }}
          />
        ) : null}
      </div>
    </Drawer>
  )
}
