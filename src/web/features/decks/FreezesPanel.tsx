import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatMoment } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { useText } from '../../locales/catalogue.ts'
import { deckPrintTexts } from '../../locales/deck-print.ts'
import { decksTexts } from '../../locales/decks.ts'
import { paths } from '../../paths.ts'
import { ReportFiles } from '../../report-files/ReportFiles.tsx'
import { Button, buttonClass } from '../../ui/button/Button.tsx'
import { LinkButton } from '../../ui/button/LinkButton.tsx'
import type { DeckPage } from './DeckEditor.tsx'
import styles from './panel.module.css'
import { PresentLink } from './PresentLink.tsx'

/** What was frozen of a deck, the newest first: presented, taken away, and compared with now. */
export function FreezesPanel({ page, onShowChanges }: { page: DeckPage; onShowChanges: (freeze: number) => void }) {
  const { freeze: text, list } = useText(decksTexts)
  const print = useText(deckPrintTexts)
  const { deck } = page
  const { resolution, year } = deck
  const read = useFrozenReport(deck.id)
  if (deck.freezes.length === 0) return <p className={styles['faint']}>{text.none}</p>
  return (
    <ul className={styles['freezes']}>
      {deck.freezes
        .toSorted((one, other) => other.number - one.number)
        .map(({ number, at, by, note, checksum }) => (
          <li key={number}>
            <h3>{text.version(String(number))}</h3>
            <p className={styles['faint']}>{text.by(formatMoment(at), by ?? list.nobody)}</p>
            {note === '' ? null : <p>{note}</p>}
            <p className={styles['checksum']}>
              <span className={styles['faint']}>{text.checksum}</span>
              <code>{checksum}</code>
            </p>
            <div className={styles['row']} data-screen-only>
              <PresentLink deck={deck.id} freeze={number} size="small">
                {text.present}
              </PresentLink>
              <ReportFiles report={() => read(number)} fileName={`${deck.title} ${text.version(String(number))}`} size="small" />
              <LinkButton size="small" to={paths.deckPrint} params={{ deck: deck.id }} search={{ freeze: number }}>
                {print.open}
              </LinkButton>
              <Button size="small" onClick={() => onShowChanges(number)}>
                {text.changes}
              </Button>
              <Link to={paths.overview} search={{ resolution, year, asOf: at }} className={buttonClass({ size: 'small' })}>
                {text.figures}
              </Link>
            </div>
          </li>
        ))}
    </ul>
  )
}

/** Reads a frozen report for a file of it. */
function useFrozenReport(deck: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  return (number: number) => queryClient.fetchQuery(api.deck.present.queryOptions({ input: { deck, number }, staleTime: Number.POSITIVE_INFINITY }))
}
