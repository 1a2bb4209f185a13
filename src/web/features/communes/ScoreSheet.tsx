import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CommunePage } from '../../../contract/commune.ts'
import type { ScoreCell } from '../../../contract/score.ts'
import { knockoutItem } from '../../../domain/commune-scores.ts'
import type { ScoreLayer } from '../../../domain/commune-scores.ts'
import { exact } from '../../../domain/exact.ts'
import { exactToText } from '../../../domain/measure-inputs.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { useTableKeys } from '../../entry/table-keys.ts'
import { TypedCell } from '../../entry/TypedCell.tsx'
import { useText } from '../../locales/catalogue.ts'
import { communesTexts } from '../../locales/communes.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { ScoreHistory } from './ScoreHistory.tsx'
import { typedOrNull, useSaveScore } from './save-score.ts'
import styles from './communes-screen.module.css'

interface ScoreSheetProps {
  page: CommunePage
  onTyping: (layer: ScoreLayer, item: string, text: string | null) => void
}

interface Focused {
  layer: ScoreLayer
  item: string
  label: string
}

/** Criteria by layers, last year's beside; what one may score is a field, stored when it is left. */
export function ScoreSheet({ page, onTyping }: ScoreSheetProps) {
  const { sheet: text, layers: layerNames } = useText(communesTexts)
  const locale = useLocale()
  const api = useApi()
  const queryClient = useQueryClient()
  const [focused, setFocused] = useState<Focused | null>(null)
  const [isHistoryOpen, setHistoryOpen] = useState(false)
  const frame = useTableKeys()
  const { form, commune, year, previous } = page
  const { save, problem } = useSaveScore(() => void queryClient.invalidateQueries({ queryKey: api.commune.key() }))
  const layers = (['self', 'appraised'] as const).flatMap((layer) => {
    const view = page[layer]
    const mayEdit = form.isUsable && (layer === 'self' ? page.maySelfScore : page.mayAppraise)
    return view === null ? [] : [{ layer, view, mayEdit, before: previous?.[layer] ?? null }]
  })
  const show = (value: string | null | undefined) => (value == null ? '' : formatNumber(value, locale))
  const cellOf = (cells: readonly ScoreCell[], item: string): ScoreCell | undefined => cells.find((cell) => cell.item === item)
  const isSameForm = previous !== null && previous.form.code === form.code
  return (
    <section className={styles['stack']} aria-label={text.caption(commune.name, String(year))}>
      <p role="status" className={problem === null ? 'visually-hidden' : styles['problem']}>
        {problem}
      </p>
      <section className={styles['frame']} aria-label={text.criterion} ref={frame}>
        <table className={styles['sheet']}>
          <thead>
            <tr>
              <th scope="col">{text.criterion}</th>
              <th scope="col">{text.maximum}</th>
              {layers.map(({ layer }) => [
                isSameForm ? (
                  <th key={`${layer} before`} scope="col">
                    {text.previous(layerNames[layer], String(year - 1))}
                  </th>
                ) : null,
                <th key={layer} scope="col">
                  {layerNames[layer]} {year}
                </th>,
                <th key={`${layer} maximum`} scope="col">
                  {text.maximum}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {form.criteria.map(({ name, maximum }, index) => {
              const item = String(index + 1)
              return (
                <tr key={item}>
                  <th scope="row">
                    {item}. {name}
                  </th>
                  <td>{show(maximum)}</td>
                  {layers.map(({ layer, view, mayEdit, before }, place) => {
                    const cell = cellOf(view.cells, item)
                    if (cell === undefined) return null
                    const label = text.cell(layerNames[layer], item, name)
                    const maximumLabel = text.maximumLabel(item, layerNames[layer])
                    const common = { commune: commune.id, year, layer, cell }
                    const half = maximum === null ? null : exact(cell.maximum ?? maximum).div(2)
                    const isBelow = cell.score !== null && half !== null && exact(cell.score).lt(half)
                    return [
                      isSameForm ? (
                        <td key={`${layer} before`} className={styles['past']}>
                          {show(before && cellOf(before.cells, item)?.score) || '–'}
                        </td>
                      ) : null,
                      <td key={layer} className={`${styles['entry']} ${isBelow ? styles['below'] : ''}`}>
                        {mayEdit ? (
                          <TypedCell
                            at={`${index}:${place * 2}`}
                            label={label}
                            stored={show(cell.score)}
                            isIllustrative={cell.illustrative}
                            onTyping={(value) => onTyping(layer, item, value)}
                            onFocus={() => setFocused({ layer, item, label })}
                            onSave={(typed) => save({ ...common, score: typedOrNull(typed), maximum: cell.maximum, label })}
                          />
                        ) : (
                          show(cell.score) || '–'
                        )}
                      </td>,
                      <td key={`${layer} maximum`} className={styles['entry']}>
                        {mayEdit ? (
                          <TypedCell
                            at={`${index}:${place * 2 + 1}`}
                            label={maximumLabel}
                            stored={show(cell.maximum ?? maximum)}
                            onTyping={(value) => onTyping(layer, `max:${item}`, value)}
                            onFocus={() => setFocused({ layer, item, label })}
                            onSave={(typed) => save({ ...common, score: cell.score, maximum: typedOrNull(typed), label: maximumLabel })}
                          />
                        ) : (
                          show(cell.maximum ?? maximum)
                        )}
                      </td>,
                    ]
                  })}
                </tr>
              )
            })}
          </tbody>
          <tbody>
            <tr className={styles['group']}>
              <th scope="rowgroup" colSpan={2 + layers.length * (isSameForm ? 3 : 2)} title={text.knockoutHint}>
                {text.knockouts}. {form.knockouts.length === 0 ? text.noKnockouts : text.knockoutHint}
              </th>
            </tr>
            {form.knockouts.map(({ code, name }) => (
              <tr key={code}>
                <th scope="row">
                  {code}. {name}
                </th>
                <td />
                {layers.map(({ layer, view, mayEdit, before }) => {
                  const cell = cellOf(view.cells, knockoutItem(code))
                  const isHit = cell?.score === '1'
                  const label = text.knockoutCell(layerNames[layer], name)
                  return [
                    isSameForm ? (
                      <td key={`${layer} before`} className={styles['past']}>
                        {before && cellOf(before.cells, knockoutItem(code))?.score === '1' ? text.hit : '–'}
                      </td>
                    ) : null,
                    <td key={layer} className={isHit ? styles['below'] : undefined}>
                      {mayEdit && cell !== undefined ? (
                        <KnockoutBox
                          key={cell.version}
                          label={label}
                          isHit={isHit}
                          onFocus={() => setFocused({ layer, item: cell.item, label })}
                          onSave={(isNow) => save({ commune: commune.id, year, layer, cell, score: isNow ? '1' : '0', maximum: null, label })}
                        />
                      ) : isHit ? (
                        text.hit
                      ) : (
                        '–'
                      )}
                    </td>,
                    <td key={`${layer} maximum`} />,
                  ]
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.total}</th>
              <td>{show(exactToText(form.criteria.reduce((sum, { maximum }) => sum.add(exact(maximum ?? '0')), exact(0))))}</td>
              {layers.map(({ layer, view, before }) => [
                isSameForm ? (
                  <td key={`${layer} before`} className={styles['past']}>
                    {show(before?.result?.total) || '–'}
                  </td>
                ) : null,
                <td key={layer}>{show(view.result?.total) || '–'}</td>,
                <td key={`${layer} maximum`}>{show(view.result?.maximum)}</td>,
              ])}
            </tr>
          </tfoot>
        </table>
      </section>
      {focused === null ? null : (
        <div data-screen-only>
          <Button size="small" onClick={() => setHistoryOpen(true)}>
            {text.historyOf(focused.label)}
          </Button>
        </div>
      )}
      {isHistoryOpen && focused !== null ? (
        <ScoreHistory
          input={{ commune: commune.id, year, layer: focused.layer, item: focused.item }}
          label={focused.label}
          onClose={() => setHistoryOpen(false)}
        />
      ) : null}
    </section>
  )
}

interface KnockoutBoxProps {
  label: string
  isHit: boolean
  onFocus: () => void
  onSave: (isHit: boolean) => Promise<boolean>
}

/** A knock-out item that is run into or not; shown as pressed at once, and as it was when it could not be stored. */
function KnockoutBox({ label, isHit, onFocus, onSave }: KnockoutBoxProps) {
  const [pressed, setPressed] = useState<boolean | null>(null)
  const press = async (isNow: boolean) => {
    setPressed(isNow)
    if (!(await onSave(isNow))) setPressed(null)
  }
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={pressed ?? isHit}
      disabled={pressed !== null}
      onFocus={onFocus}
      onChange={(event) => void press(event.target.checked)}
    />
  )
}
