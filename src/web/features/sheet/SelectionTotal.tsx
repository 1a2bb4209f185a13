import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { formatNumber } from '../../../domain/number-format.ts'
import { useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { useDrafts } from '../../saving/saving.ts'
import { areaSize } from './grid-area.ts'
import type { GridArea } from './grid-area.ts'
import { totalOf } from './grid-text.ts'
import { useOpenSheet } from './sheet-context.ts'
import styles from './sheet.module.css'
import { useCellWords } from './use-cell-words.ts'

/** What is chosen, as the status bar of a spreadsheet tells it: how many cells, how many of them numbers, their exact sum. */
export function SelectionTotal({ area }: { area: GridArea }) {
  const { grid, acts } = useOpenSheet()
  const text = useText(sheetTexts).selection
  const { locale } = useCellWords()
  const total = useStore(
    useDrafts().store,
    useShallow(() => totalOf(grid, area, acts)),
  )
  const { rows, columns, cells: count } = areaSize(area)
  const words = (number: number) => formatNumber(String(number), locale)
  return (
    <dl className={styles['total']}>
      <div>
        <dt>{text.chosen}</dt>
        <dd>{text.size(words(rows), words(columns))}</dd>
      </div>
      <div>
        <dt>{text.cells}</dt>
        <dd>{words(count)}</dd>
      </div>
      <div>
        <dt>{text.numbers}</dt>
        <dd>{words(total.numbers)}</dd>
      </div>
      {total.sum === null ? null : (
        <div>
          <dt>{text.sum}</dt>
          <dd>
            <strong>{formatNumber(total.sum, locale)}</strong>
          </dd>
        </div>
      )}
    </dl>
  )
}
