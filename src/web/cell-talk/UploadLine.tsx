import { formatPercent } from '../../domain/number-format.ts'
import { useText } from '../locales/catalogue.ts'
import { cellTalkTexts } from '../locales/cell-talk.ts'
import { refusalSentence } from '../locales/refusals.ts'
import { useLocale } from '../stores/preferences.ts'
import { isRefusal } from '../api/refusal.ts'
import { Button } from '../ui/button/Button.tsx'
import { Icon } from '../ui/icon/Icon.tsx'
import styles from './evidence.module.css'
import { unreadable } from './use-uploads.ts'
import type { Upload } from './use-uploads.ts'

/** A file on its way: how far it is, and a way to stop it; or why it was not taken. */
export function UploadLine({ upload, onAgain, onCancel }: { upload: Upload; onAgain: () => void; onCancel: () => void }) {
  const text = useText(cellTalkTexts).evidence
  const locale = useLocale()
  const { file, part, state, error } = upload
  if (state === 'failed') {
    const why = error === unreadable ? text.unreadable : refusalSentence(error, locale)
    return (
      <li className={styles['failed']}>
        <p role="alert">
          <Icon name="warning" size={1} />
          {text.failed(file.name, why)}
        </p>
        <div className={styles['acts']}>
          {isRefusal(error, 'EVIDENCE_REFUSED') ? null : (
            <Button size="small" onClick={onAgain}>
              {text.again}
            </Button>
          )}
          <Button size="small" look="quiet" onClick={onCancel}>
            {text.dismiss}
          </Button>
        </div>
      </li>
    )
  }
  const percent = Math.floor(100 * part)
  const words =
    state === 'waiting'
      ? text.waiting(file.name)
      : part >= 1
        ? text.checking(file.name)
        : text.sending(file.name, formatPercent(String(percent), locale))
  return (
    <li className={styles['upload']}>
      <div className={styles['uploadWords']}>
        <p>{words}</p>
        <progress max={100} value={percent} aria-label={words} />
      </div>
      <Button size="small" look="quiet" aria-label={text.cancelFile(file.name)} onClick={onCancel}>
        {text.cancel}
      </Button>
    </li>
  )
}
