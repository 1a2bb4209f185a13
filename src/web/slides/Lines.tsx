import type { ReportLine } from '../../domain/report/report.ts'
import type { SlideStep } from './slide-steps.ts'
import styles from './lines.module.css'

interface LinesProps {
  lines: readonly ReportLine[]
  /** `lede`: the sentence above everything; `points`: beside a picture; `large`: alone on a page; `statement`: one alone. */
  look: 'lede' | 'points' | 'large' | 'statement'
  step: SlideStep | null
  /** Of the letters, where the look leaves it open. */
  size?: number
}

/** Sentences; the one pointed out on a ground of its own. */
export function Lines({ lines, look, step, size }: LinesProps) {
  if (lines.length === 0) return null
  const pointed = step?.kind === 'line' ? step.at : null
  if (look === 'lede' || look === 'statement') {
    return (
      <div className={styles[look]} style={{ fontSize: size }}>
        {lines.map((line) => (
          <p key={line.key ?? line.text}>{line.text}</p>
        ))}
      </div>
    )
  }
  return (
    <ul className={styles[look]} style={{ fontSize: size }}>
      {lines.map((line, at) => (
        <li key={line.key ?? line.text} data-pointed={pointed === null ? undefined : pointed === at}>
          {line.text}
        </li>
      ))}
    </ul>
  )
}
