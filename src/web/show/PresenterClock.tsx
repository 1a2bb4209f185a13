import { showTexts } from '../locales/show.ts'
import { useText } from '../locales/catalogue.ts'
import { Button } from '../ui/button/Button.tsx'
import { elapsedText, timeOfDay } from './clock-text.ts'
import styles from './presenter.module.css'
import { useNow } from './use-now.ts'

/** The time of day in Vietnam and how long the talk has taken. */
export function PresenterClock({ startedAt, onRestart }: { startedAt: number; onRestart: () => void }) {
  const text = useText(showTexts).presenter
  const now = useNow()
  return (
    <div className={styles['clock']}>
      <dl>
        <div>
          <dt>{text.clock}</dt>
          <dd>{now === null ? '–' : timeOfDay(now)}</dd>
        </div>
        <div>
          <dt>{text.elapsed}</dt>
          <dd>{now === null ? '–' : elapsedText(now - startedAt)}</dd>
        </div>
      </dl>
      <Button size="small" onClick={onRestart}>
        {text.restart}
      </Button>
    </div>
  )
}
