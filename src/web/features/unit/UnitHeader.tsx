import { getRouteApi } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { UnitPage } from '../../../contract/unit.ts'
import { AddToDeck } from '../../add-to-deck/AddToDeck.tsx'
import { useWorkspace } from '../../api/workspace.ts'
import type { Chosen } from '../../api/workspace.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { commonTexts } from '../../locales/common.ts'
import { screenTexts } from '../../locales/screens.ts'
import { unitText } from '../../locales/unit.ts'
import { Select } from '../../ui/field/Select.tsx'
import { IllustrativeBadge } from '../../ui/label/IllustrativeBadge.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { YearPicker } from '../../ui/scope/YearPicker.tsx'
import { UnitLink } from './UnitLink.tsx'
import styles from './unit.module.css'

const route = getRouteApi('/shell/don-vi/$unit')

/** Which unit, where it lies, in which year of which resolution. */
export function UnitHeader({ chosen: { resolution, year }, page }: { chosen: Chosen; page: UnitPage | undefined }) {
  const common = useText(commonTexts)
  const screens = useText(screenTexts)
  const inLanguage = useBilingual()
  const navigate = route.useNavigate()
  const { resolutions } = useWorkspace()
  return (
    <PageHeader
      title={page?.unit.name ?? screens.unit}
      eyebrow={page === undefined ? '\u00a0' : <Breadcrumbs location={page.location} />}
      labels={page?.illustrative === true && <IllustrativeBadge />}
      actions={
        <>
          {resolutions.length > 1 && (
            <Select
              label={common.resolution}
              isLabelHidden
              value={resolution.code}
              options={resolutions.map((one) => ({ value: one.code, label: inLanguage(one.shortName) }))}
              onChange={(code) => void navigate({ search: (view) => ({ ...view, resolution: code, year: undefined }), resetScroll: false })}
            />
          )}
          <YearPicker
            year={year}
            firstYear={resolution.firstYear}
            lastYear={resolution.lastYear}
            onChange={(wanted) => void navigate({ search: (view) => ({ ...view, resolution: resolution.code, year: wanted }), resetScroll: false })}
          />
          {page === undefined ? null : (
            <AddToDeck of={page.unit.name} view={{ kind: 'unit', unit: page.unit.id }} resolution={resolution.code} year={year} />
          )}
        </>
      }
    />
  )
}

/** From the whole country down to where the unit lies. */
function Breadcrumbs({ location }: { location: UnitPage['location'] }) {
  const text = useText(unitText)
  if (location.length === 0) return null
  return (
    <nav aria-label={text.place} className={styles.breadcrumbs}>
      {location.toReversed().map((place, index) => (
        <Fragment key={place.id}>
          {index > 0 && <span aria-hidden="true"> › </span>}
          <UnitLink unit={place}>{place.shortName}</UnitLink>
        </Fragment>
      ))}
    </nav>
  )
}
