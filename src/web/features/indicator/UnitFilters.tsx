import type { ReactNode } from 'react'
import { formatNumber } from '../../../domain/number-format.ts'
import { marksBestFirst } from '../../../domain/mark.ts'
import { useText } from '../../locales/catalogue.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { markTexts } from '../../../words/marks.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { MarkGlyph } from '../../ui/mark/MarkGlyph.tsx'
import type { RankingChoice } from './RankingPanel.tsx'
import type { UnitRow } from './unit-rows.ts'
import styles from './filters.module.css'

interface UnitFiltersProps {
  units: readonly UnitRow[]
  shown: number
  choice: RankingChoice
  onChoose: (choice: Partial<RankingChoice>) => void
}

/** Which states and kinds of unit are shown; a choice of one is no choice and is left out. */
export function UnitFilters({ units, shown, choice, onChoose }: UnitFiltersProps) {
  const text = useText(indicatorText).ranking
  const { word } = useText(markTexts)
  const words = useText(vocabulary)
  const locale = useLocale()
  const marks = marksBestFirst.filter((mark) => units.some(({ assessment }) => assessment.mark === mark))
  const kinds = [...new Set(units.map(({ unit }) => unit.kind))]
  const isFiltered = choice.marks.length + choice.kinds.length > 0
  if (!isFiltered && marks.length < 2 && kinds.length < 2) return null
  return (
    <div className={styles.filters} data-picture="leave-out" data-screen-only>
      {marks.length > 1 && (
        <Chips legend={text.filterMarks}>
          {marks.map((mark) => (
            <Chip key={mark} isChosen={choice.marks.includes(mark)} onToggle={() => onChoose({ marks: toggled(choice.marks, mark) })}>
              <MarkGlyph mark={mark} />
              {word[mark]}
            </Chip>
          ))}
        </Chips>
      )}
      {kinds.length > 1 && (
        <Chips legend={text.filterKinds}>
          {kinds.map((kind) => (
            <Chip key={kind} isChosen={choice.kinds.includes(kind)} onToggle={() => onChoose({ kinds: toggled(choice.kinds, kind) })}>
              {words.unitKind[kind]}
            </Chip>
          ))}
        </Chips>
      )}
      {isFiltered && (
        <>
          <Button look="quiet" size="small" icon="close" onClick={() => onChoose({ marks: [], kinds: [] })}>
            {text.clear}
          </Button>
          <span className={styles.count} role="status">
            {text.shown(formatNumber(String(shown), locale), formatNumber(String(units.length), locale))}
          </span>
        </>
      )}
    </div>
  )
}

function Chips({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={styles.chips}>
      <legend className="visually-hidden">{legend}</legend>
      {children}
    </fieldset>
  )
}

function Chip({ isChosen, onToggle, children }: { isChosen: boolean; onToggle: () => void; children: ReactNode }) {
  return (
    <label className={styles.chip}>
      <input type="checkbox" checked={isChosen} onChange={onToggle} />
      {children}
    </label>
  )
}

function toggled<T>(chosen: readonly T[], value: T): readonly T[] {
  return chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]
}
