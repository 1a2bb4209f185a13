import type { FileLook, ImportDestination } from '../../../contract/file-import.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { fileImportTexts } from '../../locales/file-import.ts'
import { useText } from '../../locales/catalogue.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { ColumnRow } from './ColumnRow.tsx'
import { CellAccount } from './CellAccount.tsx'
import { FileCommon } from './FileCommon.tsx'
import styles from './file-import.module.css'
import { openColumns, withoutOpenColumns } from './import-plan.ts'
import { SheetTable } from './SheetTable.tsx'
import type { Import } from './use-import.ts'

interface ColumnStepProps {
  work: Import
  look: FileLook
  destination: ImportDestination
}

/** What the table is and what each of its columns is used as. */
export function ColumnStep({ work, look, destination }: ColumnStepProps) {
  const text = useText(fileImportTexts)
  const locale = useLocale()
  const { setStep, changePlan } = work
  const open = openColumns(look).length
  return (
    <div className={styles['parts']}>
      {look.isRemembered ? <p className={styles['notice']}>{text.file.remembered}</p> : null}
      <SheetTable key={`${look.sheet} ${JSON.stringify(look.layout)}`} work={work} look={look} />
      <FileCommon work={work} look={look} destination={destination} />
      <section aria-labelledby="import-columns" className={styles['part']}>
        <h2 id="import-columns">{text.columns.heading}</h2>
        {open > 0 ? (
          <div className={styles['notice']}>
            <p>{text.columns.open(formatNumber(String(open), locale))}</p>
            <Button size="small" onClick={() => changePlan(withoutOpenColumns)}>
              {text.columns.skipUnsure(formatNumber(String(open), locale))}
            </Button>
          </div>
        ) : null}
        <ul className={styles['columns']}>
          {look.columns.map((column, place) => (
            // Columns have no name but their place.
            // oxlint-disable-next-line react/no-array-index-key
            <ColumnRow key={place} place={place} column={column} look={look} changePlan={changePlan} />
          ))}
        </ul>
      </section>
      <CellAccount look={look} />
      <div className={styles['go']}>
        <Button look="primary" onClick={() => setStep('units')}>
          {text.next.columns}
        </Button>
      </div>
    </div>
  )
}
