import { lazy, Suspense } from 'react'
import { useIsInBrowser } from '../ui/table/use-is-in-browser.ts'

const PastBar = lazy(() => import('./PastBar.tsx').then((module) => ({ default: module.PastBar })))

/** Says on top of a screen that it is read as of a past moment; nothing for the present. */
export function PastNotice({ asOf }: { asOf: string | undefined }) {
  const isInBrowser = useIsInBrowser()
  if (asOf === undefined || !isInBrowser) return null
  return (
    <Suspense>
      <PastBar moment={asOf} />
    </Suspense>
  )
}
