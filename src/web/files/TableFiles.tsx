import { useText } from '../locales/catalogue.ts'
import { fileTexts } from '../locales/files.ts'
import { useLocale } from '../stores/preferences.ts'
import { Button } from '../ui/button/Button.tsx'
import { Menu } from '../ui/floating/Menu.tsx'
import type { TakenTable } from './make-table.ts'
import { takeTable } from './take-table.ts'

interface TableFilesProps {
  title: string
  /** Reads the table when it is asked for; null while there is none. */
  read: () => TakenTable | null | Promise<TakenTable>
  /** Other files of the same: pictures. */
  more?: readonly { key: string; label: string; onSelect: () => void }[]
}

/** The table above as Excel or CSV. */
export function TableFiles({ title, read, more = [] }: TableFilesProps) {
  const text = useText(fileTexts)
  const locale = useLocale()
  const take = (kind: 'xlsx' | 'csv') => {
    void takeTable(kind, read, locale)
  }
  return (
    <Menu
      label={text.filesOf(title)}
      items={[
        { key: 'xlsx', label: text.excel, onSelect: () => take('xlsx') },
        { key: 'csv', label: text.csv, onSelect: () => take('csv') },
        ...more,
      ]}
      renderTrigger={(props) => (
        <Button {...props} look="quiet" size="small" icon="chevronDown" aria-label={text.filesOf(title)}>
          {text.files}
        </Button>
      )}
    />
  )
}
