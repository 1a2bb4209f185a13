import type { SheetRow } from './sheet-rows.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { useLocale } from '../../stores/preferences.ts'
import { IllustrativeBadge } from '../../ui/label/IllustrativeBadge.tsx'
import { StageLabel } from '../../ui/label/StageLabel.tsx'
import type { CellPlace } from './cell-place.ts'
import styles from './grid.module.css'

interface PreviousCellProps extends CellPlace {
  figure: SheetRow['previous'][number] | undefined
}

/** The figure of an earlier year, to compare with. */
export function PreviousCell({ figure, at, columnIndex, isActive, isSelected }: PreviousCellProps) {
  const text = useText(sheetTexts)
  const locale = useLocale()
  const value = figure?.value ?? null
  return (
    <td
      className={styles['previous']}
      data-at={at}
      tabIndex={isActive ? 0 : -1}
      aria-colindex={columnIndex}
      aria-readonly="true"
      aria-selected={isSelected || undefined}
    >
      {value === null ? (
        <>
          <span className={styles['absent']} aria-hidden="true">
            –
          </span>
          <span className="visually-hidden">{text.noValue}</span>
        </>
      ) : (
        <>
          <StageLabel stage={figure?.stage ?? null} /> {figure?.illustrative === true ? <IllustrativeBadge isShort /> : null}{' '}
          {formatNumber(value, locale)}
        </>
      )}
    </td>
  )
}
