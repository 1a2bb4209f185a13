import { commonTexts } from '../../locales/common.ts'
import { useText } from '../../locales/catalogue.ts'
import { IconButton } from '../button/IconButton.tsx'
import { Select } from '../field/Select.tsx'
import styles from './scope.module.css'

interface YearPickerProps {
  year: number
  firstYear: number
  lastYear: number
  onChange: (year: number) => void
}

/** The year a screen speaks of: chosen from a list, or one year back and on. */
export function YearPicker({ year, firstYear, lastYear, onChange }: YearPickerProps) {
  const text = useText(commonTexts)
  const options = Array.from({ length: lastYear - firstYear + 1 }, (_, back) => String(lastYear - back))
  return (
    <div className={styles['years']}>
      <strong data-paper-only>
        {text.year} {year}
      </strong>
      <IconButton icon="chevronLeft" label={text.previousYear(String(year - 1))} disabled={year <= firstYear} onClick={() => onChange(year - 1)} />
      <Select
        label={text.year}
        isLabelHidden
        value={String(year)}
        options={options.map((option) => ({ value: option, label: `${text.year} ${option}` }))}
        onChange={(chosen) => onChange(Number(chosen))}
      />
      <IconButton icon="chevronRight" label={text.nextYear(String(year + 1))} disabled={year >= lastYear} onClick={() => onChange(year + 1)} />
    </div>
  )
}
