import type { CommuneState } from '../../domain/commune-standing.ts'
import { useText } from '../locales/catalogue.ts'
import { communesTexts } from '../locales/communes.ts'
import { Icon } from '../ui/icon/Icon.tsx'
import type { IconName } from '../ui/icon/Icon.tsx'
import styles from './communes.module.css'

const icons: Record<CommuneState, IconName> = {
  recognised: 'check',
  awaitingDecision: 'review',
  carriedOver: 'arrowRight',
  undetermined: 'question',
  notMet: 'close',
  incomplete: 'sheet',
  lapsed: 'warning',
  notScored: 'info',
}

/** Where a commune stands: a word, a shape and a ground. */
export function CommuneStateBadge({ state }: { state: CommuneState }) {
  const words = useText(communesTexts).state
  return (
    <span className={styles['state']} data-state={state}>
      <Icon name={icons[state]} size={1} />
      {words[state]}
    </span>
  )
}
