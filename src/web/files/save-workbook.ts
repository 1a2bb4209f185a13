import { fileNameOf } from '../charts/chart-table.ts'
import { saveFile } from '../charts/save-file.ts'

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Hands an Excel file to the browser's download, under a name of plain letters. */
export function saveWorkbook(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  saveFile(new Blob([bytes], { type: excel }), `${fileNameOf(name)}.xlsx`)
}
