import type { KeyboardEvent } from 'react'
import { formatNumber } from '../../../domain/number-format.ts'
import { useText } from '../../locales/catalogue.ts'
import { oddReasonSentence } from '../../locales/odd-reasons.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Field } from '../../ui/field/Field.tsx'
import styles from './asked.module.css'
import type { Draft } from '../../saving/cell-state.ts'
import type { Position } from './grid-keys.ts'
import { useOpenSheet } from './sheet-context.ts'
import type { OwedCell } from './sheet-grid-model.ts'
import { useCellWords } from './use-cell-words.ts'
import { TextArea } from '../../ui/field/TextArea.tsx'

interface OddQuestionProps {
  owed: OwedCell & { at: Position }
  draft: Extract<Draft, { kind: 'question' }>
  /** Called after an answer. */
  goOn: () => void
}

const longestNote = 2000

/** An odd value: why it is asked about, what may have been meant, and a place for the explanation. Enter stores it. */
export function OddQuestion({ owed, draft, goOn }: OddQuestionProps) {
  const { acts, goTo } = useOpenSheet()
  const text = useText(sheetTexts).asked
  const { locale } = useCellWords()
  const meant = draft.questions.find(({ kind, expected }) => kind === 'unitSlip' && expected !== null)?.expected ?? null
  const store = () => {
    acts.explain(owed)
    goOn()
  }
  const storeOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    store()
  }
  return (
    <div className={styles['odd']}>
      <div className={styles['why']}>
        <p className={styles['title']}>
          {text.oddTitle}: {draft.entry.value === null ? draft.text : formatNumber(draft.entry.value, locale)}
        </p>
        <ul className={styles['reasons']}>
          {draft.questions.map((question) => (
            <li key={question.kind}>{oddReasonSentence(question, locale)}</li>
          ))}
        </ul>
      </div>
      <div className={styles['explaining']}>
        <Field label={text.explanation} hint={text.explanationHint}>
          {(control) => (
            <TextArea
              {...control}
              rows={2}
              maxLength={longestNote}
              value={draft.words}
              onChange={(event) => acts.word(owed, event.target.value)}
              onKeyDown={storeOnEnter}
            />
          )}
        </Field>
        <div className={styles['answers']}>
          <Button look="primary" size="small" disabled={draft.words.trim() === ''} onClick={store}>
            {text.storeWithExplanation}
          </Button>
          {meant === null ? null : (
            <Button size="small" onClick={() => (acts.replace(owed, meant), goOn())}>
              {text.take(formatNumber(meant, locale))}
            </Button>
          )}
          <Button look="quiet" size="small" onClick={() => goTo(owed.at)}>
            {text.correct}
          </Button>
        </div>
      </div>
    </div>
  )
}
