import { useNavigate } from '@tanstack/react-router'
import type { Overview } from '../../../contract/overview.ts'
import { useWorkspace } from '../../api/workspace.ts'
import type { Chosen } from '../../api/workspace.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { overviewText } from '../../locales/overview.ts'
import { paths } from '../../paths.ts'
import { Select } from '../../ui/field/Select.tsx'
import { IllustrativeBadge } from '../../ui/label/IllustrativeBadge.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { YearPicker } from '../../ui/scope/YearPicker.tsx'
import styles from './overview.module.css'

/** What is shown: which resolution, which year, on which ground, with what reservation. */
export function OverviewHeader({ chosen, overview }: { chosen: Chosen; overview: Overview | undefined }) {
  const text = useText(overviewText)
  const inLanguage = useBilingual()
  const navigate = useNavigate({ from: paths.overview })
  const { resolutions } = useWorkspace()
  const { resolution, year } = chosen
  const caveat = overview?.resolution.caveat ?? null
  const ground = overview?.resolution.scope ?? resolution.scope
  return (
    <PageHeader
      title={text.title}
      labels={overview?.illustrative === true && <IllustrativeBadge />}
      lede={
        <>
          {inLanguage(resolution.name)}. {text.termNote(ground.name)}.
          {caveat !== null && <span className={styles.caveat}> {inLanguage(caveat)}</span>}
        </>
      }
      actions={
        <>
          {resolutions.length > 1 && (
            <Select
              label={text.resolution}
              isLabelHidden
              value={resolution.code}
              options={resolutions.map((one) => ({ value: one.code, label: inLanguage(one.shortName) }))}
              onChange={(code) => void navigate({ search: (view) => ({ ...view, resolution: code, year: undefined, sort: undefined }) })}
            />
          )}
          <YearPicker
            year={year}
            firstYear={resolution.firstYear}
            lastYear={resolution.lastYear}
            onChange={(wanted) => void navigate({ search: (view) => ({ ...view, resolution: resolution.code, year: wanted }) })}
          />
        </>
      }
    />
  )
}
