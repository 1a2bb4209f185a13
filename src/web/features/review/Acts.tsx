import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportPage } from '../../../contract/report.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { reviewTexts } from '../../locales/review.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { ReasonDialog } from '../../ui/dialog/ReasonDialog.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import { ApproveDialog } from './ApproveDialog.tsx'
import { useReportName } from './report-name.ts'
import { ReturnDialog } from './ReturnDialog.tsx'
import styles from './report-panel.module.css'

type Act = 'takeUp' | 'approve' | 'return' | 'reopen'

/** What may be done with the report, as the server says; what may not, with why. */
export function Acts({ page, onActed }: { page: ReportPage; onActed: () => void }) {
  const { report, may } = page
  const text = useText(reviewTexts).act
  const locale = useLocale()
  const api = useApi()
  const queryClient = useQueryClient()
  const [asked, setAsked] = useState<Act | null>(null)
  const name = useReportName()(report)
  const tell = (act: Act) => {
    showToast({ tone: 'done', message: text.done[act](name) })
    void queryClient.invalidateQueries()
  }
  const done = (act: Act) => ({
    onSuccess: () => {
      setAsked(null)
      onActed()
      tell(act)
    },
    onError: () => void queryClient.invalidateQueries({ queryKey: api.report.key() }),
  })
  const approving = useKeyedMutation(api.report.approve.mutationOptions())
  const returning = useKeyedMutation(api.report.return.mutationOptions())
  const reopening = useKeyedMutation(api.report.reopen.mutationOptions())
  const taking = useKeyedMutation(api.report.takeUp.mutationOptions())
  const ids = { id: report.id, lock: report.lock }
  const approve = () => approving.act(ids, done('approve'))
  const takenUp = { ...done('takeUp'), onSuccess: () => tell('takeUp') }
  const isSubmitted = report.state === 'submitted'
  const failed = approving.state.error ?? taking.state.error
  const whyNot =
    may.whyNot === 'noRight' || may.whyNot === 'ownEntry' || may.whyNot === 'yearClosed'
      ? text.whyNot[may.whyNot]
      : may.whyNot === 'state'
        ? text.waiting[report.state]
        : null
  const describedBy = (isAllowed: boolean) => (isAllowed || whyNot === null ? undefined : 'review-why-not')
  return (
    <div className={styles['acts']} data-screen-only>
      {isSubmitted ? (
        <>
          <Button
            look="primary"
            icon="check"
            disabled={!may.approve}
            aria-describedby={describedBy(may.approve)}
            isBusy={approving.state.isPending}
            onClick={report.odd === 0 ? approve : () => setAsked('approve')}
          >
            {report.odd === 0 ? text.approve : text.approveOdd(formatNumber(String(report.odd), locale))}
          </Button>
          <Button disabled={!may.return} aria-describedby={describedBy(may.return)} onClick={() => setAsked('return')}>
            {text.return}
          </Button>
          {report.takenUpBy === null ? (
            <Button
              disabled={!may.takeUp}
              aria-describedby={describedBy(may.takeUp)}
              title={text.takeUpHint}
              isBusy={taking.state.isPending}
              onClick={() => taking.act(ids, takenUp)}
            >
              {text.takeUp}
            </Button>
          ) : null}
        </>
      ) : null}
      {report.state === 'approved' ? (
        <Button disabled={!may.reopen} aria-describedby={describedBy(may.reopen)} onClick={() => setAsked('reopen')}>
          {text.reopen}
        </Button>
      ) : null}
      {whyNot === null ? null : (
        <p id="review-why-not" className={styles['whyNot']}>
          {whyNot}
        </p>
      )}
      {failed === null || asked !== null ? null : (
        <p role="alert" className={styles['refusal']}>
          {refusalSentence(failed, locale)}
        </p>
      )}
      {asked === 'approve' ? (
        <ApproveDialog
          page={page}
          isBusy={approving.state.isPending}
          error={approving.state.error}
          onApprove={approve}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked === 'return' ? (
        <ReturnDialog
          page={page}
          isBusy={returning.state.isPending}
          error={returning.state.error}
          onReturn={(returned) => returning.act({ ...ids, ...returned }, done('return'))}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked === 'reopen' ? (
        <ReasonDialog
          title={text.reopenTitle}
          body={text.reopenBody(report.reporter.name)}
          label={text.reason}
          hint={text.reopenHint}
          required={text.reasonRequired}
          actLabel={text.reopen}
          isBusy={reopening.state.isPending}
          error={reopening.state.error === null ? null : refusalSentence(reopening.state.error, locale)}
          onAct={(reason) => reopening.act({ ...ids, reason }, done('reopen'))}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </div>
  )
}
