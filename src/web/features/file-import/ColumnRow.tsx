import { memo } from 'react'
import type { FileLook } from '../../../contract/file-import.ts'
import { fileImportTexts } from '../../locales/file-import.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { Select } from '../../ui/field/Select.tsx'
import styles from './file-import.module.css'
import { columnLetter, withRole } from './import-plan.ts'
import type { Role } from './import-plan.ts'
import type { Import } from './use-import.ts'
import { yearOptions } from './year-options.ts'

interface ColumnRowProps {
  place: number
  column: FileLook['columns'][number]
  look: FileLook
  changePlan: Import['changePlan']
}

const plainRoles = ['unit', 'code', 'within', 'ordinal', 'note', 'year', 'measureName', 'ignore'] as const
const stages = ['estimate', 'preliminary', 'final'] as const

/** One column: its heading, some of its cells, what it is used as and why. */
export const ColumnRow = memo(function ColumnRow({ place, column, look, changePlan }: ColumnRowProps) {
  const text = useText(fileImportTexts)
  const bilingual = useBilingual()
  const { heading, role, confidence, reason, sample } = column
  const rowsName = look.columns.some((each) => each.role.kind === 'measureName')
  const choose = (next: Role) => changePlan((plan, shown) => withRole(plan, shown, place, next))
  const value = role.kind === 'value' ? { ...role } : { kind: 'value' as const, measure: null, period: null, stage: null, scale: 1 as const }
  const chosen = role.kind === 'value' ? `value:${role.measure ?? ''}` : role.kind
  const options = [
    { value: 'value:', label: rowsName ? text.columns.rowMeasure : text.columns.choose },
    ...look.measures.map((measure) => ({ value: `value:${measure.code}`, label: bilingual(measure.name) })),
    ...plainRoles.map((kind) => ({ value: kind as string, label: text.columns.role[kind] })),
  ]
  const take = (option: string) => {
    const kind = plainRoles.find((each) => each === option)
    if (kind !== undefined) choose({ kind })
    else choose({ ...value, measure: option.slice('value:'.length) || null })
  }
  const name = heading === '' ? text.columns.empty : heading
  return (
    <li className={styles['column']} data-kind={role.kind === 'ignore' ? 'ignore' : undefined} data-confidence={confidence}>
      <div className={styles['columnName']}>
        <span className={styles['letter']}>{columnLetter(place)}</span>
        <div>
          <strong>{name}</strong>
          <p className={styles['sample']}>{sample.join(' · ')}</p>
        </div>
      </div>
      <div className={styles['columnUse']}>
        <Select label={`${text.columns.meaning} (${columnLetter(place)})`} isLabelHidden value={chosen} options={options} onChange={take} />
        {role.kind === 'value' ? (
          <div className={styles['columnTime']}>
            <Select
              label={`${text.columns.period} (${columnLetter(place)})`}
              isLabelHidden
              value={role.period ?? ''}
              options={[{ value: '', label: `${text.columns.period}: ${text.columns.common}` }, ...yearOptions(role.period)]}
              onChange={(period) => choose({ ...role, period: period === '' ? null : period })}
            />
            <Select
              label={`${text.columns.stage} (${columnLetter(place)})`}
              isLabelHidden
              value={role.stage ?? ''}
              options={[
                { value: '', label: `${text.columns.stage}: ${text.columns.common}` },
                ...stages.map((stage) => ({ value: stage as string, label: text.stage[stage] })),
              ]}
              onChange={(stage) => choose({ ...role, stage: stages.find((each) => each === stage) ?? null })}
            />
          </div>
        ) : null}
      </div>
      <p className={styles['why']}>
        <span className={styles['confidence']}>{text.columns.sure[confidence]}</span> {text.columns.reason[reason]}
      </p>
    </li>
  )
})
