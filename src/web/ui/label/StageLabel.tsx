import type { Stage } from '../../../domain/figure.ts'
import { useText } from '../../locales/catalogue.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import styles from './label.module.css'

/** "ước" or "sơ bộ" beside a number that is not final; nothing beside a final one. */
export function StageLabel({ stage }: { stage: Stage | null }) {
  const text = useText(vocabulary)
  if (stage === null || stage === 'final') return null
  return <span className={styles['stage']}>{text.stage[stage]}</span>
}
