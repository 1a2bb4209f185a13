import type { FileLook, ImportEntry, ImportPreview } from '../../../contract/file-import.ts'
import { fileImportTexts } from '../../locales/file-import.ts'
import { useText } from '../../locales/catalogue.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { answerText, entryNames, whyText } from './entry-words.ts'
import { columnLetter, csvText } from './import-plan.ts'

interface ProblemDownloadProps {
  entries: readonly ImportEntry[]
  preview: ImportPreview
  look: FileLook
}

/** The list of what was not stored, to be sent back to whoever made the file. */
export function ProblemDownload({ entries, preview, look }: ProblemDownloadProps) {
  const text = useText(fileImportTexts)
  const locale = useLocale()
  const save = () => {
    const { row, unit, item, now, inFile, state } = text.preview
    const head = [row, unit, item, now, inFile, state, '']
    const lines = entries.map((entry) => {
      const { unitName, item: itemName, time } = entryNames(entry, preview, look, text, locale)
      const place = `${entry.row + 1}${columnLetter(entry.column)}`
      return [
        place,
        unitName,
        `${itemName} ${time}`.trim(),
        answerText(entry.from, text, locale),
        entry.text,
        text.preview.status[entry.status],
        whyText(entry, text, locale),
      ]
    })
    const address = URL.createObjectURL(new Blob([csvText([head, ...lines])], { type: 'text/csv;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = address
    link.download = text.preview.downloadName
    link.click()
    URL.revokeObjectURL(address)
  }
  return <Button onClick={save}>{text.preview.download}</Button>
}
