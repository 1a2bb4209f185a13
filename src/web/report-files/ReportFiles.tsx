import type { Report } from '../../domain/report/report.ts'
import { formatNumber } from '../../domain/number-format.ts'
import { useText } from '../locales/catalogue.ts'
import { reportFileTexts } from '../locales/report-files.ts'
import { useLocale } from '../stores/preferences.ts'
import { Button } from '../ui/button/Button.tsx'
import { Dialog } from '../ui/dialog/Dialog.tsx'
import { Menu } from '../ui/floating/Menu.tsx'
import { showToast } from '../ui/toast/toasts.ts'
import { reportFileKinds } from './report-file-kinds.ts'
import type { ReportFileKind } from './report-file-kinds.ts'
import styles from './report-files.module.css'
import { useReportFile } from './use-report-file.ts'
import type { ReportFileWork } from './use-report-file.ts'

interface ReportFilesProps {
  /** Reads the report at the moment a file of it is asked for. */
  report: () => Promise<Report>
  /** In any words; the file gets a name of plain letters. */
  fileName: string
  size?: 'normal' | 'small'
  kinds?: readonly ReportFileKind[]
}

/** What a report can be taken away as, with progress, a way to stop and a second try. Nothing while there is no kind of file. */
export function ReportFiles({ report, fileName, size = 'normal', kinds = reportFileKinds }: ReportFilesProps) {
  const text = useText(reportFileTexts)
  const { work, make, stop } = useReportFile(report, fileName, ({ key }) => showToast({ tone: 'done', message: text.done(text.names[key]) }))
  if (kinds.length === 0) return null
  return (
    <>
      <Menu
        label={text.menu}
        items={kinds.map((kind) => ({ key: kind.key, label: text.choices[kind.key], onSelect: () => make(kind) }))}
        renderTrigger={(props) => (
          <Button {...props} size={size} icon="chevronDown">
            {text.button}
          </Button>
        )}
      />
      {work === null ? null : <WorkDialog work={work} onStop={stop} onRetry={() => make(work.file)} />}
    </>
  )
}

function WorkDialog({ work: { file, step }, onStop, onRetry }: { work: ReportFileWork; onStop: () => void; onRetry: () => void }) {
  const text = useText(reportFileTexts)
  const locale = useLocale()
  const name = text.names[file.key]
  if (step.kind === 'failed') {
    const actions = (
      <>
        <Button onClick={onStop}>{text.close}</Button>
        {step.at === 'notFrozen' ? null : (
          <Button look="primary" onClick={onRetry}>
            {text.retry}
          </Button>
        )}
      </>
    )
    return (
      <Dialog title={text.failedTitle(name)} size="small" onClose={onStop} actions={actions}>
        <p role="alert">{text.failed[step.at]}</p>
      </Dialog>
    )
  }
  const isCounted = step.kind === 'making' && step.total > 0
  const count = (number: number) => formatNumber(String(number), locale)
  return (
    <Dialog title={text.making(name)} size="small" onClose={onStop} actions={<Button onClick={onStop}>{text.cancel}</Button>}>
      <p role="status">{isCounted ? text.progress[file.key](count(step.done), count(step.total)) : text.waiting[step.kind]}</p>
      <progress className={styles['progress']} aria-label={text.making(name)} {...(isCounted ? { value: step.done, max: step.total } : {})} />
    </Dialog>
  )
}
