import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportPage } from '../../../contract/report.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { yearOf } from '../../../domain/period.ts'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { reviewTexts } from '../../locales/review.ts'
import { vocabulary } from '../../locales/vocabulary.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import { ApproveDialog } from './ApproveDialog.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import styles from './report-panel.module.css'

type Act = 'approve' | 'return' | 'reopen'

/** What may be done with the report, as the server says; what may not, with why. */
export function Acts({ page, onActed }: { page: ReportPage; onActed: () => void }) {
  const { report, may } = page
  const text = useText(reviewTexts).act
  const stages = useText(vocabulary).stage
  const locale = useLocale()
  const api = useApi()
  const queryClient = useQueryClient()
  const [asked, setAsked] = useState<Act | null>(null)
  const name = text.reportName(report.reporter.shortName, stages[report.stage], String(yearOf(report.period)))
  const done = (act: Act) => ({
    onSuccess: () => {
      setAsked(null)
      showToast({ tone: 'done', message: text.done[act](name) })
      onActed()
      void queryClient.invalidateQueries()
    },
    onError: () => void queryClient.invalidateQueries({ queryKey: api.report.key() }),
  })
  const approving = useKeyedMutation(api.report.approve.mutationOptions())
  const returning = useKeyedMutation(api.report.return.mutationOptions())
  const reopening = useKeyedMutation(api.report.reopen.mutationOptions())
  const ids = { id: report.id, lock: report.lock }
  const approve = () => approving.act(ids, done('approve'))
  const isSubmitted = report.state === 'submitted'
  const whyNot =
    may.whyNot === 'noRight' || may.whyNot === 'ownEntry' ? text.whyNot[may.whyNot] : may.whyNot === 'state' ? text.waiting[report.state] : null
  return (
    <div className={styles['acts']} data-screen-only>
      {isSubmitted ? (
        <>
          <Button
            look="primary"
            icon="check"
            disabled={!may.approve}
            aria-describedby={whyNot === null ? undefined : 'review-why-not'}
            isBusy={approving.state.isPending}
            onClick={report.odd === 0 ? approve : () => setAsked('approve')}
          >
            {report.odd === 0 ? text.approve : text.approveOdd(formatNumber(String(report.odd), locale))}
          </Button>
          <Button disabled={!may.return} onClick={() => setAsked('return')}>
            {text.return}
          </Button>
        </>
      ) : null}
      {report.state === 'approved' ? (
        <Button disabled={!may.reopen} onClick={() => setAsked('reopen')}>
          {text.reopen}
        </Button>
      ) : null}
      {whyNot === null ? null : (
        <p id="review-why-not" className={styles['whyNot']}>
          {whyNot}
        </p>
      )}
      {approving.state.error === null || asked !== null ? null : (
        <p role="alert" className={styles['refusal']}>
          {refusalSentence(approving.state.error, locale)}
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
      {asked === 'return' || asked === 'reopen' ? (
        <ReasonDialog
          act={asked}
          unit={report.reporter.name}
          isBusy={returning.state.isPending || reopening.state.isPending}
          error={asked === 'return' ? returning.state.error : reopening.state.error}
          onClose={() => setAsked(null)}
          onAct={(reason) =>
            asked === 'return' ? returning.act({ ...ids, reason }, done('return')) : reopening.act({ ...ids, reason }, done('reopen'))
          }
        />
      ) : null}
    </div>
  )
}
