import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { formatNumber } from '../../../domain/number-format.ts'
import { yearOf } from '../../../domain/period.ts'
import { CellRoom } from '../../cell-talk/CellRoom.tsx'
import { TalkMark } from '../../cell-talk/TalkMark.tsx'
import { useTalkMarks } from '../../cell-talk/talk-marks.ts'
import type { CellMark, TalkPlace } from '../../cell-talk/talk-marks.ts'
import { cellTalkTexts } from '../../locales/cell-talk.ts'
import { TableFiles } from '../../files/TableFiles.tsx'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { oddReasonSentence } from '../../locales/odd-reasons.ts'
import { reviewTexts } from '../../locales/review.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Icon } from '../../ui/icon/Icon.tsx'
import { changeText, middleText, oddFirst } from './report-text.ts'
import type { ReviewRow } from './report-text.ts'
import { reviewTable } from './review-file.ts'
import styles from './review-table.module.css'

const columns = 5

/** Every figure of a report beside last year's and the middle of its kind; odd ones first, each with its reasons and its explanation. */
export function ReviewTable({ rows, report, about }: { rows: readonly ReviewRow[]; report: Reviewed; about: string }) {
  const text = useText(reviewTexts).report
  const locale = useLocale()
  const talk = useTalkMarks(report.reporter, yearOf(report.period))
  const [opened, setOpened] = useState<{ place: TalkPlace; title: string } | null>(null)
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
              <FigureRow
                key={`${row.subject.id} ${row.element.code}`}
                row={row}
                place={placeOf(report, row)}
                mark={talk.ofCell(placeOf(report, row))}
                hasPeers={hasPeers}
                onOpen={(title) => setOpened({ place: placeOf(report, row), title })}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles['files']} data-screen-only>
        <TableFiles title={text.figures} read={() => reviewTable(oddFirst(isOddOnly ? odd : rows), about, locale)} />
      </div>
      {opened === null ? null : <CellRoom {...opened} isWaiting={talk.ofCell(opened.place)?.isOpen === true} onClose={() => setOpened(null)} />}
    </section>
  )
}

/** The report whose figures these are. */
type Reviewed = Pick<TalkPlace, 'reporter' | 'period' | 'stage'>

function placeOf({ reporter, period, stage }: Reviewed, { subject, element }: ReviewRow): TalkPlace {
  return { reporter, subject: subject.id, element: element.code, period, stage }
}

interface FigureRowProps {
  row: ReviewRow
  place: TalkPlace
  mark: CellMark | null
  hasPeers: boolean
  /** Opens the conversation, the files and the history of the cell, under its name. */
  onOpen: (title: string) => void
}

function FigureRow({ row, place, mark, hasPeers, onOpen }: FigureRowProps) {
  const { reporter, stage, period } = place
  const { stage: stageNames, stageAndYear } = useText(reviewTexts)
  const talkTexts = useText(cellTalkTexts)
  const text = useText(reviewTexts).report
  const missing = useText(vocabulary).missing
  const inLanguage = useBilingual()
  const locale = useLocale()
  const { subject, element, cell, lastYear, change, peers, odd, asked } = row
  const isOdd = odd.length > 0
  const hasWords = isOdd || cell.note !== null || asked !== null
  const name = subject.id === reporter ? inLanguage(element.name) : `${subject.name}, ${inLanguage(element.name)}`
  const title = `${name}, ${stageAndYear(stageNames[stage], String(yearOf(period)))}`
  return (
    <>
      <tr data-odd={isOdd || undefined} data-with-words={hasWords || undefined}>
        <th scope="row">
          <span className={styles['named']}>
            <span>
              {subject.id === reporter ? null : <span className={styles['subject']}>{subject.name}</span>}
              {inLanguage(element.name)} <span className={styles['unit']}>{inLanguage(element.measureUnit)}</span> <TalkMark mark={mark} />
            </span>
            <span className={styles['history']} data-screen-only>
              <Button
                size="small"
                look="quiet"
                data-row-history
                aria-label={talkTexts.historyOf(name)}
                onKeyDown={moveAlongRows}
                onClick={() => onOpen(title)}
              >
                {talkTexts.history}
              </Button>
            </span>
          </span>
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
              {asked === null ? null : (
                <p className={styles['note']}>
                  {text.asked(asked.words)} {asked.isAnswered ? text.askedAnswered : text.askedOpen}
                </p>
              )}
              {cell.note === null && !isOdd ? null : (
                <p className={styles['note']}>{cell.note === null ? text.noNote : isOdd ? text.note(cell.note) : text.remark(cell.note)}</p>
              )}
            </div>
          </td>
        </tr>
      ) : null}
    </>
  )
}

/** Arrows, Home and End go from row to row; Enter opens the one that has the focus. */
function moveAlongRows(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...(event.currentTarget.closest('tbody')?.querySelectorAll<HTMLElement>('[data-row-history]') ?? [])]
  const at = buttons.indexOf(event.currentTarget)
  const target = { ArrowDown: buttons[at + 1], ArrowUp: buttons[at - 1], Home: buttons[0], End: buttons.at(-1) }[event.key]
  if (target === undefined) return
  event.preventDefault()
  target.focus()
}
