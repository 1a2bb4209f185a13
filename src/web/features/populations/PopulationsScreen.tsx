import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { chosenOf, useWorkspace } from '../../api/workspace.ts'
import { administrationTexts } from '../../locales/administration.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { commonTexts } from '../../locales/common.ts'
import { populationsTexts } from '../../locales/populations.ts'
import { paths } from '../../paths.ts'
import type { PopulationsView } from '../../paths.ts'
import { Select } from '../../ui/field/Select.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { NoPermission } from '../../ui/state/NoPermission.tsx'
import { Tabs } from '../../ui/tabs/Tabs.tsx'
import { EffectsPanel } from './EffectsPanel.tsx'
import { TablePanel } from './TablePanel.tsx'

const route = getRouteApi('/shell/quan-tri/dan-so')

/** Dân số: the department's own numbers of people, and what each kind of them would change. */
export function PopulationsScreen() {
  const text = useText(populationsTexts)
  const common = useText(commonTexts)
  const administration = useText(administrationTexts).title
  const inLanguage = useBilingual()
  const workspace = useWorkspace()
  const view = route.useSearch()
  const navigate = useNavigate()
  const chosen = chosenOf(workspace, view)
  const change = (part: Partial<PopulationsView>) =>
    void navigate({ to: paths.populations, search: { ...view, ...part }, replace: 'find' in part, resetScroll: false })
  if (chosen === null) {
    return (
      <Page>
        <NoPermission />
      </Page>
    )
  }
  const { resolution, year } = chosen
  return (
    <Page>
      <PageHeader
        title={text.title}
        lede={text.lede}
        eyebrow={<Link to={paths.administration}>{administration}</Link>}
        actions={
          <Select
            label={common.resolution}
            value={resolution.code}
            options={workspace.resolutions.map(({ code, shortName }) => ({ value: code, label: inLanguage(shortName) }))}
            onChange={(code) => change({ resolution: code, year: undefined })}
          />
        }
      />
      <Tabs
        label={text.tabs}
        selected={view.part}
        tabs={[
          { key: 'table', label: text.table },
          { key: 'effects', label: text.effects },
        ]}
        onSelect={(part) => change({ part })}
      >
        {view.part === 'table' ? (
          <TablePanel resolution={resolution.code} view={view} onChange={change} />
        ) : (
          <EffectsPanel resolution={resolution} year={year} onYear={(next) => change({ year: next })} />
        )}
      </Tabs>
    </Page>
  )
}
