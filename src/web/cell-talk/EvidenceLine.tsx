import { useState } from 'react'
import type { EvidenceFile } from '../../contract/evidence.ts'
import { formatMoment, formatNumber } from '../../domain/number-format.ts'
import type { Locale } from '../../domain/number-format.ts'
import { useApi } from '../api/api.ts'
import { useKeyedMutation } from '../api/keyed-mutation.ts'
import { saveFile } from '../charts/save-file.ts'
import { useText } from '../locales/catalogue.ts'
import { cellTalkTexts } from '../locales/cell-talk.ts'
import { refusalSentence } from '../locales/refusals.ts'
import { useLocale } from '../stores/preferences.ts'
import { Button } from '../ui/button/Button.tsx'
import { Icon } from '../ui/icon/Icon.tsx'
import styles from './evidence.module.css'
import { fetchFile } from './file-transport.ts'
import { RemoveForm } from './RemoveForm.tsx'
import { useFilesChanged } from './use-files-changed.ts'

interface EvidenceLineProps {
  file: EvidenceFile
  isOfReport: boolean
  mayMarkLegal: boolean
  onView: () => void
}

/** A file that is there: what it is, who brought it, and what may be done with it. */
export function EvidenceLine({ file, isOfReport, mayMarkLegal, onView }: EvidenceLineProps) {
  const text = useText(cellTalkTexts).evidence
  const locale = useLocale()
  const api = useApi()
  const [isRemoving, setIsRemoving] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const marking = useKeyedMutation(api.evidence.markLegal.mutationOptions({ onSuccess: useFilesChanged() }))
  const download = () => {
    setError(null)
    fetchFile(file.id).then((blob) => saveFile(blob, file.name), setError)
  }
  const mark = () =>
    marking.act(
      { id: file.id, legal: !file.legal },
      {
        onError: setError,
      },
    )
  return (
    <li className={styles['file']} data-legal={file.legal || undefined}>
      <span className={styles['kind']} aria-hidden="true">
        {file.kind}
      </span>
      <div className={styles['fileWords']}>
        <p className={styles['name']}>{file.name}</p>
        {file.legal ? (
          <p className={styles['legal']}>
            <Icon name="check" size={1} />
            {text.legal}
          </p>
        ) : null}
        <FileFacts file={file} />
        {error === null ? null : (
          <p role="alert" className={styles['error']}>
            {refusalSentence(error, locale)}
          </p>
        )}
      </div>
      <div className={styles['acts']}>
        {isViewable(file) ? (
          <Button size="small" aria-label={text.viewFile(file.name)} onClick={onView}>
            {text.view}
          </Button>
        ) : null}
        <Button size="small" look="quiet" aria-label={text.downloadFile(file.name)} onClick={download}>
          {text.download}
        </Button>
        {isOfReport && mayMarkLegal ? (
          <Button size="small" look="quiet" isBusy={marking.state.isPending} onClick={mark}>
            {file.legal ? text.unmarkLegal : text.markLegal}
          </Button>
        ) : null}
        {file.mayRemove && !isRemoving ? (
          <Button size="small" look="quiet" aria-label={text.removeFile(file.name)} onClick={() => setIsRemoving(true)}>
            {text.remove}
          </Button>
        ) : null}
      </div>
      {isRemoving ? <RemoveForm file={file} onClose={() => setIsRemoving(false)} /> : null}
    </li>
  )
}

/** A file that was taken away: who, when and why; the file itself is not handed out. */
export function RemovedLine({ file }: { file: EvidenceFile }) {
  const { evidence: text, someone } = useText(cellTalkTexts)
  const { removed } = file
  return (
    <li className={styles['removed']}>
      <p className={styles['name']}>{file.name}</p>
      <FileFacts file={file} />
      {removed === null ? null : <p className={styles['soft']}>{text.removedBy(removed.by ?? someone, formatMoment(removed.at), removed.reason)}</p>}
    </li>
  )
}

function FileFacts({ file: { size, addedBy, addedAt } }: { file: EvidenceFile }) {
  const { evidence: text, someone } = useText(cellTalkTexts)
  const locale = useLocale()
  return (
    <p className={styles['soft']}>
      {sizeText(size, locale)} · {text.by(addedBy ?? someone, formatMoment(addedAt))}
    </p>
  )
}

/** True for what a browser shows by itself. */
function isViewable({ kind }: EvidenceFile): boolean {
  return kind === 'pdf' || kind === 'jpg' || kind === 'png'
}

/** A size as people read it: `84 kB`, `2,4 MB`. */
function sizeText(bytes: number, locale: Locale): string {
  const megabyte = 1024 * 1024
  if (bytes < megabyte) return `${formatNumber(String(Math.max(1, Math.round(bytes / 1024))), locale)} kB`
  return `${formatNumber((bytes / megabyte).toFixed(1), locale)} MB`
}
