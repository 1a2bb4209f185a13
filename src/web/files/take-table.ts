import { fileNameOf } from '../charts/chart-table.ts'
import { saveFile } from '../charts/save-file.ts'
import type { Locale } from '../../domain/number-format.ts'
import { fileTexts } from '../locales/files.ts'
import { showToast } from '../ui/toast/toasts.ts'
import type { TakenTable } from './make-table.ts'

export type TableFileKind = 'xlsx' | 'csv'

/** Makes the file and hands it to the browser; says so when that fails. What makes it is loaded now. */
export async function takeTable(
  kind: TableFileKind,
  read: () => TakenTable | null | Promise<TakenTable>,
  locale: Locale,
  name?: string,
): Promise<void> {
  try {
    const table = await read()
    if (table === null) return
    const fileName = name ?? fileNameOf(table.title)
    const [{ tableAsCsv, tableAsWorkbook }, { saveWorkbook }] = await Promise.all([import('./make-table.ts'), import('./save-workbook.ts')])
    const making = { locale, made: new Date().toISOString(), address: location.href }
    if (kind === 'xlsx') saveWorkbook(await tableAsWorkbook(table, making), fileName)
    else saveFile(new Blob([tableAsCsv(table, making)], { type: 'text/csv;charset=utf-8' }), `${fileName}.csv`)
  } catch {
    showToast({ tone: 'failed', message: fileTexts[locale].failed })
  }
}
