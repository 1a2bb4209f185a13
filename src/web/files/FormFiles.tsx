import { useRef, useState } from 'react'
import type { Account } from '../../contract/session.ts'
import { formatNumber } from '../../domain/number-format.ts'
import { useApi } from '../api/api.ts'
import { useWorkspace } from '../api/workspace.ts'
import { useText } from '../locales/catalogue.ts'
import { formFileTexts } from '../locales/form-file.ts'
import { useLocale } from '../stores/preferences.ts'
import { Button } from '../ui/button/Button.tsx'
import { Dialog } from '../ui/dialog/Dialog.tsx'
import { Menu } from '../ui/floating/Menu.tsx'
import { showToast } from '../ui/toast/toasts.ts'
import styles from './files.module.css'
import { readSheets } from './read-sheets.ts'

type UnitRef = Account['rights']['mayEnter'][number]

interface FormFilesProps {
  /** Whose form is on the screen, if any. */
  shown?: UnitRef | undefined
  /** Every unit the account enters for. */
  units: readonly UnitRef[]
  year: number
  size?: 'normal' | 'small'
}

/** The form to be filled in in Excel: of the unit shown, or one for all units the account enters for. Nothing for an account that enters for none. */
export function FormFiles({ shown, units, year, size = 'normal' }: FormFilesProps) {
  const text = useText(formFileTexts)
  const locale = useLocale()
  const { making, make, stop } = useForms(year)
  if (shown === undefined && units.length === 0) return null
  const several = units.length > 1 ? [{ key: 'all', label: text.all(formatNumber(String(units.length), locale)), onSelect: () => make(units) }] : []
  const items = [...(shown === undefined ? [] : [{ key: 'one', label: text.one(shown.name), onSelect: () => make([shown]) }]), ...several]
  const [only] = items
  return (
    <>
      {items.length === 1 ? (
        <Button size={size} title={only?.label} disabled={making !== null} onClick={() => only?.onSelect()}>
          {text.button}
        </Button>
      ) : (
        <Menu
          label={text.button}
          items={items}
          renderTrigger={(props) => (
            <Button {...props} size={size} icon="chevronDown" disabled={making !== null}>
              {text.button}
            </Button>
          )}
        />
      )}
      {making === null || making.all === 1 ? null : (
        <Dialog title={text.making} size="small" onClose={stop} actions={<Button onClick={stop}>{text.stop}</Button>}>
          <p role="status">{text.progress(formatNumber(String(making.done), locale), formatNumber(String(making.all), locale))}</p>
          <progress className={styles['progress']} value={making.done} max={making.all} aria-label={text.making} />
        </Dialog>
      )}
    </>
  )
}

interface Making {
  done: number
  all: number
}

/** Reads the sheets, makes the workbook and hands it over; one at a time, and it can be stopped. */
function useForms(year: number): { making: Making | null; make: (units: readonly UnitRef[]) => void; stop: () => void } {
  const text = useText(formFileTexts)
  const locale = useLocale()
  const api = useApi()
  const province = useWorkspace().resolutions[0]?.scope.name ?? ''
  const [making, setMaking] = useState<Making | null>(null)
  const running = useRef<AbortController | null>(null)
  const makeAll = async (units: readonly UnitRef[], { signal }: AbortController) => {
    const sheets = await readSheets(api, { reporters: units.map(({ id }) => id), year, signal }, (done) => setMaking({ done, all: units.length }))
    if (sheets.every(({ rows }) => rows.length === 0)) {
      showToast({ tone: 'failed', message: text.nothing })
      return
    }
    const { makeForms } = await import('./make-forms.ts')
    const bytes = await makeForms({ sheets, year, made: new Date().toISOString(), province, locale })
    if (signal.aborted) return
    const { saveWorkbook } = await import('./save-workbook.ts')
    const [only, other] = units
    saveWorkbook(bytes, text.fileName(only === undefined || other !== undefined ? text.severalUnits : only.shortName, String(year)))
    showToast({ tone: 'done', message: text.done })
  }
  const make = (units: readonly UnitRef[]) => {
    const controller = new AbortController()
    running.current = controller
    setMaking({ done: 0, all: units.length })
    void makeAll(units, controller)
      .catch(() => {
        if (!controller.signal.aborted) showToast({ tone: 'failed', message: text.failed })
      })
      .finally(() => setMaking(null))
  }
  return { making, make, stop: () => running.current?.abort() }
}
