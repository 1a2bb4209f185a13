import { useSearch } from '@tanstack/react-router'
import { formatMoment } from '../../domain/number-format.ts'
import { useAccount } from '../api/session.ts'
import { chosenOf, useWorkspace } from '../api/workspace.ts'
import { useBilingual, useText } from '../locales/catalogue.ts'
import { paperTexts } from '../locales/paper.ts'
import styles from './paper-head.module.css'
import { usePrintedAt } from './use-is-printing.ts'

/** Above every printed screen: whose it is, of which resolution, who printed it and when. Nothing on the screen. */
export function PaperHead() {
  const text = useText(paperTexts)
  const inLanguage = useBilingual()
  const account = useAccount()
  const chosen = chosenOf(useWorkspace(), useSearch({ strict: false }))
  const printedAt = usePrintedAt()
  if (printedAt === null || account === null) return null
  const organisation = account.roles.find(({ unit }) => unit !== null)?.unit?.name ?? null
  return (
    <header className={styles['head']} data-paper-only>
      <div>
        {organisation === null ? null : (
          <p>
            <strong>{organisation}</strong>
          </p>
        )}
        {chosen === null ? null : <p>{inLanguage(chosen.resolution.name)}</p>}
      </div>
      <div className={styles['printed']}>
        <p>{text.printed(formatMoment(printedAt))}</p>
        <p>{account.displayName}</p>
      </div>
    </header>
  )
}
