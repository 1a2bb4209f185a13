import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { chosenOf, useWorkspace } from '../../api/workspace.ts'
import { useIsInBrowser } from '../../ui/table/use-is-in-browser.ts'

const WhyDialog = lazy(() => import('./WhyDialog.tsx').then((module) => ({ default: module.WhyDialog })))

/** Opens "Vì sao màu này?" over any screen whose address asks for it (`vi-sao=unit/indicator`); closing takes it out of the address again. */
export function WhyFromAddress() {
  const { why, resolution, year, asOf } = useSearch({ strict: false })
  const navigate = useNavigate()
  const workspace = useWorkspace()
  const asked = whyFromText(why)
  const chosen = chosenOf(workspace, { resolution, year })
  const isInBrowser = useIsInBrowser()
  if (asked === null || chosen === null || !isInBrowser) return null
  const close = () => void navigate({ to: '.', search: (view) => ({ ...view, why: undefined }), replace: true })
  return (
    <Suspense fallback={null}>
      <WhyDialog {...asked} resolution={chosen.resolution.code} year={chosen.year} asOf={asOf} onClose={close} />
    </Suspense>
  )
}

/** The unit and indicator of the text `unit/indicator`; null for another. */
function whyFromText(text: string | undefined): { unit: string; indicator: string } | null {
  const parts = /^([^/]+)\/([^/]+)$/.exec(text ?? '')
  return parts?.[1] === undefined || parts[2] === undefined ? null : { unit: parts[1], indicator: parts[2] }
}
