import { useQuery } from '@tanstack/react-query'
import { formatMoment, formatNumber } from '../../../domain/number-format.ts'
import type { ScoreLayer } from '../../../domain/commune-scores.ts'
import { useApi } from '../../api/api.ts'
import { useText } from '../../locales/catalogue.ts'
import { communesTexts } from '../../locales/communes.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Drawer } from '../../ui/dialog/Dialog.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import styles from './communes-screen.module.css'

interface ScoreHistoryProps {
  input: { commune: string; year: number; layer: ScoreLayer; item: string }
  label: string
  onClose: () => void
}

/** Every version of one answer: who scored it what, and when. */
export function ScoreHistory({ input, label, onClose }: ScoreHistoryProps) {
  const text = useText(communesTexts).sheet
  const locale = useLocale()
  const { data } = useQuery(useApi().score.history.queryOptions({ input }))
  return (
    <Drawer title={text.historyOf(label)} onClose={onClose}>
      {data === undefined ? <Skeleton lines={3} /> : null}
      {data?.versions.length === 0 ? <p className={styles['soft']}>{text.noHistory}</p> : null}
      <ol className={styles['lines']}>
        {data?.versions.map((version) => (
          <li key={version.version}>
            <strong>{version.score === null ? '–' : formatNumber(version.score, locale)}</strong>
            {version.maximum === null ? null : <span>/ {formatNumber(version.maximum, locale)}</span>}
            <span className={styles['soft']}>
              {version.recordedAt === null ? null : text.by(version.recordedBy ?? text.system, formatMoment(version.recordedAt))}
            </span>
          </li>
        ))}
      </ol>
    </Drawer>
  )
}
