import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { ProgressPage } from '../../../contract/progress.ts'
import { unitKinds } from '../../../domain/unit.ts'
import type { UnitKind } from '../../../domain/unit.ts'
import { useText } from '../../locales/catalogue.ts'
import { progressChoices, progressTexts } from '../../locales/progress.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { Select } from '../../ui/field/Select.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import { SegmentedControl } from '../../ui/segmented/SegmentedControl.tsx'
import styles from './progress.module.css'

const route = getRouteApi('/shell/duyet/tien-do')

/** What to show: the stage with its deadline, the state, the kind of unit, a name. All of it is in the address. */
export function ProgressFilters({ page }: { page: ProgressPage }) {
  const text = useText(progressTexts)
  const words = useText(vocabulary)
  const view = route.useSearch()
  const navigate = route.useNavigate()
  const kinds = unitKinds.filter((kind) => page.rows.some((row) => row.reporter.kind === kind))
  const chosen = page.stages.filter(({ stage }) => view.stage === 'all' || view.stage === stage)
  const [typed, setTyped] = useState(view.find ?? '')
  const change = (part: Partial<typeof view>) => void navigate({ search: { ...view, ...part }, replace: true, resetScroll: false })
  return (
    <div className={styles['filters']} data-screen-only>
      <SegmentedControl
        label={text.stage}
        value={view.stage}
        options={[{ value: 'all', label: text.allStages }, ...page.stages.map(({ stage }) => ({ value: stage, label: words.stage[stage] }))]}
        onChange={(stage) => change({ stage })}
      />
      <Select
        label={text.state}
        isLabelHidden
        value={view.progress}
        options={progressChoices.map((value) => ({ value, label: text.states[value] }))}
        onChange={(progress) => change({ progress })}
      />
      <Select
        label={text.kind}
        isLabelHidden
        value={view.kinds[0] ?? ''}
        options={[{ value: '', label: text.allKinds }, ...kinds.map((kind) => ({ value: kind, label: words.unitKind[kind] }))]}
        onChange={(kind: UnitKind | '') => change({ kinds: kind === '' ? [] : [kind] })}
      />
      <div className={styles['find']}>
        <TextInput
          label={text.find}
          type="search"
          placeholder={text.findHint}
          autoComplete="off"
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            change({ find: event.target.value === '' ? undefined : event.target.value })
          }}
        />
      </div>
      <p className={styles['deadlines']}>
        {chosen.flatMap(({ stage, opens, due }) => (opens === null || due === null ? [] : text.deadline(words.stage[stage], opens, due))).join(' · ')}
      </p>
    </div>
  )
}
