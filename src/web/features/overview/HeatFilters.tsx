import type { Mark } from '../../../domain/mark.ts'
import type { UnitKind } from '../../../domain/unit.ts'
import { useText } from '../../locales/catalogue.ts'
import { markTexts } from '../../../words/marks.ts'
import { overviewText } from '../../locales/overview.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { MarkGlyph } from '../../ui/mark/MarkGlyph.tsx'
import styles from './overview.module.css'

export interface HeatFiltersProps {
  kinds: readonly UnitKind[]
  marks: readonly Mark[]
  chosenKinds: readonly UnitKind[]
  chosenMarks: readonly Mark[]
  onChoose: (choice: { kinds?: readonly UnitKind[]; marks?: readonly Mark[] }) => void
}

/** Which kinds of unit and which states are shown. The states double as the legend: glyph, word and colour stand together. */
export function HeatFilters({ kinds, marks, chosenKinds, chosenMarks, onChoose }: HeatFiltersProps) {
  const text = useText(overviewText)
  const words = useText(vocabulary)
  const markWords = useText(markTexts).word
  return (
    <div className={styles.filters}>
      <fieldset className={styles.chips}>
        <legend className="visually-hidden">{text.heatMap.states}</legend>
        {marks.map((mark) => (
          <label key={mark} className={styles.chip} data-mark={mark}>
            <input type="checkbox" checked={chosenMarks.includes(mark)} onChange={() => onChoose({ marks: toggled(chosenMarks, mark) })} />
            <MarkGlyph mark={mark} />
            {markWords[mark]}
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.chips}>
        <legend className="visually-hidden">{text.heatMap.kinds}</legend>
        {kinds.map((kind) => (
          <label key={kind} className={styles.chip}>
            <input type="checkbox" checked={chosenKinds.includes(kind)} onChange={() => onChoose({ kinds: toggled(chosenKinds, kind) })} />
            {words.unitKind[kind]}
          </label>
        ))}
      </fieldset>
      {chosenKinds.length + chosenMarks.length > 0 && (
        <button type="button" className={styles.clear} onClick={() => onChoose({ kinds: [], marks: [] })}>
          {text.heatMap.clear}
        </button>
      )}
    </div>
  )
}

function toggled<T>(chosen: readonly T[], value: T): readonly T[] {
  return chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]
}
