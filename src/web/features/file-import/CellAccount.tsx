import type { FileLook } from '../../../contract/file-import.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { fileImportTexts } from '../../locales/file-import.ts'
import { useText } from '../../locales/catalogue.ts'
import { useLocale } from '../../stores/preferences.ts'
import styles from './file-import.module.css'

/** Nothing is dropped silently: where every cell of the sheet goes, and the rows that hold no figures. */
export function CellAccount({ look: { account, leftOut } }: { look: FileLook }) {
  const text = useText(fileImportTexts)
  const locale = useLocale()
  const fates = Object.entries(text.account.fate).flatMap(([fate, name]) => {
    const count = account[fate] ?? 0
    return count === 0 ? [] : [text.account.cells(formatNumber(String(count), locale), name)]
  })
  return (
    <details className={styles['account']}>
      <summary>{text.account.heading}</summary>
      <p>{fates.join(' · ')}</p>
      {leftOut.length === 0 ? null : (
        <>
          <h3>{text.account.rows}</h3>
          <ul>
            {leftOut.slice(0, 100).map(({ row, kind, text: words }) => (
              <li key={row}>
                {text.table.row(String(row + 1))}: {words} ({text.account.fate[kind]})
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  )
}
