import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/api.ts'
import { useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { whyText } from '../../locales/why.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { WhyContent } from './WhyContent.tsx'

export interface WhyDialogProps {
  unit: string
  indicator: string
  resolution: string
  year: number
  /** The past moment as of which it is asked; left out: now. */
  asOf?: string | undefined
  onClose: () => void
}

/** "Vì sao màu này?" over whichever screen asked. */
export function WhyDialog({ onClose, ...input }: WhyDialogProps) {
  const text = useText(whyText)
  const locale = useLocale()
  const { data, error, refetch } = useQuery(useApi().why.get.queryOptions({ input }))
  return (
    <Dialog title={text.title} size="wide" isPrinted onClose={onClose}>
      {data !== undefined && <WhyContent why={data} resolution={input.resolution} />}
      {data === undefined && error === null && <Skeleton lines={8} height="1.5rem" />}
      {data === undefined && error !== null && <ErrorState message={refusalSentence(error, locale)} onRetry={() => void refetch()} />}
    </Dialog>
  )
}
