import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Why } from '../../contract/why.ts'
import { formatNumber } from '../../domain/number-format.ts'
import { useText } from '../locales/catalogue.ts'
import { communesTexts } from '../locales/communes.ts'
import { useLocale } from '../stores/preferences.ts'
import { paths } from '../paths.ts'
import { CommuneStateBadge } from './CommuneStateBadge.tsx'
import styles from './communes.module.css'
import { reasonSentence } from './reason-sentence.ts'

const firstShown = 8

/** The communes a share does not count, by name and by what they fail; beside the count those that a merger carried over. */
export function FailingCommunes({ communes, year }: { communes: NonNullable<Why['communes']>; year: number }) {
  const text = useText(communesTexts).behind
  const locale = useLocale()
  const [isWhole, showWhole] = useState(communes.failing.length <= firstShown + 2)
  const count = (value: number) => formatNumber(String(value), locale)
  const { failing, recognised, carriedOver, source } = communes
  return (
    <section className={styles['behind']} aria-label={text.title}>
      <h3>{text.title}</h3>
      <p>
        {source === 'recognitions'
          ? text.recognised(count(recognised), count(communes.communes))
          : text.typed(count(recognised), count(communes.communes))}
        {carriedOver === 0 ? null : ` ${text.carriedOver(count(carriedOver))}`}
      </p>
      {failing.length === 0 ? null : (
        <ul className={styles['failing']}>
          {(isWhole ? failing : failing.slice(0, firstShown)).map(({ commune, state, reasons }) => (
            <li key={commune.id}>
              <Link to={paths.commune} params={{ commune: commune.id }} search={{ year }}>
                {commune.name}
              </Link>{' '}
              <CommuneStateBadge state={state} />
              {reasons.length === 0 ? null : (
                <span className={styles['reasons']}>{reasons.map((reason) => reasonSentence(reason, locale)).join('; ')}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {isWhole ? null : (
        <button type="button" className={styles['more']} onClick={() => showWhole(true)}>
          {text.more(count(failing.length - firstShown))}
        </button>
      )}
    </section>
  )
}
