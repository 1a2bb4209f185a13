import { Link } from '@tanstack/react-router'
import type { DeckSummary } from '../../../contract/deck.ts'
import { formatMoment, formatNumber } from '../../../domain/number-format.ts'
import { useWorkspace } from '../../api/workspace.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { decksTexts } from '../../locales/decks.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Menu } from '../../ui/floating/Menu.tsx'
import { Icon } from '../../ui/icon/Icon.tsx'
import styles from './decks.module.css'
import { PresentLink } from './PresentLink.tsx'

interface DeckCardProps {
  deck: DeckSummary
  mayKeep: boolean
  onAsk: (kind: 'copy' | 'remove') => void
}

/** One deck of the list: what it is for, who changed it last, what was frozen of it, and what can be done with it. */
export function DeckCard({ deck, mayKeep, onAsk }: DeckCardProps) {
  const text = useText(decksTexts)
  const { list } = text
  const locale = useLocale()
  const inLanguage = useBilingual()
  const resolution = useWorkspace().resolutions.find(({ code }) => code === deck.resolution)
  const params = { deck: deck.id }
  const count = (value: number) => formatNumber(String(value), locale)
  return (
    <li className={styles['deck']}>
      <div className={styles['words']}>
        <p className={styles['eyebrow']}>
          {[text.occasions[deck.occasion], resolution === undefined ? deck.resolution : inLanguage(resolution.shortName), deck.year].join(' · ')}
        </p>
        <h2 className={styles['deckTitle']}>
          <Link to={paths.deck} params={params} preload={false}>
            {deck.title}
          </Link>
        </h2>
        <p className={styles['faint']}>
          {list.slides(count(deck.slides))} · {list.changed(formatMoment(deck.changedAt), deck.changedBy ?? list.nobody)}
        </p>
        <FreezeLine deck={deck} />
      </div>
      <div className={styles['acts']} data-screen-only>
        <PresentLink deck={deck.id} label={list.presentOne(deck.title)}>
          {list.present}
        </PresentLink>
        {mayKeep ? (
          <Menu
            label={list.more(deck.title)}
            items={[
              { key: 'copy', label: list.copy, icon: 'copy', onSelect: () => onAsk('copy') },
              { key: 'remove', label: list.remove, icon: 'close', onSelect: () => onAsk('remove') },
            ]}
            renderTrigger={(props) => (
              <Button {...props} look="quiet" icon="chevronDown" aria-label={list.more(deck.title)}>
                {text.list.other}
              </Button>
            )}
          />
        ) : null}
      </div>
    </li>
  )
}

function FreezeLine({ deck: { freezes } }: { deck: DeckSummary }) {
  const { list } = useText(decksTexts)
  const locale = useLocale()
  const newest = freezes.reduce<(typeof freezes)[number] | null>((best, one) => (best === null || one.number > best.number ? one : best), null)
  if (newest === null) return <p className={styles['faint']}>{list.notFrozen}</p>
  const others = freezes.length - 1
  return (
    <p className={styles['frozen']}>
      <Icon name="lock" size={1} />
      {list.frozen(String(newest.number), formatMoment(newest.at))}
      {others > 0 ? ` ${list.moreFrozen(formatNumber(String(others), locale))}` : null}
    </p>
  )
}
