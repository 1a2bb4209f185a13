import type { FileLook, ImportDestination, ImportPlan } from '../../../contract/file-import.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { fileImportTexts } from '../../locales/file-import.ts'
import { useText } from '../../locales/catalogue.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Select } from '../../ui/field/Select.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import styles from './file-import.module.css'
import type { Import } from './use-import.ts'
import { yearOptions } from './year-options.ts'

interface FileCommonProps {
  work: Import
  look: FileLook
  destination: ImportDestination
}

const stages = ['estimate', 'preliminary', 'final'] as const

/** What holds for every figure that says nothing else: year, stage, scale, source. */
export function FileCommon({ work, look, destination }: FileCommonProps) {
  const text = useText(fileImportTexts)
  const { common } = text
  const locale = useLocale()
  const { answers, change, changePlan } = work
  const { defaults, hiddenRows, hasCrosses } = look
  const set = (next: ImportPlan['defaults']) => changePlan((plan) => ({ ...plan, defaults: { ...plan.defaults, ...next } }))
  const versions = Math.max(1, ...look.measures.flatMap(({ definitions }) => definitions))
  return (
    <section aria-labelledby="import-common" className={styles['part']}>
      <h2 id="import-common">{common.heading}</h2>
      <div className={styles['fields']}>
        <Select
          label={common.year}
          value={defaults.period ?? ''}
          options={[{ value: '', label: common.noYear }, ...yearOptions(defaults.period)]}
          onChange={(period) => set({ period: period === '' ? null : period })}
        />
        {destination === 'populations' ? null : (
          <Select
            label={common.stage}
            value={defaults.stage ?? 'final'}
            options={stages.map((stage) => ({ value: stage, label: text.stage[stage] }))}
            onChange={(stage) => set({ stage })}
          />
        )}
        <Select
          label={common.scale}
          value={defaults.scale === 1000 ? '1000' : '1'}
          options={[
            { value: '1', label: common.ones },
            { value: '1000', label: common.thousands },
          ]}
          onChange={(scale) => set({ scale: scale === '1000' ? 1000 : 1 })}
        />
        {destination === 'published' && versions > 1 ? (
          <Select
            label={common.definition}
            value={answers.definition === null ? '' : String(answers.definition)}
            options={[
              { value: '', label: common.newest },
              ...Array.from({ length: versions }, (_, place) => ({ value: String(place + 1), label: common.definitionOf(String(place + 1)) })),
            ]}
            onChange={(definition) => change({ definition: definition === '' ? null : Number(definition) })}
          />
        ) : null}
        {hasCrosses ? (
          <Select
            label={common.cross}
            value={work.answers.plan.cross ?? ''}
            options={[
              { value: '', label: common.crossOpen },
              { value: 'one', label: common.crossOne },
              { value: 'notApplicable', label: common.crossNotApplicable },
            ]}
            onChange={(cross) => changePlan((plan) => ({ ...plan, cross: cross === '' ? null : cross }))}
          />
        ) : null}
        {destination === 'figures' ? null : (
          <TextInput
            label={common.source}
            hint={common.sourceHint}
            maxLength={300}
            value={answers.source}
            onChange={(event) => change({ source: event.target.value })}
          />
        )}
      </div>
      {hiddenRows.length > 0 ? (
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={work.answers.plan.readsHiddenRows === true}
            onChange={(event) => changePlan((plan) => ({ ...plan, readsHiddenRows: event.target.checked }))}
          />
          {common.hiddenRows(formatNumber(String(hiddenRows.length), locale))}
        </label>
      ) : null}
    </section>
  )
}
