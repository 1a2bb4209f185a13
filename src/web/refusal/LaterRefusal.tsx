import { lazy, Suspense } from 'react'
import type { ComponentProps } from 'react'

const RefusalState = lazy(() => import('./RefusalState.tsx').then((module) => ({ default: module.RefusalState })))

/** The same for the first page, whose scripts leave the sentences out. */
export function LaterRefusal(props: ComponentProps<typeof RefusalState>) {
  return (
    <Suspense>
      <RefusalState {...props} />
    </Suspense>
  )
}
