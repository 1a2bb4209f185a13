import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { StoredCheck } from '../../../contract/check.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { newIdempotencyKey } from '../../api/keyed-mutation.ts'
import { isUnreachable } from '../../api/refusal.ts'
import { useText } from '../../locales/catalogue.ts'
import { checkTexts } from '../../locales/checks.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { OfflineState } from '../../ui/state/OfflineState.tsx'
import styles from './checks.module.css'
import { FixedRules } from './FixedRules.tsx'
import { newDraft, ruleToDraft } from './rule-draft.ts'
import type { RuleDraft } from './rule-draft.ts'
import { RuleCard } from './RuleCard.tsx'
import { RuleEditor } from './RuleEditor.tsx'

/** A rule opened to be read or changed; `before` is null for a new one. */
interface Opened {
  draft: RuleDraft
  before: StoredCheck | null
}

/** Quản trị → Quy tắc kiểm tra: what numbers are refused or asked about, and what that would have meant so far. */
export function ChecksScreen() {
  const text = useText(checkTexts)
  const locale = useLocale()
  const found = useQuery(useApi().check.list.queryOptions())
  const [opened, setOpened] = useState<Opened | null>(null)
  const { data } = found
  const count = (number: number) => formatNumber(String(number), locale)
  const eyebrow = <Link to={paths.administration}>{text.back}</Link>
  if (data === undefined) {
    return (
      <Page isBusy={found.isPending}>
        <PageHeader title={text.title} eyebrow={eyebrow} />
        {found.error === null ? (
          <Skeleton lines={8} height="2.5em" />
        ) : isUnreachable(found.error) ? (
          <OfflineState onRetry={() => void found.refetch()} />
        ) : (
          <ErrorState message={refusalSentence(found.error, locale)} onRetry={() => void found.refetch()} />
        )}
      </Page>
    )
  }
  const { rules, pairs, elements, mayEdit } = data
  const open = (before: StoredCheck) => setOpened({ draft: ruleToDraft(before, locale), before })
  return (
    <Page>
      <PageHeader
        title={text.title}
        eyebrow={eyebrow}
        lede={text.lede(count(rules.filter(({ isOn }) => isOn).length), count(rules.length))}
        actions={
          mayEdit ? (
            <Button look="primary" onClick={() => setOpened({ draft: newDraft(newIdempotencyKey().slice(0, 12), locale), before: null })}>
              {text.add}
            </Button>
          ) : undefined
        }
      />
      {mayEdit ? null : <p className={styles['note']}>{text.readOnly}</p>}
      <section aria-labelledby="rules-of-the-department" className={styles['part']}>
        <h2 id="rules-of-the-department">{text.listTitle}</h2>
        <ul className={styles['rules']}>
          {rules.map((rule) => (
            <RuleCard key={rule.code} rule={rule} elements={elements} mayEdit={mayEdit} onOpen={() => open(rule)} />
          ))}
        </ul>
      </section>
      <FixedRules pairs={pairs} />
      {opened === null ? null : (
        <RuleEditor start={opened.draft} before={opened.before} elements={elements} mayEdit={mayEdit} onClose={() => setOpened(null)} />
      )}
    </Page>
  )
}
