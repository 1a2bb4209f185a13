import type { ReportState } from '../../domain/report-workflow.ts'
import { useText } from '../locales/catalogue.ts'
import { vocabulary } from '../../words/vocabulary.ts'
import { Icon } from '../ui/icon/Icon.tsx'
import type { IconName } from '../ui/icon/Icon.tsx'
import styles from './report-state.module.css'

const icons: Record<ReportState, IconName> = {
  draft: 'sheet',
  prepared: 'sheet',
  submitted: 'review',
  returned: 'warning',
  approved: 'check',
  reopened: 'sheet',
}

/** Where a report stands: a word, a shape and a ground. */
export function ReportStateBadge({ state }: { state: ReportState }) {
  const words = useText(vocabulary).reportState
  return (
    <span className={styles['state']} data-state={state}>
      <Icon name={icons[state]} size={1} />
      {words[state]}
    </span>
  )
}
