import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { DragEvent } from 'react'
import type { EvidenceFile, EvidenceFiles as Files } from '../../contract/evidence.ts'
import { formatNumber } from '../../domain/number-format.ts'
import { useApi } from '../api/api.ts'
import { useText } from '../locales/catalogue.ts'
import { cellTalkTexts } from '../locales/cell-talk.ts'
import { refusalSentence } from '../locales/refusals.ts'
import { useLocale } from '../stores/preferences.ts'
import { Button } from '../ui/button/Button.tsx'
import { Skeleton } from '../ui/skeleton/Skeleton.tsx'
import { ErrorState } from '../ui/state/ErrorState.tsx'
import styles from './evidence.module.css'
import { EvidenceLine, RemovedLine } from './EvidenceLine.tsx'
import { EvidenceViewer } from './EvidenceViewer.tsx'
import type { FilePlace } from './file-transport.ts'
import { UploadLine } from './UploadLine.tsx'
import { useUploads } from './use-uploads.ts'

const accepted = '.pdf,.jpg,.jpeg,.png,.xlsx,.docx'

/** The files of a cell or a whole report: what is there, what is on its way, what was taken away; attach, look at, keep, take away. */
export function EvidenceFiles({ place }: { place: FilePlace }) {
  const locale = useLocale()
  const files = useQuery(useApi().evidence.list.queryOptions({ input: place, staleTime: 0 }))
  if (files.isPending) return <Skeleton lines={2} />
  if (files.isError) return <ErrorState message={refusalSentence(files.error, locale)} onRetry={() => void files.refetch()} />
  return <OpenFiles place={place} answer={files.data} />
}

function OpenFiles({ place, answer }: { place: FilePlace; answer: Files }) {
  const text = useText(cellTalkTexts).evidence
  const locale = useLocale()
  const [said, setSaid] = useState('')
  const [viewed, setViewed] = useState<EvidenceFile | null>(null)
  const { uploads, start, again, cancel } = useUploads({
    place,
    largest: answer.largest,
    onAttached: (name) => setSaid(text.attached(name)),
    onCancelled: (name) => setSaid(text.cancelled(name)),
  })
  const there = answer.files.filter((file) => file.removed === null)
  const gone = answer.files.filter((file) => file.removed !== null)
  const count = (number: number) => formatNumber(String(number), locale)
  const dropProps = useDrop(answer.mayAttach, start)
  return (
    <div className={styles['files']} {...dropProps}>
      {there.length === 0 && uploads.length === 0 ? <p className={styles['soft']}>{text.none}</p> : null}
      {there.length === 0 ? null : (
        <ul className={styles['list']}>
          {there.map((file) => (
            <EvidenceLine
              key={file.id}
              file={file}
              isOfReport={place.subject === undefined}
              mayMarkLegal={answer.mayMarkLegal}
              onView={() => setViewed(file)}
            />
          ))}
        </ul>
      )}
      {uploads.length === 0 ? null : (
        <ul className={styles['list']}>
          {uploads.map((upload) => (
            <UploadLine key={upload.key} upload={upload} onAgain={() => again(upload)} onCancel={() => cancel(upload)} />
          ))}
        </ul>
      )}
      {answer.mayAttach ? <Attach onChosen={start} /> : <p className={styles['soft']}>{text.full(count(answer.most))}</p>}
      <p className={styles['said']} aria-live="polite">
        {said}
      </p>
      {gone.length === 0 ? null : (
        <details className={styles['gone']}>
          <summary>{text.removed(count(gone.length))}</summary>
          <ul className={styles['list']}>
            {gone.map((file) => (
              <RemovedLine key={file.id} file={file} />
            ))}
          </ul>
        </details>
      )}
      {viewed === null ? null : <EvidenceViewer file={viewed} onClose={() => setViewed(null)} />}
    </div>
  )
}

function Attach({ onChosen }: { onChosen: (files: readonly File[]) => void }) {
  const text = useText(cellTalkTexts).evidence
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className={styles['attach']}>
      <Button size="small" onClick={() => input.current?.click()}>
        {text.attach}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={accepted}
        className="visually-hidden"
        tabIndex={-1}
        aria-label={text.attach}
        onChange={(event) => {
          onChosen([...(event.target.files ?? [])])
          // The same file may be chosen again.
          event.target.value = ''
        }}
      />
      <p className={styles['soft']}>{text.kinds}</p>
    </div>
  )
}

/** Files dropped on the part are attached; beside it, the browser does what it always does. */
function useDrop(mayAttach: boolean, start: (files: readonly File[]) => void) {
  const [isOver, setIsOver] = useState(false)
  if (!mayAttach) return {}
  return {
    'data-over': isOver || undefined,
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      setIsOver(true)
    },
    onDragLeave: () => setIsOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setIsOver(false)
      start([...event.dataTransfer.files])
    },
  }
}
