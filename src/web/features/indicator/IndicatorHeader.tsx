import { getRouteApi, Link } from '@tanstack/react-router'
import type { IndicatorPage } from '../../../contract/indicator.ts'
import { useWorkspace } from '../../api/workspace.ts'
import type { Chosen } from '../../api/workspace.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { screenTexts } from '../../locales/screens.ts'
import { paths } from '../../paths.ts'
import { Select } from '../../ui/field/Select.tsx'
import { IllustrativeBadge } from '../../ui/label/IllustrativeBadge.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { YearPicker } from '../../ui/scope/YearPicker.tsx'

const route = getRouteApi('/shell/chi-tieu/$indicator')

interface IndicatorHeaderProps {
  chosen: Chosen
  indicator: string
  page: IndicatorPage | undefined
}

/** Which indicator of which resolution in which year; the way back, and on to another indicator. */
export function IndicatorHeader({ chosen: { resolution, year }, indicator, page }: IndicatorHeaderProps) {
  const text = useText(indicatorText)
  const screens = useText(screenTexts)
  const inLanguage = useBilingual()
  const navigate = route.useNavigate()
  const { indicators } = useWorkspace()
  const known = indicators.find(({ code }) => code === indicator)
  const others = resolution.indicators.flatMap((code) => indicators.find((each) => each.code === code) ?? [])
  const name = page?.indicator.name ?? known?.name
  return (
    <PageHeader
      title={name === undefined ? screens.indicator : inLanguage(name)}
      eyebrow={
        <>
          <Link to={paths.overview} search={{ resolution: resolution.code, year }}>
            {text.toOverview}
          </Link>
          {' · '}
          {inLanguage(resolution.shortName)}
        </>
      }
      labels={page?.illustrative === true && <IllustrativeBadge />}
      actions={
        <>
          {known !== undefined && others.length > 1 && (
            <Select
              label={text.chooseIndicator}
              isLabelHidden
              value={indicator}
              options={others.map((each) => ({ value: each.code, label: inLanguage(each.shortName) }))}
              onChange={(code) =>
                void navigate({ params: { indicator: code }, search: ({ reading }) => ({ resolution: resolution.code, year, reading }) })
              }
            />
          )}
          <YearPicker
            year={year}
            firstYear={resolution.firstYear}
            lastYear={resolution.lastYear}
            onChange={(wanted) => void navigate({ search: (view) => ({ ...view, resolution: resolution.code, year: wanted }), resetScroll: false })}
          />
        </>
      }
    />
  )
}
