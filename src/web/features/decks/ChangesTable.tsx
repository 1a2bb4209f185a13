import type { DeckChange } from '../../../contract/deck-shapes.ts'
import { formatMoment } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { decksTexts } from '../../locales/decks.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Table } from '../../ui/table/Table.tsx'
import { goalWords } from '../../verdict/goal-words.ts'
import styles from './panel.module.css'

/** What moved since a deck was frozen: what, of whom, before and now, when, by whom, why. */
export function ChangesTable({ changes, title }: { changes: readonly DeckChange[]; title: string }) {
  const text = useText(decksTexts).changes
  const locale = useLocale()
  const rows = changes.map((change, place) => ({ change, place }))
  const what = ({ change }: (typeof rows)[number]) => <What change={change} />
  return (
    <Table
      caption={title}
      isCaptionHidden
      rows={rows}
      rowKey={({ place }) => String(place)}
      columns={[
        { key: 'what', header: text.what, isRowHeader: true, cell: what },
        { key: 'whose', header: text.whose, cell: ({ change }) => change.subject?.name ?? text.unknown },
        { key: 'before', header: text.before, align: 'end', cell: ({ change }) => valueOf(change.before, change.goalBefore, locale) ?? text.nothing },
        {
          key: 'now',
          header: text.now,
          align: 'end',
          cell: ({ change }) => valueOf(change.now, change.goalNow, locale) ?? text.nothing,
        },
        { key: 'when', header: text.when, cell: ({ change }) => (change.at === null ? text.unknown : formatMoment(change.at)) },
        { key: 'who', header: text.who, cell: ({ change }) => change.by ?? text.unknown },
        { key: 'why', header: text.why, cell: ({ change }) => change.reason ?? text.unknown },
      ]}
    />
  )
}

function What({ change }: { change: DeckChange }) {
  const text = useText(decksTexts).changes
  const words = useText(vocabulary)
  const inLanguage = useBilingual()
  const when = [change.period, change.stage === null ? null : words.stage[change.stage]].filter(Boolean).join(', ')
  return (
    <>
      {inLanguage(change.name)}
      <span className={styles['under']}>{[text.kinds[change.kind], when].filter(Boolean).join(' · ')}</span>
    </>
  )
}

/** A printed number as it is; a target as its sentence; null where there is nothing. */
function valueOf(printed: string | null, goal: DeckChange['goalBefore'], locale: Locale): string | null {
  if (printed !== null) return printed
  return goal === null ? null : goalWords(goal, locale)
}
