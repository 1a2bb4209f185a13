import type { ReportPage } from '../../../contract/report.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { commonTexts } from '../../locales/common.ts'
import { oddReasonSentence } from '../../locales/odd-reasons.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { reviewTexts } from '../../locales/review.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import styles from './dialogs.module.css'

interface ApproveDialogProps {
  page: ReportPage
  isBusy: boolean
  /** Why the server refused, or null. */
  error: unknown
  onApprove: () => void
  onClose: () => void
}

/** Before a report with odd values is approved: those values once more, with what the unit says. */
export function ApproveDialog({ page, isBusy, error, onApprove, onClose }: ApproveDialogProps) {
  const { act: text, report: words } = useText(reviewTexts)
  const common = useText(commonTexts)
  const inLanguage = useBilingual()
  const locale = useLocale()
  return (
    <Dialog
      title={text.approveTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" icon="check" data-autofocus isBusy={isBusy} onClick={onApprove}>
            {text.approve}
          </Button>
        </>
      }
    >
      <div className={styles['content']}>
        <p>{text.approveBody}</p>
        <ul className={styles['odd']}>
          {page.rows
            .filter(({ odd }) => odd.length > 0)
            .map(({ subject, element, cell, odd }) => (
              <li key={`${subject.id} ${element.code}`}>
                <strong>
                  {inLanguage(element.name)}
                  {subject.id === page.report.reporter.id ? '' : `, ${subject.name}`}: {cell.value === null ? '' : formatNumber(cell.value, locale)}
                </strong>
                <span>{odd.map((reason) => oddReasonSentence(reason, locale)).join(' ')}</span>
                <em>{cell.note === null ? words.noNote : words.note(cell.note)}</em>
              </li>
            ))}
        </ul>
        {error === null ? null : (
          <p role="alert" className={styles['refusal']}>
            {refusalSentence(error, locale)}
          </p>
        )}
      </div>
    </Dialog>
  )
}
