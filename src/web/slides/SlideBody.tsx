import type { Subject } from '../../domain/report/report.ts'
import { AnswerPanel } from './AnswerPanel.tsx'
import { AnswerTile } from './AnswerTile.tsx'
import { ChartPlace } from './ChartPlace.tsx'
import { Lines } from './Lines.tsx'
import { leading, ledeHeight, sideWidth, splitWidth, textSize, tileSetting } from './slide-room.ts'
import type { SlideReport } from './SlideFace.tsx'
import type { SlideContent } from './slide-pages.ts'
import type { Size } from './slide-size.ts'
import type { SlideStep } from './slide-steps.ts'
import styles from './slide.module.css'
import { TablePlace } from './TablePlace.tsx'
import { lineCount } from './text-room.ts'

export interface SlideBodyProps {
  content: SlideContent
  size: Size
  report: SlideReport
  step: SlideStep | null
  onPick: ((subject: Subject) => void) | undefined
}

const gap = 32

/** What stands between title and foot. */
export function SlideBody(props: SlideBodyProps) {
  return (
    <div className={styles['body']} style={{ width: props.size.width, height: props.size.height }}>
      <Content {...props} />
    </div>
  )
}

function Content({ content, size, report, step, onPick }: SlideBodyProps) {
  switch (content.kind) {
    case 'title':
      return null
    case 'problem':
      return <p className={styles['problem']}>{content.text}</p>
    case 'tiles':
      return <TilesBody content={content} size={size} report={report} step={step} onPick={onPick} />
    case 'answer':
      return <AnswerBody content={content} size={size} report={report} step={step} onPick={onPick} />
    case 'chart':
      return <ChartBody content={content} size={size} step={step} onPick={onPick} />
    case 'text':
      return <Lines lines={content.lines} look={content.lines.length > 1 ? 'large' : 'statement'} step={step} size={textSize(content.lines, size)} />
    case 'table':
      return (
        <div className={styles['stack']}>
          <Lines lines={content.lede} look="lede" step={null} />
          <TablePlace part={content.part} report={report} onPick={onPick} />
        </div>
      )
  }
}

type Of<Kind extends SlideContent['kind']> = Omit<SlideBodyProps, 'content'> & { content: Extract<SlideContent, { kind: Kind }> }

function TilesBody({ content, size, report, step, onPick }: Of<'tiles'>) {
  const { lede, answers, columns } = content
  const room = { width: size.width, height: size.height - ledeHeight(lede, size.width) }
  const tile = tileSetting(room, Math.ceil(answers.length / columns), columns)
  return (
    <div className={styles['stack']}>
      <Lines lines={lede} look="lede" step={null} />
      <ul className={styles['tiles']} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, gridAutoRows: tile.height }}>
        {answers.map((answer, at) => (
          <li key={answer.label} data-pointed={step?.kind === 'answer' ? step.at === at : undefined}>
            <AnswerTile answer={answer} report={report} room={tile.room} onPick={onPick} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function AnswerBody({ content, size, report, step, onPick }: Of<'answer'>) {
  const left = splitWidth(size)
  return (
    <div className={styles['split']} style={{ gap: content.chart === null ? 48 : gap }}>
      <div className={styles['side']} style={{ width: left }}>
        <AnswerPanel answer={content.answer} report={report} />
        {content.chart === null ? null : <Lines lines={content.lines} look="points" step={step} size={content.size} />}
      </div>
      {content.chart === null ? (
        <Lines lines={content.lines} look="large" step={step} />
      ) : (
        <ChartPlace chart={content.chart} size={{ width: size.width - left - gap, height: size.height }} step={step} onPick={onPick} />
      )}
    </div>
  )
}

function ChartBody({ content, size, step, onPick }: Omit<Of<'chart'>, 'report'>) {
  const { chart, lines } = content
  if (content.place === 'above') {
    const used = lines.reduce(
      (sum, line) => sum + lineCount(line.text, { size: content.size, width: size.width - 30 }) * content.size * leading + content.size / 2,
      0,
    )
    return (
      <div className={styles['stack']} style={{ gap: 16 }}>
        <Lines lines={lines} look="points" step={step} size={content.size} />
        <ChartPlace
          chart={chart}
          size={{ width: size.width, height: size.height - (lines.length === 0 ? 0 : Math.ceil(used) + 16) }}
          step={step}
          onPick={onPick}
        />
      </div>
    )
  }
  const side = sideWidth(size, content.share)
  return (
    <div className={styles['split']} style={{ gap }}>
      <ChartPlace chart={chart} size={{ width: size.width - side - gap, height: size.height }} step={step} onPick={onPick} />
      <div className={styles['side']} style={{ width: side }}>
        <Lines lines={lines} look="points" step={step} size={content.size} />
      </div>
    </div>
  )
}
