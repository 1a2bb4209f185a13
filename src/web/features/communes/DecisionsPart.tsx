import { useState } from 'react'
import type { CommunePage, Decision } from '../../../contract/commune.ts'
import { formatDay } from '../../../domain/number-format.ts'
import { useText } from '../../locales/catalogue.ts'
import { communesTexts } from '../../locales/communes.ts'
import { Button } from '../../ui/button/Button.tsx'
import { IllustrativeBadge } from '../../ui/label/IllustrativeBadge.tsx'
import { DecisionDialog } from './DecisionDialog.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'
import styles from './communes-screen.module.css'

/** Every decision on the commune, newest first; the department records and withdraws them. */
export function DecisionsPart({ page }: { page: CommunePage }) {
  const texts = useText(communesTexts)
  const text = texts.decisions
  const [isRecording, setIsRecording] = useState(false)
  const [withdrawn, setWithdrawn] = useState<Decision | null>(null)
  const mayRecord = page.mayAppraise || page.isOwnEntry
  return (
    <section className={styles['stack']} aria-label={text.title}>
      <h2>{text.title}</h2>
      {page.decisions.length === 0 ? <p className={styles['soft']}>{text.none}</p> : null}
      <ul className={styles['lines']}>
        {page.decisions.map((decision) => (
          <li key={`${decision.decisionNumber} ${decision.decidedOn}`}>
            <strong>{text.line(decision.decisionNumber, formatDay(decision.decidedOn), text.kind[decision.kind])}</strong>
            <span className={styles['soft']}>
              {text.valid(formatDay(decision.validFrom), formatDay(decision.lastDay))}
              {decision.namesLastDay ? null : ` (${text.threeYears})`}
              {decision.withdrawnOn === null ? null : ` · ${texts.withdrawnOn(formatDay(decision.withdrawnOn), decision.withdrawnReason ?? '')}`}
            </span>
            {decision.illustrative ? <IllustrativeBadge /> : null}
            {mayRecord ? (
              <Button size="small" look="quiet" onClick={() => setWithdrawn(decision)}>
                {decision.withdrawnOn === null ? text.withdraw : text.restore}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayRecord ? (
        <div data-screen-only>
          <Button onClick={() => setIsRecording(true)}>{text.record}</Button>
        </div>
      ) : null}
      {isRecording ? (
        <DecisionDialog
          communes={[{ commune: page.commune, isMet: page.appraised.result?.kind === 'met' }]}
          onDone={() => undefined}
          onClose={() => setIsRecording(false)}
        />
      ) : null}
      {withdrawn === null ? null : <WithdrawDialog commune={page.commune.id} decision={withdrawn} onClose={() => setWithdrawn(null)} />}
    </section>
  )
}
