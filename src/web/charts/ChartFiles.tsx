import { chartToTable } from '../files/chart-to-table.ts'
import { takeTable } from '../files/take-table.ts'
import { useText } from '../locales/catalogue.ts'
import { chartTexts } from '../locales/charts.ts'
import { fileTexts } from '../locales/files.ts'
import { useLocale } from '../stores/preferences.ts'
import { Button } from '../ui/button/Button.tsx'
import { Menu } from '../ui/floating/Menu.tsx'
import { showToast } from '../ui/toast/toasts.ts'
import type { ChartTable } from './chart-table.ts'
import styles from './ChartFiles.module.css'

interface ChartFilesProps {
  /** Hands over the element to be taken, laid out; rejects when there is none. */
  withPicture: (make: (element: HTMLElement) => Promise<void>) => Promise<void>
  title: string
  fileName: string
  table: ChartTable | undefined
  /** Of what, where and when. */
  about: readonly string[]
  notes: readonly string[]
  isIllustrative: boolean
}

/** What can be taken away from a picture: itself as PNG or SVG, its table as Excel and CSV. The makers are loaded when they are asked for. */
export function ChartFiles({ withPicture, title, fileName, table, about, notes, isIllustrative }: ChartFilesProps) {
  const text = useText(chartTexts)
  const files = useText(fileTexts)
  const locale = useLocale()
  const make = async (maker: (element: HTMLElement) => Promise<void>) => {
    try {
      await withPicture(maker)
    } catch {
      showToast({ tone: 'failed', message: text.failed })
    }
  }
  const copy = async (element: HTMLElement) => {
    const { copyPicture } = await import('./picture.ts')
    const outcome = await copyPicture(element, `${fileName}.png`)
    showToast({ tone: 'done', message: outcome === 'copied' ? text.copied : text.saved })
  }
  const savePng = async (element: HTMLElement) => {
    const { savePicture } = await import('./picture.ts')
    await savePicture(element, `${fileName}.png`)
  }
  const saveSvg = async (element: HTMLElement) => {
    const { saveSvgPicture } = await import('./svg-picture.ts')
    await saveSvgPicture(element, `${fileName}.svg`)
  }
  const take = (kind: 'xlsx' | 'csv') => {
    if (table !== undefined) void takeTable(kind, () => ({ title, about, ...chartToTable(table), notes, isIllustrative }), locale, fileName)
  }
  return (
    <div className={styles.files}>
      <Menu
        label={text.filesOf(title)}
        items={[
          ...(table === undefined
            ? []
            : [
                { key: 'xlsx', label: files.excel, onSelect: () => take('xlsx') },
                { key: 'csv', label: files.csv, onSelect: () => take('csv') },
              ]),
          { key: 'png', label: text.png, onSelect: () => void make(savePng) },
          { key: 'svg', label: text.svg, onSelect: () => void make(saveSvg) },
          { key: 'copy', label: text.copy, onSelect: () => void make(copy) },
        ]}
        renderTrigger={(props) => (
          <Button {...props} look="quiet" size="small" icon="chevronDown" aria-label={text.filesOf(title)}>
            {text.files}
          </Button>
        )}
      />
    </div>
  )
}
