import { formatNumber } from '../../../domain/number-format.ts'
import { fileImportTexts } from '../../locales/file-import.ts'
import { useText } from '../../locales/catalogue.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { LinkButton } from '../../ui/button/LinkButton.tsx'
import { StatePanel } from '../../ui/state/StatePanel.tsx'
import styles from './file-import.module.css'
import type { Import } from './use-import.ts'

/** What was stored, with the way to it. */
export function DoneStep({ work: { commit, restart } }: { work: Import }) {
  const text = useText(fileImportTexts)
  const locale = useLocale()
  const summary = commit.data
  if (summary === undefined) return null
  return (
    <StatePanel
      icon="check"
      title={text.done.title(formatNumber(String(summary.stored), locale))}
      actions={<Button onClick={restart}>{text.done.another}</Button>}
    >
      {text.done.body}
      {summary.sheets.length === 0 ? null : (
        <span className={styles['sheets']}>
          <strong>{text.done.sheets}</strong>
          {summary.sheets.slice(0, 40).map(({ reporter, year }) => (
            <LinkButton key={`${reporter.id} ${year}`} to={paths.sheet} search={{ reporter: reporter.id, year }} size="small">
              {text.done.sheet(reporter.shortName, String(year))}
            </LinkButton>
          ))}
        </span>
      )}
    </StatePanel>
  )
}
