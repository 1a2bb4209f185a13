import { useState } from 'react'
import { formatNumber } from '../../../domain/number-format.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { oddReasonSentence } from '../../locales/odd-reasons.ts'
import { reviewTexts } from '../../locales/review.ts'
import { vocabulary } from '../../locales/vocabulary.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Icon } from '../../ui/icon/Icon.tsx'
import { changeText, middleText, oddFirst } from './report-text.ts'
import type { ReviewRow } from './report-text.ts'
import styles from './review-table.module.css'

const columns = 5

/** Every figure of a report beside last year's and the middle of its kind; odd ones first, each with its reasons and its explanation. */
export function ReviewTable({ rows, reporter }: { rows: readonly ReviewRow[]; reporter: string }) {
  const text = useText(reviewTexts).report
  const [isOddOnly, setIsOddOnly] = useState(false)
  const odd = rows.filter((row) => row.odd.length > 0)
  const hasPeers = rows.some(({ peers }) => peers !== null)
  return (
    <section className={styles['figures']}>
      <div className={styles['headLine']}>
        <h3>{text.figures}</h3>
        {odd.length === 0 || odd.length === rows.length ? null : (
          <label className={styles['filter']}>
            <input type="checkbox" checked={isOddOnly} onChange={(event) => setIsOddOnly(event.target.checked)} />
            {text.oddOnly} ({odd.length})
          </label>
        )}
      </div>
      <div className={styles['frame']} role="region" aria-label={text.figures} tabIndex={0}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{text.item}</th>
              <th scope="col">{text.value}</th>
              <th scope="col">{text.lastYear}</th>
              <th scope="col">{text.change}</th>
              {hasPeers ? <th scope="col">{text.peers}</th> : null}
            </tr>
          </thead>
          <tbody>
            {oddFirst(isOddOnly ? odd : rows).map((row) => (
              <FigureRow key={`${row.subject.id} ${row.element.code}`} row={row} reporter={reporter} hasPeers={hasPeers} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface FigureRowProps {
  row: ReviewRow
  reporter: string
  hasPeers: boolean
}

function FigureRow({ row, reporter, hasPeers }: FigureRowProps) {
  const text = useText(reviewTexts).report
  const missing = useText(vocabulary).missing
  const inLanguage = useBilingual()
  const locale = useLocale()
  const { subject, element, cell, lastYear, change, peers, odd } = row
  const isOdd = odd.length > 0
  const hasWords = isOdd || cell.note !== null
  return (
    <>
      <tr data-odd={isOdd || undefined} data-with-words={hasWords || undefined}>
        <th scope="row">
          {subject.id === reporter ? null : <span className={styles['subject']}>{subject.name}</span>}
          {inLanguage(element.name)} <span className={styles['unit']}>{inLanguage(element.measureUnit)}</span>
        </th>
        <td className={styles['value']}>
          {isOdd ? (
            <span className={styles['oddSign']}>
              <Icon name="warning" size={1} />
              <span className="visually-hidden">{text.oddSign}</span>
            </span>
          ) : null}
          {cell.value !== null ? (
            formatNumber(cell.value, locale)
          ) : cell.missingReason === null ? (
            <em>{text.notEntered}</em>
          ) : (
            <em>{missing[cell.missingReason]}</em>
          )}
        </td>
        <td>{lastYear === null ? '–' : formatNumber(lastYear, locale)}</td>
        <td>{change === null ? '–' : changeText(change, locale)}</td>
        {hasPeers ? (
          <td>
            {peers === null ? (
              '–'
            ) : (
              <>
                {text.peersOf(middleText(peers.median, locale), formatNumber(String(peers.count), locale))}
                <span className={styles['own']}>{text.ownRate(middleText(peers.own, locale))}</span>
              </>
            )}
          </td>
        ) : null}
      </tr>
      {hasWords ? (
        <tr className={styles['wordsRow']} data-odd={isOdd || undefined}>
          <td colSpan={hasPeers ? columns : columns - 1}>
            <div className={styles['words']}>
              {isOdd ? (
                <ul>
                  {odd.map((reason) => (
                    <li key={reason.kind}>{oddReasonSentence(reason, locale)}</li>
                  ))}
                </ul>
              ) : null}
              <p className={styles['note']}>{cell.note === null ? text.noNote : isOdd ? text.note(cell.note) : text.remark(cell.note)}</p>
            </div>
          </td>
        </tr>
      ) : null}
    </>
  )
}
