import { useRef, useState } from 'react'
import { isUnreachable } from '../../api/refusal.ts'
import { fileImportTexts } from '../../locales/file-import.ts'
import { useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Icon } from '../../ui/icon/Icon.tsx'
import styles from './file-import.module.css'
import type { Import } from './use-import.ts'

const accepted = '.xlsx,.xlsm,.xls,.csv,.tsv,.txt'

/** Choosing a file, or dropping one. Old files are taken too, to be told what to do with them. */
export function FileStep({ work: { send, look } }: { work: Import }) {
  const text = useText(fileImportTexts)
  const locale = useLocale()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const isBusy = send.isPending || look.isFetching
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file !== undefined && !isBusy) send.mutate(file)
  }
  return (
    <div
      className={styles['drop']}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <p className={styles['dropTitle']}>{text.file.drop}</p>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        accept={accepted}
        aria-label={text.file.choose}
        onChange={(event) => {
          take(event.target.files)
          // The same file may be chosen again after it was corrected.
          event.target.value = ''
        }}
      />
      <Button look="primary" isBusy={isBusy} onClick={() => input.current?.click()}>
        {isBusy ? text.file.sending : text.file.choose}
      </Button>
      <p className={styles['soft']}>{text.file.limits}</p>
      <div aria-live="polite" className={styles['refusal']}>
        {send.error === null ? null : (
          <p>
            <Icon name="warning" /> {refusalSentence(send.error, locale)}
            {isUnreachable(send.error) ? null : <span className="visually-hidden">.</span>}
          </p>
        )}
      </div>
    </div>
  )
}
