import { showTexts } from '../locales/show.ts'
import { useText } from '../locales/catalogue.ts'
import { Button } from '../ui/button/Button.tsx'
import { Icon } from '../ui/icon/Icon.tsx'
import type { IconName } from '../ui/icon/Icon.tsx'
import styles from './show.module.css'
import type { RunningShow } from './use-show.ts'

export interface ShowTool {
  name: string
  icon: IconName
  isOn?: boolean
  use: () => void
}

interface ShowBarProps {
  show: RunningShow
  isReady: boolean
  typed: string
  /** What must be said now, in place of what is always true. */
  notice: string | null
  onNotesHere: (() => void) | null
  tools: readonly ShowTool[]
}

/** The controls: there while somebody moves the pointer or comes with the keyboard. */
export function ShowBar({ show: { deck, state, act }, isReady, typed, notice, onNotesHere, tools }: ShowBarProps) {
  const text = useText(showTexts)
  const ready = isReady ? text.ready(deck.pages.length) : text.loading
  const settled = deck.report.freeze === null ? `${text.live} ${ready}` : ready
  return (
    <div className={styles['bar']} data-slide-look="dark" data-urgent={notice !== null || typed !== ''}>
      <p className={styles['said']} role={notice === null ? undefined : 'alert'}>
        {typed === '' ? (notice ?? settled) : text.typed(typed)}
        {onNotesHere === null ? null : (
          <Button size="small" onClick={onNotesHere}>
            {text.showNotesHere}
          </Button>
        )}
      </p>
      <nav className={styles['controls']} aria-label={text.controls}>
        <Tool name={text.previous} icon="chevronLeft" use={() => act({ kind: 'previous' })} />
        <span className={styles['place']}>{state.lookedUp === null ? `${state.page + 1}/${deck.pages.length}` : '…'}</span>
        <Tool name={text.next} icon="chevronRight" use={() => act({ kind: 'next' })} />
        {state.lookedUp === null ? null : (
          <Button size="small" look="primary" onClick={() => act({ kind: 'back' })}>
            {text.back}
          </Button>
        )}
        <span className={styles['tools']}>
          {tools.map((tool) => (
            <Tool key={tool.icon} {...tool} />
          ))}
        </span>
      </nav>
    </div>
  )
}

function Tool({ name, icon, isOn, use }: ShowTool) {
  return (
    <button type="button" className={styles['tool']} aria-label={name} title={name} aria-pressed={isOn} onClick={use}>
      <Icon name={icon} />
    </button>
  )
}
